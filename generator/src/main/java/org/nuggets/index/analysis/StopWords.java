package org.nuggets.index.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Words too common to search for, by Lucene's own lists. */
public final class StopWords {

    private static final Map<String, Set<String>> LISTS =
            Map.of("en", read("english_stop.txt"), "nl", read("dutch_stop.txt"));

    private StopWords() {}

    /** The words of a language in order; none for one that has no list. */
    public static List<String> of(String lang) {
        return in(lang).stream().sorted().toList();
    }

    /** The words of a language; none for one that has no list. */
    public static Set<String> in(String lang) {
        return LISTS.getOrDefault(Locale.forLanguageTag(lang).getLanguage(), Set.of());
    }

    private static Set<String> read(String list) {
        try (InputStream file = SnowballFilter.class.getResourceAsStream(list)) {
            CharArraySet words = WordlistLoader.getSnowballWordSet(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words.stream().map(word -> new String((char[]) word)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
