package org.nuggets.link;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.Link;
import org.nuggets.model.Page;

/** What became of the files that links still name. */
final class Renames {

    /** So many letters in common at the beginning are no chance. */
    private static final int ALIKE = 5;

    private final Set<String> folders;
    private final Map<String, List<Page>> byId;
    private final Map<String, List<Page>> byTitle;
    private final Map<String, List<Page>> byBeginning;
    private final Map<String, List<Page>> byName;
    private final Map<String, List<Page>> byAlias;
    private final Set<String> named;

    private Renames(
            Set<String> folders,
            Map<String, List<Page>> byId,
            Map<String, List<Page>> byTitle,
            Map<String, List<Page>> byBeginning,
            Map<String, List<Page>> byName,
            Map<String, List<Page>> byAlias,
            Set<String> named) {
        this.folders = folders;
        this.byId = byId;
        this.byTitle = byTitle;
        this.byBeginning = byBeginning;
        this.byName = byName;
        this.byAlias = byAlias;
        this.named = named;
    }

    static Renames of(Collection<Page> pages) {
        Set<String> named = new HashSet<>();
        pages.forEach(page -> page.draft().body().links().stream()
                .map(Link::target)
                .filter(target -> target.indexOf(':') < 0 && !target.startsWith("/"))
                .map(target -> target.replaceFirst("[#?].*", ""))
                .forEach(target -> ContentPath.joined(folder(page.path()), ContentPath.decoded(target))
                        .ifPresent(named::add)));
        return new Renames(
                pages.stream().map(page -> folder(page.path())).collect(Collectors.toSet()),
                pages.stream()
                        .filter(page -> page.fields().text("id").isPresent())
                        .collect(Collectors.groupingBy(page ->
                                beside(page, name(page.fields().text("id").orElseThrow())))),
                pages.stream().collect(Collectors.groupingBy(page -> beside(page, name(page.title())))),
                pages.stream()
                        .collect(Collectors.groupingBy(
                                page -> beside(page, beginning(name(page.draft().stem()))))),
                pages.stream()
                        .collect(Collectors.groupingBy(page -> name(page.draft().stem()))),
                pages.stream()
                        .flatMap(page -> page.fields().texts("aliases").stream()
                                .map(alias ->
                                        Map.entry(name(alias.replaceFirst("(?<!/)/+(index\\.html)?$", "")), page)))
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))),
                named);
    }

    /** Whether two versions of a page say the same of what it was called, and of what others are called. */
    static boolean areSame(Page one, Page other) {
        return one.title().equals(other.title())
                && one.fields().texts("aliases").equals(other.fields().texts("aliases"))
                && targets(one).equals(targets(other));
    }

    private static List<String> targets(Page page) {
        return page.draft().body().links().stream().map(Link::target).toList();
    }

    /**
     * The page that a missing file has become, by what it says of itself, else by a name that is much alike and that no
     * link has named yet.
     *
     * @param missing its path below the content folder
     */
    Optional<Page> of(String missing) {
        String name = name(missing.replaceFirst("(?i)\\.(md|markdown|html?)$", ""));
        String folder = folder(missing) + "/";
        return only(byAlias.getOrDefault(name, List.of()), page -> true)
                .or(() -> only(byId.getOrDefault(folder + name, List.of()), page -> true))
                .or(() -> only(byTitle.getOrDefault(folder + name, List.of()), page -> true))
                .or(() -> only(
                        byBeginning.getOrDefault(folder + beginning(name), List.of()),
                        page -> !named.contains(page.path())
                                && isAlike(name, name(page.draft().stem()))));
    }

    boolean isNoFolder(String folder) {
        return !folder.isEmpty() && !folders.contains(folder);
    }

    private static String beside(Page page, String name) {
        return folder(page.path()) + "/" + name;
    }

    /** What names that are alike have in common, so that only few need be compared. */
    private static String beginning(String name) {
        return name.substring(0, Math.min(ALIKE, name.length()));
    }

    /** A plain page of the name of an item that there is none of: its folder may have been renamed. */
    Optional<Page> plain(String id) {
        return only(
                byName.getOrDefault(name(id), List.of()),
                page -> page.type().folder().isEmpty());
    }

    /** The one that meets a condition; of several languages the first. */
    private static Optional<Page> only(List<Page> pages, Predicate<Page> condition) {
        List<Page> found = pages.stream().filter(condition).toList();
        return found.stream().map(page -> page.draft().stem()).distinct().count() == 1
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    private static boolean isAlike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        // A slip of the pen is none of ours.
        return same >= ALIKE
                && 2 * same >= one.length()
                && DidYouMean.nearest(one, List.of(other)).isEmpty();
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The last step of a path, or a title, in small letters with a hyphen between words. */
    private static String name(String path) {
        return Stream.of(path.substring(path.lastIndexOf('/') + 1)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
