package org.nuggets.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells by the headings of a table whether it lists people. The words are those of all languages together: whoever has
 * a list need not have it in the language of the site.
 */
public final class PeopleTables {

    /** So far down stands a heading, below a title and a date. */
    private static final int DEEPEST = 12;
    /** As many rows below it are looked at. */
    private static final int ROWS = 60;
    /** Fewer names than this may be those of anything. */
    private static final int FEWEST = 2;

    /**
     * Where a table says that it lists people.
     *
     * @param row counted from 1
     * @param columns the headings that say so, as they stand there
     */
    public record Found(int row, List<String> columns) {

        public Found {
            columns = List.copyOf(columns);
        }
    }

    private final Set<String> sure;
    private final Set<String> name;
    private final Set<String> beside;
    private final Set<String> people;
    private final Set<String> theirs;
    private final Set<String> between;
    private final Set<String> files;
    private final PersonNames persons;

    private PeopleTables(Collection<JsonNode> languages, Set<String> given) {
        this.sure = folded(languages, "sure");
        this.name = folded(languages, "name");
        this.beside = folded(languages, "beside");
        this.people = folded(languages, "people");
        this.theirs = folded(languages, "theirs");
        this.between = folded(languages, "between");
        this.files = folded(languages, "files");
        this.persons = new PersonNames(given, folded(languages, "titles"), folded(languages, "no_persons"));
    }

    /**
     * What the files of languages say.
     *
     * @param given names of persons
     */
    static PeopleTables of(Map<String, JsonNode> data, Set<String> given) {
        return new PeopleTables(
                data.values().stream().map(rules -> rules.path("people_tables")).toList(), given);
    }

    /** Whether the name of a file says that it lists people; its folder and its ending do not count. */
    public boolean isNamedSo(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return files.contains(fold(file.replaceFirst("[.][^.]*$", "").replaceAll("[0-9]+", "")));
    }

    /**
     * Where a table says that it lists people.
     *
     * @param rows its first rows, each with its cells
     */
    public Optional<Found> in(List<List<String>> rows) {
        int seen = 0;
        for (int row = 0; row < rows.size() && seen < DEEPEST; row++) {
            List<String> cells = rows.get(row);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            seen++;
            List<String> columns = columns(cells, rows.subList(row + 1, Math.min(rows.size(), row + 1 + ROWS)));
            if (!columns.isEmpty()) {
                return Optional.of(new Found(row + 1, columns));
            }
        }
        return Optional.empty();
    }

    private List<String> columns(List<String> cells, List<List<String>> below) {
        boolean isTable = cells.stream().filter(cell -> !cell.isBlank()).count() > 1;
        List<String> all = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String heading = cells.get(column).strip();
            String folded = fold(heading.replaceFirst("[(\\[].*", ""));
            List<String> values = values(below, column);
            if (isTable && (sure.contains(folded) || isOfSomebody(heading))) {
                all.add(heading);
            } else if (name.contains(folded) && !areNumbers(values)) {
                named.add(heading);
                if (areNames(values)) {
                    all.add(heading);
                }
            } else if (beside.contains(folded)) {
                others.add(heading);
            }
        }
        if (all.isEmpty() && !named.isEmpty() && !others.isEmpty()) {
            all.addAll(named);
            all.addAll(others);
        }
        return all;
    }

    /** Such as "Teacher's name" and "Name of the pupil". */
    private boolean isOfSomebody(String heading) {
        List<String> words = Stream.of(apart(heading).split("[^\\p{L}\\p{N}]+"))
                .map(PeopleTables::fold)
                .filter(word -> !word.isEmpty() && !between.contains(word))
                .toList();
        return words.size() == 2
                && ((people.contains(words.get(0)) && theirs.contains(words.get(1)))
                        || (theirs.contains(words.get(0)) && people.contains(words.get(1))));
    }

    private static List<String> values(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static boolean areNumbers(List<String> values) {
        return !values.isEmpty() && values.stream().allMatch(value -> value.matches("[0-9.,%+-]+"));
    }

    private boolean areNames(List<String> values) {
        long names = values.stream().filter(persons::isOne).count();
        return names >= FEWEST && names * 2 >= values.size();
    }

    private static Set<String> folded(Collection<JsonNode> languages, String key) {
        Set<String> words = new HashSet<>();
        languages.forEach(rules -> rules.path(key).forEach(word -> words.add(fold(word.asText()))));
        return Set.copyOf(words);
    }

    /** {@code FirstName} is two words. */
    private static String apart(String heading) {
        return heading.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    }

    /** Without case, spaces and signs, of which headings have all kinds. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
