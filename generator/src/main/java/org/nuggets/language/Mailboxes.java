package org.nuggets.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that name a mailbox of an office, such as {@code office} and {@code partnerships}, and not a person's. */
public final class Mailboxes {

    /** The vocabulary that has them, to which a site adds its own. */
    public static final String VOCABULARY = "role_mailboxes";

    private static final Pattern BETWEEN = Pattern.compile("[._+-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

    private final Set<String> words;

    private Mailboxes(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /** Those of some words, such as {@code no-reply}. */
    public static Mailboxes of(Set<String> words) {
        return new Mailboxes(words.stream().map(Mailboxes::whole).collect(Collectors.toSet()));
    }

    /**
     * Whether the mailbox of an address is an office's: the name before the @ is such a word, or is made of nothing but
     * such words and numbers ({@code partnerships-team}, {@code office2}). Any other word in it may be a person's name.
     */
    public boolean isOffice(String address) {
        String box = address.substring(0, Math.max(0, address.indexOf('@'))).toLowerCase(Locale.ROOT);
        if (words.contains(whole(box))) {
            return true;
        }
        List<String> parts = parts(box);
        return !parts.isEmpty() && words.containsAll(parts);
    }

    /** What would have to be added for the mailbox of an address to be an office's. */
    public List<String> missing(String address) {
        String box = address.substring(0, Math.max(0, address.indexOf('@'))).toLowerCase(Locale.ROOT);
        return parts(box).stream()
                .filter(part -> !words.contains(part))
                .distinct()
                .toList();
    }

    private static List<String> parts(String box) {
        List<String> parts = new ArrayList<>();
        Stream.of(BETWEEN.split(box))
                .map(part -> NUMBER.matcher(part).replaceFirst(""))
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return parts;
    }

    private static String whole(String word) {
        return BETWEEN.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
