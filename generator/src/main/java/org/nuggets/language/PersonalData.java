package org.nuggets.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuggets.schema.FoundText;
import org.nuggets.schema.TextPattern;

/**
 * What in a text may be somebody's personal data, by patterns: they see what is usual, and are no proof. Takes time
 * linear in the text.
 */
public final class PersonalData {

    /** Longer paragraphs are read in pieces: no pattern is as long. */
    private static final int LONGEST = 20_000;

    /** What stands between the digits of a phone number. */
    private static final String IN_PHONE_NUMBERS = " .()/+-\u00a0\u2011";

    /** Before a name, as for bold. */
    private static final int LONGEST_MARK = 2;

    /** What it says of whom. */
    public enum Kind {
        EMAIL,
        PHONE,
        BIRTH_DATE,
        NAME_AND_AGE,
        NAME_AND_CLASS
    }

    /**
     * One pattern.
     *
     * @param needs signs, of which all that matches holds at least one; none to look always
     * @param fewest digits that it has, with nothing but blanks and the signs of phone numbers between them
     * @param given whether the name in it has to be one that is known
     */
    record Rule(Kind kind, List<Sign> needs, int fewest, int most, boolean given, TextPattern pattern) {}

    /**
     * Something that was found.
     *
     * @param from where it begins, in UTF-16 units of the text
     * @param text as it stands there, in one line
     * @param name the name in it, if it has one
     */
    public record Found(Kind kind, int from, int to, String text, Optional<String> name) {}

    private final List<Rule> rules;
    private final Set<String> noPhoneAfter;
    private final Set<String> noNames;
    private final Set<String> given;

    PersonalData(List<Rule> rules, Set<String> noPhoneAfter, Set<String> noNames, Set<String> given) {
        this.rules = List.copyOf(rules);
        this.noPhoneAfter = Set.copyOf(noPhoneAfter);
        this.noNames = Set.copyOf(noNames);
        this.given = Set.copyOf(given);
    }

    /** All that is found in a text, in its order, each place once. */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = paragraphEnd(text, start);
            String paragraph = WebAddresses.masked(text.substring(start, end));
            if (isWorthIt(paragraph)) {
                paragraph(paragraph, start, found);
            }
            start = end;
        }
        found.sort((one, other) -> one.from != other.from ? one.from - other.from : other.to - one.to);
        List<Found> apart = new ArrayList<>();
        for (Found one : found) {
            if (apart.isEmpty() || one.from >= apart.get(apart.size() - 1).to) {
                apart.add(one);
            }
        }
        return apart;
    }

    /** After the next blank line, or where it gets too long. */
    private static int paragraphEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            int line = text.indexOf('\n', end);
            int next = line < 0 ? text.length() : line + 1;
            boolean blank = text.substring(end, Math.min(next, end + LONGEST)).isBlank();
            end = Math.min(next, start + LONGEST);
            if (blank) {
                break;
            }
        }
        return end;
    }

    /** Everything that is sought has a sign that few paragraphs have; ages are also written in words. */
    private static boolean isWorthIt(String paragraph) {
        return paragraph.indexOf('@') >= 0
                || hasDigit(paragraph)
                || paragraph.contains("year")
                || paragraph.contains("aged")
                || paragraph.contains("jaar")
                || paragraph.contains("jarige")
                || paragraph.contains("groep")
                || paragraph.contains("klas");
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private void paragraph(String text, int start, List<Found> found) {
        String folded = Sign.folded(text);
        int digits = longestNumber(text);
        List<Sign> sought = List.of();
        boolean hasSign = true;
        for (Rule rule : rules) {
            // Neighbours often have the same signs.
            if (!rule.needs.equals(sought)) {
                sought = rule.needs;
                hasSign = sought.isEmpty() || sought.stream().anyMatch(sign -> sign.isIn(folded));
            }
            boolean worth = digits >= rule.fewest && hasSign;
            Optional<FoundText> next = worth ? rule.pattern.find(text, 0) : Optional.empty();
            while (next.isPresent()) {
                Optional<Found> one = accepted(rule, text, next.get());
                one.ifPresent(data ->
                        found.add(new Found(data.kind, start + data.from, start + data.to, data.text, data.name)));
                int from = one.isPresent()
                        ? next.get().to()
                        : after(text, next.get().from());
                next = rule.pattern.find(text, from);
            }
        }
    }

    /** The next place where something may begin: inside a word nothing does. */
    private static int after(String text, int from) {
        int at = from + 1;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private Optional<Found> accepted(Rule rule, String text, FoundText place) {
        String data = text.substring(place.from(), place.to());
        return switch (rule.kind) {
            case EMAIL -> found(rule, data, place);
            case PHONE ->
                found(rule, data, place)
                        .filter(one -> digits(data) >= rule.fewest && digits(data) <= rule.most)
                        .filter(one -> !isNumbered(text, place.from()) && !isDate(data));
            case BIRTH_DATE -> found(rule, data, place);
            case NAME_AND_AGE, NAME_AND_CLASS -> named(rule, text, place);
        };
    }

    private static Optional<Found> found(Rule rule, String data, FoundText place) {
        return Optional.of(new Found(rule.kind, place.from(), place.to(), data.strip(), Optional.empty()));
    }

    /** Whether the word before a number says that it is that of a book, a company or an account. */
    private boolean isNumbered(String text, int at) {
        int end = at;
        while (end > 0 && !Character.isLetter(text.charAt(end - 1)) && at - end < 8 && text.charAt(end - 1) != '\n') {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 20 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return noPhoneAfter.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isDate(String data) {
        String[] parts = data.split("[^0-9]+", 4);
        return parts.length >= 3
                && parts[0].length() == 2
                && parts[1].length() == 2
                && parts[2].length() == 4
                && (parts[2].startsWith("19") || parts[2].startsWith("20"));
    }

    /** A match whose name is one: without the words before it that only begin a sentence. */
    private Optional<Found> named(Rule rule, String text, FoundText place) {
        if (place.from() > 0 && Character.isLetterOrDigit(text.charAt(place.from() - 1))) {
            return Optional.empty();
        }
        String data = text.substring(place.from(), place.to());
        for (NameRun run : NameRun.in(data)) {
            Optional<NameRun> name = rule.given ? run.from(this::isGiven) : run.from(word -> !noNames.contains(word));
            if (name.isPresent() && (rule.given || name.get().words().stream().noneMatch(noNames::contains))) {
                // A sentence's first word is left out; what tells of the age or the class stays.
                int from =
                        place.from() + (run.start() <= LONGEST_MARK ? name.get().start() : 0);
                String found = text.substring(from, place.to());
                return Optional.of(new Found(
                        rule.kind,
                        from,
                        place.to(),
                        found.replaceAll("\\s+", " ").strip(),
                        Optional.of(String.join(" ", name.get().words()))));
            }
        }
        return Optional.empty();
    }

    private boolean isGiven(String word) {
        return given.contains(word)
                || given.contains(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }

    /** How many digits the longest number has that may be a phone's. */
    private static int longestNumber(String text) {
        int longest = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                longest = Math.max(longest, digits);
            } else if (IN_PHONE_NUMBERS.indexOf(c) < 0) {
                digits = 0;
            }
        }
        return longest;
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
