package org.nuggets.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a text apart. */
final class Chains {

    private final String lower;
    private final List<Found> found = new ArrayList<>();

    private Chains(String text) {
        lower = Analysis.lower(text);
    }

    /** A word, and where it stands in the text in lower case. */
    private record Found(String word, int start, int end, boolean letter) {}

    /** The chains of a text in order. */
    static List<Chain> of(String text) {
        Chains chains = new Chains(text);
        chains.find();
        return chains.put();
    }

    private void find() {
        int start = 0;
        while (start < lower.length()) {
            int c = lower.codePointAt(start);
            int end = start + Character.charCount(c);
            boolean letter = Analysis.isAlone(c);
            if (letter) {
                while (end < lower.length() && Analysis.continues(lower.codePointAt(end))) {
                    end += Character.charCount(lower.codePointAt(end));
                }
            } else if (isOfRun(c)) {
                end = endOfWord(end);
            }
            if (letter || isOfRun(c)) {
                String word = lower.substring(start, end);
                found.add(new Found(word.length() > Analysis.LONGEST ? "" : bare(word), start, end, letter));
            }
            start = end;
        }
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < lower.length()) {
            int c = lower.codePointAt(end);
            if (isOfRun(c)) {
                end += Character.charCount(c);
            } else if (Analysis.isApostrophe(c) && end + 1 < lower.length() && isOfRun(lower.codePointAt(end + 1))) {
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

    private List<Chain> put() {
        List<Chain> chains = new ArrayList<>();
        int first = 0;
        while (first < found.size()) {
            Optional<String> joint = joint(first);
            int last = first;
            while (joint.isPresent() && joint(last).equals(joint)) {
                last++;
            }
            List<Found> parts = found.subList(first, last + 1);
            chains.add(new Chain(
                    parts.stream().map(Found::word).toList(),
                    parts.stream().map(this::signed).toList(),
                    parts.get(0).letter,
                    joint.orElse("")));
            first = last + 1;
        }
        return chains;
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
        char between = lower.charAt(before.end);
        boolean isNumber = Analysis.isNumber(lower.codePointBefore(before.end));
        boolean isBeforeNumber = Analysis.isNumber(lower.codePointAt(after.start));
        if (Analysis.isHyphen(between)) {
            return isNumber && isBeforeNumber ? Optional.empty() : Optional.of("-");
        }
        boolean joins = (between == '.' || between == '&') && !isNumber && !isBeforeNumber;
        return joins ? Optional.of(String.valueOf(between)) : Optional.empty();
    }

    /** A word with the signs that belong to it: {@code c++}, {@code f#}, {@code a*}, {@code 11+}, {@code .net}. */
    private String signed(Found word) {
        if (word.letter || word.word.isEmpty()) {
            return "";
        }
        String sign = sign(word);
        String before = sign.isEmpty() && hasDot(word) ? "." : "";
        String signed = before + word.word + sign;
        return signed.length() == word.word.length() || signed.length() > Analysis.LONGEST ? "" : signed;
    }

    private String sign(Found word) {
        if (lower.startsWith("++", word.end)) {
            return "++";
        }
        char next = word.end < lower.length() ? lower.charAt(word.end) : ' ';
        boolean isSign = next == '+' || next == '#' || (next == '*' && word.word.length() == 1);
        boolean goesOn = word.end + 1 < lower.length() && Analysis.isWord(lower.codePointAt(word.end + 1));
        return isSign && !goesOn ? String.valueOf(next) : "";
    }

    private boolean hasDot(Found word) {
        int dot = word.start - 1;
        return dot >= 0
                && lower.charAt(dot) == '.'
                && !Analysis.isNumber(lower.codePointAt(word.start))
                && (dot == 0 || (lower.charAt(dot - 1) != '.' && !Analysis.isWord(lower.codePointBefore(dot))));
    }
}
