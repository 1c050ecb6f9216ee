package org.nuggets.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final Map<String, List<LinkTarget>> byId;
    private final Map<String, List<LinkTarget>> byTitle;
    private final Map<String, List<LinkTarget>> byBeginning;
    private final Map<String, List<LinkTarget>> byName;
    private final Map<String, List<LinkTarget>> byAlias;
    private final Set<String> named;

    private Renames(
            Set<String> folders,
            Map<String, List<LinkTarget>> byId,
            Map<String, List<LinkTarget>> byTitle,
            Map<String, List<LinkTarget>> byBeginning,
            Map<String, List<LinkTarget>> byName,
            Map<String, List<LinkTarget>> byAlias,
            Set<String> named) {
        this.folders = folders;
        this.byId = byId;
        this.byTitle = byTitle;
        this.byBeginning = byBeginning;
        this.byName = byName;
        this.byAlias = byAlias;
        this.named = named;
    }

    /**
     * A page by what it is called and was called, and by what it calls others.
     *
     * @param id from its front matter
     * @param aliases the addresses that it had earlier
     * @param links what its text links to, as it was written
     */
    record Named(LinkTarget target, String title, Optional<String> id, List<String> aliases, List<String> links) {

        static Named of(Page page, LinkTarget target) {
            return new Named(
                    target,
                    page.title(),
                    page.fields().text("id"),
                    page.fields().texts("aliases"),
                    page.draft().body().links().stream().map(Link::target).toList());
        }
    }

    static Renames of(List<Named> pages) {
        Set<String> linked = new HashSet<>();
        pages.forEach(page -> page.links.stream()
                .filter(target -> target.indexOf(':') < 0 && !target.startsWith("/"))
                .map(target -> target.replaceFirst("[#?].*", ""))
                .forEach(target -> ContentPath.joined(folder(page.target.path()), ContentPath.decoded(target))
                        .ifPresent(linked::add)));
        return new Renames(
                pages.stream().map(page -> folder(page.target.path())).collect(Collectors.toSet()),
                by(pages, page -> page.id.stream().map(id -> beside(page.target, name(id)))),
                by(pages, page -> Stream.of(beside(page.target, name(page.title)))),
                by(pages, page -> Stream.of(beside(page.target, beginning(name(page.target.stem()))))),
                by(pages, page -> Stream.of(name(page.target.stem()))),
                by(
                        pages,
                        page -> page.aliases.stream()
                                .map(alias -> name(alias.replaceFirst("(?<!/)/+(index\\.html)?$", "")))),
                linked);
    }

    private static Map<String, List<LinkTarget>> by(List<Named> pages, Function<Named, Stream<String>> names) {
        Map<String, List<LinkTarget>> by = new HashMap<>();
        pages.forEach(page -> names.apply(page)
                .forEach(
                        name -> by.computeIfAbsent(name, n -> new ArrayList<>()).add(page.target)));
        return by;
    }

    /**
     * The page that a missing file has become, by what it says of itself, else by a name that is much alike and that no
     * link has named yet.
     *
     * @param missing its path below the content folder
     */
    Optional<LinkTarget> of(String missing) {
        String name = name(missing.replaceFirst("(?i)\\.(md|markdown|html?)$", ""));
        String folder = folder(missing) + "/";
        return only(byAlias.getOrDefault(name, List.of()), page -> true)
                .or(() -> only(byId.getOrDefault(folder + name, List.of()), page -> true))
                .or(() -> only(byTitle.getOrDefault(folder + name, List.of()), page -> true))
                .or(() -> only(
                        byBeginning.getOrDefault(folder + beginning(name), List.of()),
                        page -> !named.contains(page.path()) && isAlike(name, name(page.stem()))));
    }

    boolean isNoFolder(String folder) {
        return !folder.isEmpty() && !folders.contains(folder);
    }

    private static String beside(LinkTarget page, String name) {
        return folder(page.path()) + "/" + name;
    }

    /** What names that are alike have in common, so that only few need be compared. */
    private static String beginning(String name) {
        return name.substring(0, Math.min(ALIKE, name.length()));
    }

    /** A plain page of the name of an item that there is none of: its folder may have been renamed. */
    Optional<LinkTarget> plain(String id) {
        return only(
                byName.getOrDefault(name(id), List.of()),
                page -> page.type().folder().isEmpty());
    }

    /** The one that meets a condition; of several languages the first. */
    private static Optional<LinkTarget> only(List<LinkTarget> pages, Predicate<LinkTarget> condition) {
        List<LinkTarget> found = pages.stream().filter(condition).toList();
        return found.stream().map(page -> page.stem()).distinct().count() == 1
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
