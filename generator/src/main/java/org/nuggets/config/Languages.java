package org.nuggets.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What languages are called, from one table of ours: a JDK's names change from release to release. */
public final class Languages {

    private static final NavigableMap<String, Language> ALL = read();

    private Languages() {}

    /**
     * A language of the table.
     *
     * @param name in the language itself
     * @param names in English, and what else it is taken for, in lower case
     */
    private record Language(String name, List<String> names, boolean rightToLeft) {}

    /** The name of a language in its own words; the code of one that is not in the table. */
    public static String nameOf(String code) {
        String known = wider(code).filter(ALL::containsKey).findFirst().orElse("");
        if (known.isEmpty()) {
            return code;
        }
        String name = ALL.get(known).name;
        return known.equals(code) ? name : name + " (" + code.substring(known.length() + 1) + ")";
    }

    /** The name of a language in English; its code where it is not in the table. */
    public static String englishNameOf(String code) {
        return wider(code)
                .filter(ALL::containsKey)
                .findFirst()
                .map(known -> ALL.get(known).names.get(0))
                .orElse("'" + code + "'");
    }

    /** Whether it is written from right to left. */
    public static boolean isRightToLeft(String code) {
        return code.contains("-Arab")
                || code.contains("-Hebr")
                || (!code.contains("-Latn")
                        && wider(code).anyMatch(known -> ALL.containsKey(known) && ALL.get(known).rightToLeft));
    }

    /** A code and the wider ones that it may stand for, the code first: {@code pt-BR}, {@code pt}. */
    public static Stream<String> wider(String code) {
        return Stream.iterate(
                code, part -> !part.isEmpty(), part -> part.substring(0, Math.max(0, part.lastIndexOf('-'))));
    }

    /** How a code is written: {@code pt-BR}, {@code zh-Hant}. */
    public static String written(String code) {
        return Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag();
    }

    public static boolean isKnown(String code) {
        return ALL.containsKey(code);
    }

    /** The code of the language that somebody means by {@code English}, {@code nederlands} or {@code jp}. */
    public static Optional<String> meantBy(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return ALL.entrySet().stream()
                .filter(one -> one.getValue().names.stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(lower))
                        || one.getValue().name.toLowerCase(Locale.ROOT).equals(lower))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static NavigableMap<String, Language> read() {
        NavigableMap<String, Language> all = new TreeMap<>();
        try (InputStream file = Languages.class.getResourceAsStream("languages.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(" *\\| ?", -1);
                all.put(cells[0], new Language(cells[1], List.of(cells[2].split(", *")), cells[3].equals("rtl")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableNavigableMap(all);
    }
}
