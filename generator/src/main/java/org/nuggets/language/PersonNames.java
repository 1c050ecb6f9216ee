package org.nuggets.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether what stands in a cell is the name of a person.
 *
 * @param given first names, with a capital
 * @param titles that stand before a surname, in lower case
 * @param others words in the names of schools and other things, in lower case
 */
record PersonNames(Set<String> given, Set<String> titles, Set<String> others) {

    private static final int LONGEST = 60;
    private static final Pattern PARTS = Pattern.compile("[\\s,.]+");
    /** Such as "J. Smit" and "A.B. de Vries". */
    private static final Pattern INITIALS =
            Pattern.compile("(?:\\p{Lu}\\.\\s?){1,4}(?:\\p{Ll}{1,4}\\s){0,3}\\p{Lu}[\\p{L}'’-]{1,30}");

    PersonNames {
        given = Set.copyOf(given);
        titles = Set.copyOf(titles);
        others = Set.copyOf(others);
    }

    boolean isOne(String cell) {
        if (cell.length() > LONGEST || cell.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        if (INITIALS.matcher(cell).matches()) {
            return true;
        }
        String[] parts = PARTS.split(cell);
        if (parts.length == 0
                || parts.length > 6
                || Stream.of(parts).anyMatch(part -> others.contains(part.toLowerCase(Locale.ROOT)))) {
            return false;
        }
        boolean titled = parts.length > 1 && titles.contains(parts[0].toLowerCase(Locale.ROOT));
        boolean first = given.contains(capital(parts[0]));
        // As in "Smit, Jan".
        boolean last = parts.length > 1 && cell.indexOf(',') > 0 && given.contains(capital(parts[parts.length - 1]));
        return titled || first || last;
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
