package org.nuggets.index.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes a text apart. */
public final class Chains {

    private final String text;
    private final UnaryOperator<String> lower;
    private final List<Found> found = new ArrayList<>();

    /**
     * Of a text without what does not show.
     *
     * @param lower what makes its words lower case
     */
    private Chains(String text, UnaryOperator<String> lower) {
        this.text = text;
        this.lower = lower;
    }

    /** A word in lower case, and where it stands in the text. */
    private record Found(String word, int start, int end, boolean letter) {}

    /**
     * A chain, and where each of its parts stands in the text as it was given.
     *
     * @param places as many as there are parts
     */
    public record Placed(Chain chain, List<Place> places) {
        public Placed {
            places = List.copyOf(places);
        }
    }

    /**
     * Where a part of a chain stands.
     *
     * @param from where it begins with its signs, which end at {@code to}
     */
    public record Place(int start, int end, int from, int to) {}

    /** The chains of a text in order. */
    public static List<Chain> of(String text) {
        Chains chains = new Chains(Analysis.lower(text), word -> word);
        chains.find();
        return chains.runs().stream().map(chains::chain).toList();
    }

    /** The same with their places. */
    public static List<Placed> placed(String text) {
        Chains chains = new Chains(Analysis.shown(text), Analysis::lower);
        chains.find();
        int[] given = chains.text.length() == text.length() ? new int[0] : Analysis.placesShown(text);
        return chains.runs().stream()
                .map(run -> new Placed(
                        chains.chain(run),
                        run.parts.stream()
                                .map(part -> chains.place(part, given))
                                .toList()))
                .toList();
    }

    private void find() {
        int start = 0;
        while (start < text.length()) {
            int c = text.codePointAt(start);
            int end = start + Character.charCount(c);
            boolean letter = Analysis.isAlone(c);
            if (letter) {
                while (end < text.length() && Analysis.continues(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            } else if (isOfRun(c)) {
                end = endOfWord(end);
            }
            if (letter || isOfRun(c)) {
                String word = lower.apply(text.substring(start, end));
                found.add(new Found(word.length() > Analysis.LONGEST ? "" : bare(word), start, end, letter));
            }
            start = end;
        }
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (isOfRun(c)) {
                end += Character.charCount(c);
            } else if (Analysis.isApostrophe(c) && end + 1 < text.length() && isOfRun(text.codePointAt(end + 1))) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isOfRun(int c) {
        return Analysis.isWord(c) && !Analysis.isAlone(c);
    }

    private static String bare(String word) {
        return word.replace('’', '\'').replace('ʼ', '\'').replace('ʻ', '\'').replace('＇', '\'');
    }

    /** Words that make one chain. */
    private record Run(List<Found> parts, String joint) {}

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        while (first < found.size()) {
            Optional<String> joint = joint(first);
            int last = first;
            while (joint.isPresent() && joint(last).equals(joint)) {
                last++;
            }
            runs.add(new Run(found.subList(first, last + 1), joint.orElse("")));
            first = last + 1;
        }
        return runs;
    }

    private Chain chain(Run run) {
        return new Chain(
                run.parts.stream().map(Found::word).toList(),
                run.parts.stream().map(this::signed).toList(),
                run.parts.get(0).letter,
                run.joint);
    }

    /** @param given for each character of the text its place in what was given; none where they are the same */
    private Place place(Found part, int[] given) {
        Place here = new Place(
                part.start,
                part.end,
                part.start - (signs(part).startsWith(".") ? 1 : 0),
                part.end + (signs(part).startsWith(".") ? 0 : signs(part).length()));
        return given.length == 0
                ? here
                // An end is behind the last character that shows.
                : new Place(given[here.start], given[here.end - 1] + 1, given[here.from], given[here.to - 1] + 1);
    }

    /** What joins a word to the next one. */
    private Optional<String> joint(int word) {
        if (word + 1 == found.size()) {
            return Optional.empty();
        }
        Found before = found.get(word);
        Found after = found.get(word + 1);
        if (before.letter || after.letter) {
            return before.letter && after.letter && before.end == after.start ? Optional.of("") : Optional.empty();
        }
        if (after.start - before.end != 1) {
            return Optional.empty();
        }
        char between = text.charAt(before.end);
        boolean isNumber = Analysis.isNumber(text.codePointBefore(before.end));
        boolean isBeforeNumber = Analysis.isNumber(text.codePointAt(after.start));
        if (Analysis.isHyphen(between)) {
            return isNumber && isBeforeNumber ? Optional.empty() : Optional.of("-");
        }
        boolean joins = (between == '.' || between == '&') && !isNumber && !isBeforeNumber;
        return joins ? Optional.of(String.valueOf(between)) : Optional.empty();
    }

    /** A word with the signs that belong to it: {@code c++}, {@code f#}, {@code a*}, {@code 11+}, {@code .net}. */
    private String signed(Found word) {
        String signs = signs(word);
        String signed = signs.startsWith(".") ? signs + word.word : word.word + signs;
        return signs.isEmpty() || signed.length() > Analysis.LONGEST ? "" : signed;
    }

    /** The signs of a word: a dot stands before it, all others behind it. */
    private String signs(Found word) {
        if (word.letter || word.word.isEmpty()) {
            return "";
        }
        String sign = sign(word);
        return sign.isEmpty() && hasDot(word) ? "." : sign;
    }

    private String sign(Found word) {
        if (text.startsWith("++", word.end)) {
            return "++";
        }
        char next = word.end < text.length() ? text.charAt(word.end) : ' ';
        boolean isSign = next == '+' || next == '#' || (next == '*' && word.word.length() == 1);
        boolean goesOn = word.end + 1 < text.length() && Analysis.isWord(text.codePointAt(word.end + 1));
        return isSign && !goesOn ? String.valueOf(next) : "";
    }

    private boolean hasDot(Found word) {
        int dot = word.start - 1;
        return dot >= 0
                && text.charAt(dot) == '.'
                && !Analysis.isNumber(text.codePointAt(word.start))
                && (dot == 0 || (text.charAt(dot - 1) != '.' && !Analysis.isWord(text.codePointBefore(dot))));
    }
}
