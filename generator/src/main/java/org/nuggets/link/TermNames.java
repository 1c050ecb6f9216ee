package org.nuggets.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names by which texts of one language call the terms of a glossary. */
final class TermNames {

    /** What may stand between two words of any name. */
    private static final String BETWEEN = " \n-\u00a0\u2011";

    /** A name is another one without these at its end: C++ is not C. */
    private static final String AT_END = "+#";

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /** @param terms of one language, by source path */
    private TermNames(List<Term> terms) {
        for (Term term : terms) {
            term.names().stream().filter(name -> !name.isBlank()).forEach(name -> add(name.strip(), term));
        }
        byFirstWord
                .values()
                .forEach(names -> names.sort(Comparator.comparingInt((Name name) -> -name.words.size())
                        .thenComparing(name -> -name.end().length())
                        .thenComparing(name -> name.term.path())));
    }

    /** Those of each language that has any. */
    static Map<String, TermNames> of(List<Term> terms) {
        Map<String, TermNames> names = new HashMap<>();
        terms.stream()
                .collect(Collectors.groupingBy(Term::lang))
                .forEach((lang, some) -> names.put(lang, new TermNames(some)));
        return names;
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    /**
     * The longest name that begins where a word begins.
     *
     * @param text text without tags
     * @param start offset of the word's first character
     */
    Optional<Match> at(String text, int start) {
        int end = wordEnd(text, start);
        for (Name name : byFirstWord.getOrDefault(fold(text.substring(start, end)), List.of())) {
            int matched = name.matches(text, start);
            if (matched > 0) {
                return Optional.of(new Match(name.term, matched));
            }
        }
        return Optional.empty();
    }

    /** A term and the offset after its name. */
    record Match(Term term, int end) {}

    static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void add(String name, Term term) {
        List<String> words = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = firstWord(name, 0); i < name.length(); ) {
            int end = wordEnd(name, i);
            words.add(name.substring(i, end));
            i = firstWord(name, end);
            after.add(plain(name.substring(end, i)));
        }
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(fold(words.get(0)), word -> new ArrayList<>())
                    .add(new Name(List.copyOf(words), List.copyOf(after), term));
        }
    }

    /** Where a word begins from an offset on. */
    private static int firstWord(String text, int from) {
        int at = from;
        while (at < text.length() && !isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Signs, however they are typed. */
    private static String plain(String signs) {
        return signs.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u00a0', ' ')
                .replace('\n', ' ');
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** @param after the signs behind each word */
    private record Name(List<String> words, List<String> after, Term term) {

        /** The offset after the name where it stands at an offset; 0 where it does not. */
        int matches(String text, int start) {
            int at = start;
            for (int i = 0; i < words.size(); i++) {
                if (i > 0) {
                    int between = between(after.get(i - 1), text, at);
                    if (between == 0) {
                        return 0;
                    }
                    at += between;
                }
                int end = wordEnd(text, at);
                if (!same(words.get(i), text.substring(at, end))) {
                    return 0;
                }
                at = end;
            }
            return text.startsWith(end(), at) ? at + end().length() : 0;
        }

        /** The signs at its end without which it is another name. */
        String end() {
            String signs = after.get(after.size() - 1);
            return signs.chars().allMatch(sign -> AT_END.indexOf(sign) >= 0) ? signs : "";
        }

        /** How much of a text stands between two words as in the name, whose signs are those of HTML there; 0 for nothing. */
        private static int between(String signs, String text, int at) {
            if (at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) {
                return 1;
            }
            String written = signs.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            int end = Math.min(text.length(), at + written.length());
            return plain(text.substring(at, end)).equals(written) ? written.length() : 0;
        }

        /** An abbreviation is only meant where it is written as one: MAT is a trust, a mat lies on the floor. */
        private static boolean same(String name, String word) {
            boolean abbreviation = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
            return abbreviation ? name.equals(word) : fold(name).equals(fold(word));
        }
    }
}
