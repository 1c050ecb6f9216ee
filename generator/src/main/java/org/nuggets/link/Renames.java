package org.nuggets.link;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.nuggets.memo.Lazy;
import org.nuggets.model.Link;
import org.nuggets.model.Page;

/** What became of the files that links still name. */
final class Renames {

    /** So many letters in common at the beginning are no chance. */
    private static final int ALIKE = 5;

    private final Lazy<Names> names;
    private final Lazy<Set<String>> linked;

    private Renames(Lazy<Names> names, Lazy<Set<String>> linked) {
        this.names = names;
        this.linked = linked;
    }

    /** What pages are and were called, made where somebody asks. */
    static Lazy<Names> names(List<Named> pages) {
        return new Lazy<>(() -> Names.of(pages));
    }

    /**
     * @param linked what the text of each page links to, as {@link #linked} gives it
     */
    static Renames of(Lazy<Names> names, List<List<String>> linked) {
        return new Renames(
                names, new Lazy<>(() -> linked.stream().flatMap(List::stream).collect(Collectors.toSet())));
    }

    /** The files below the content folder that a page's text links to, whether they are there or not. */
    static List<String> linked(Page page) {
        String folder = folder(page.path());
        return page.draft().body().links().stream()
                .map(Link::target)
                .filter(target -> target.indexOf(':') < 0 && !target.startsWith("/"))
                .map(target -> target.replaceFirst("[#?].*", ""))
                .flatMap(target -> ContentPath.joined(folder, ContentPath.decoded(target)).stream())
                .toList();
    }

    /**
     * A page by what it is called and was called, each as it is looked up.
     *
     * @param ids the id in its front matter, if any
     * @param aliases the addresses that it had earlier
     */
    record Named(LinkTarget target, List<String> ids, String title, String stem, List<String> aliases) {

        static Named of(Page page, LinkTarget target) {
            return new Named(
                    target,
                    page.fields().text("id").stream()
                            .map(id -> beside(target, name(id)))
                            .toList(),
                    beside(target, name(page.title())),
                    name(target.stem()),
                    page.fields().texts("aliases").stream()
                            .map(alias -> name(alias.replaceFirst("(?<!/)/+(index\\.html)?$", "")))
                            .toList());
        }
    }

    /** The pages of each name. */
    record Names(
            Set<String> folders,
            Map<String, List<LinkTarget>> byId,
            Map<String, List<LinkTarget>> byTitle,
            Map<String, List<LinkTarget>> byBeginning,
            Map<String, List<LinkTarget>> byName,
            Map<String, List<LinkTarget>> byAlias) {

        private static Names of(List<Named> pages) {
            return new Names(
                    pages.stream().map(page -> folder(page.target.path())).collect(Collectors.toSet()),
                    by(pages, Named::ids),
                    by(pages, page -> List.of(page.title)),
                    by(pages, page -> List.of(beside(page.target, beginning(page.stem)))),
                    by(pages, page -> List.of(page.stem)),
                    by(pages, Named::aliases));
        }

        private static Map<String, List<LinkTarget>> by(List<Named> pages, Function<Named, List<String>> names) {
            Map<String, List<LinkTarget>> by = new HashMap<>();
            pages.forEach(page -> names.apply(page)
                    .forEach(name ->
                            by.computeIfAbsent(name, n -> new ArrayList<>()).add(page.target)));
            return by;
        }
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
        Names all = names.get();
        return only(all.byAlias.getOrDefault(name, List.of()), page -> true)
                .or(() -> only(all.byId.getOrDefault(folder + name, List.of()), page -> true))
                .or(() -> only(all.byTitle.getOrDefault(folder + name, List.of()), page -> true))
                .or(() -> only(
                        all.byBeginning.getOrDefault(folder + beginning(name), List.of()),
                        page -> !linked.get().contains(page.path()) && isAlike(name, name(page.stem()))));
    }

    boolean isNoFolder(String folder) {
        return !folder.isEmpty() && !names.get().folders.contains(folder);
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
                names.get().byName.getOrDefault(name(id), List.of()),
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
