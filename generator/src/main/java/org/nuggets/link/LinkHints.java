package org.nuggets.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.Link;

/** What may have been meant by a link that leads to nothing. */
final class LinkHints {

    private final LinkTargets targets;
    private final Renames renames;
    private boolean asked;

    /**
     * Hints for one page.
     *
     * @param targets what the site has
     * @param renames what became of the files that it had
     */
    LinkHints(LinkTargets targets, Renames renames) {
        this.targets = targets;
        this.renames = renames;
    }

    /** Whether what other pages are called has been looked up. */
    boolean askedForNames() {
        return asked;
    }

    private Renames renames() {
        asked = true;
        return renames;
    }

    /** What to do about a reference to an item that is not there. */
    String item(String type, String id) {
        return renamedItem(type, id)
                .map(to -> "'" + id + "' seems to be '" + to.key().id() + "' now: write '" + type + ":"
                        + to.key().id() + "'")
                .or(() -> misplaced(type, id))
                .orElseGet(() -> nearest(type, id) + "An id is the name of a file in the folder '"
                        + targets.types().get(type).folder() + "', without its ending");
    }

    /** The item that is meant beyond doubt, as {@code type:id}: what has its name now, else what is nearly called so. */
    Optional<String> sureItem(String type, String id) {
        return renamedItem(type, id).map(to -> type + ":" + to.key().id()).or(() -> targets.sure(id, List.of(type)));
    }

    /**
     * The address that is meant beyond doubt by a path: of what the page is called now, or of the one file that is nearly
     * called so.
     *
     * @param address how to write that of a page
     */
    Optional<String> sureAddress(Link link, String source, Function<LinkTarget, String> address) {
        String bare = source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
        Optional<LinkTarget> renamed = toPage(link, bare) ? renames().of(bare) : Optional.empty();
        return renamed.or(() -> toPage(link, source)
                        ? targets.sureSource(source)
                                .filter(near -> Likeness.between(source, near))
                                .flatMap(targets::source)
                        : Optional.empty())
                .map(address);
    }

    /** The asset that is meant beyond doubt by a path, as one would write it in a folder. */
    Optional<String> sureAsset(Link link, String folder, String source) {
        return toPage(link, source)
                ? Optional.empty()
                : targets.sureAsset(source)
                        .filter(near -> Likeness.between(source, near))
                        .map(near -> ContentPath.relative(folder, near));
    }

    /** The item that another one, which is not there, has become. */
    Optional<LinkTarget> renamedItem(String type, String id) {
        String folder = targets.types().get(type).folder();
        return renames()
                .of((folder.isEmpty() ? "" : folder + "/") + id + ".md")
                .filter(page -> page.type().name().equals(type));
    }

    /** What to do where an item that is not there lies in another folder than its type's. */
    Optional<String> misplaced(String type, String id) {
        String folder = targets.types().get(type).folder();
        return renames()
                .plain(id)
                .filter(page -> page.path().indexOf('/') > 0 && !folder.isEmpty())
                .map(page -> page.name() + " has that name, but lies in no folder of a content type: its place is"
                        + " the folder '" + folder + "'");
    }

    /** The nearest item of that type, else one of another type with that very id. */
    private String nearest(String type, String id) {
        List<String> near = targets.near(id, List.of(type));
        return Stream.concat(
                        near.stream(),
                        targets.types().keySet().stream()
                                .filter(other -> targets.ids(other).contains(id))
                                .map(other -> other + ":" + id))
                .findFirst()
                .map(item -> "did you mean '" + item + "'? ")
                .orElse("");
    }

    /**
     * What to do about a page that has another name now.
     *
     * @param address how to write that of a page
     */
    Optional<String> now(Link link, String source, Function<LinkTarget, String> address) {
        String bare = source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
        return toPage(link, bare)
                ? renames()
                        .of(bare)
                        .map(to -> ContentPath.name(bare) + " seems to be " + ContentPath.name(to.path())
                                + " now: write '" + address.apply(to) + "'")
                : Optional.empty();
    }

    /** The nearest address of the site. */
    static Optional<String> nearAddress(SitePaths paths, String address) {
        return paths.near(address).stream()
                .filter(n -> Likeness.between(address, n))
                .findFirst()
                .map(n -> "did you mean '" + n + "'?");
    }

    /** What to do about a place that a page does not have. */
    String anchor(LinkTarget page, String name) {
        return page.anchors().isEmpty()
                ? "take '#" + name + "' out: that page has no headings"
                : targets.anchorsFor(page, name);
    }

    /** The nearest file, as one would write it in a folder. */
    Optional<String> nearFile(Link link, String folder, String source) {
        List<String> near = toPage(link, source) ? targets.nearSources(source) : targets.nearAssets(source);
        return near.stream()
                .filter(n -> Likeness.between(source, n))
                .findFirst()
                .map(n -> movedFolder(source, n) + "did you mean '" + ContentPath.relative(folder, n) + "'?");
    }

    /** That a whole folder has another name now, where a file of the same name lies in that. */
    private String movedFolder(String source, String found) {
        String folder = ContentPath.folderOf(source);
        boolean misspelt =
                DidYouMean.nearest(folder, List.of(ContentPath.folderOf(found))).isPresent();
        return ContentPath.name(source).equals(ContentPath.name(found))
                        && renames().isNoFolder(folder)
                        && !ContentPath.folderOf(found).isEmpty()
                        && !misspelt
                ? "the folder '" + folder + "' seems to be '" + ContentPath.folderOf(found) + "' now: "
                : "";
    }

    private static boolean toPage(Link link, String path) {
        return link.kind() == Link.Kind.LINK && Likeness.PAGES.contains(Likeness.ending(path));
    }

    /** What to do where nothing is like it. */
    static String advice(boolean image, String path) {
        if (image) {
            return "put the picture beside this file and write its name exactly";
        }
        String name = ContentPath.name(path);
        return Likeness.PAGES.contains(Likeness.ending(path)) || path.endsWith("/")
                ? "write the path from this file to the one that you mean, or a whole address that begins with https:"
                : path.indexOf('/') < 0
                        ? "put '" + name + "' beside this file, and write its name exactly"
                        : "put '" + name + "' there, or beside this file and write its name alone";
    }
}
