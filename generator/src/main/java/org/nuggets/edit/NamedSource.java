package org.nuggets.edit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.Asset;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.pipeline.SourceSite;

/** What somebody means by {@code role:secondee}, or by the path of a file or a folder. */
sealed interface NamedSource {

    /**
     * An item in all of its languages.
     *
     * @param pages at least one, by path
     */
    record Item(List<Page> pages) implements NamedSource {

        public Item {
            pages = List.copyOf(pages);
        }

        PageKey key() {
            return pages.get(0).key();
        }
    }

    /** A file that is no page, such as a picture. */
    record File(Asset asset) implements NamedSource {}

    /**
     * A folder of pages.
     *
     * @param path below the content folder
     */
    record Folder(String path) implements NamedSource {}

    /**
     * Nothing.
     *
     * @param message what to tell, with the nearest that there is
     */
    record Nothing(String message) implements NamedSource {}

    /** Looks it up. */
    static NamedSource of(SourceSite site, String written) {
        int colon = written.indexOf(':');
        String type = colon < 0 ? "" : written.substring(0, colon);
        if (site.settings().types().containsKey(type)) {
            return item(site, type, written.substring(colon + 1));
        }
        List<String> paths = paths(site, written);
        return paths.stream()
                .flatMap(path -> at(site, path).stream())
                .findFirst()
                .orElseGet(() -> new Nothing(unknown(site, written, type)));
    }

    private static NamedSource item(SourceSite site, String type, String id) {
        List<Page> pages = site.pages().stream()
                .filter(page ->
                        page.key().type().equals(type) && page.key().id().equals(id))
                .toList();
        if (!pages.isEmpty()) {
            return new Item(pages);
        }
        TreeSet<String> known = new TreeSet<>();
        site.pages().stream()
                .filter(page -> page.key().type().equals(type))
                .forEach(page -> known.add(page.key().id()));
        return new Nothing("there is no " + type + " '" + id + "'. " + DidYouMean.hint(id, known)
                + (known.isEmpty() ? "There is none at all." : "There are: " + DidYouMean.some(known)));
    }

    private static Optional<NamedSource> at(SourceSite site, String path) {
        Optional<Page> page =
                site.pages().stream().filter(one -> one.path().equals(path)).findFirst();
        if (page.isPresent()) {
            return Optional.of(new Item(site.pages().stream()
                    .filter(one -> one.key().type().equals(page.get().key().type())
                            && one.key().id().equals(page.get().key().id()))
                    .toList()));
        }
        Optional<Asset> asset =
                site.assets().stream().filter(one -> one.path().equals(path)).findFirst();
        if (asset.isPresent()) {
            return Optional.of(new File(asset.get()));
        }
        return !SourceFiles.of(site).in(path).isEmpty() ? Optional.of(new Folder(path)) : Optional.empty();
    }

    /**
     * What a path may mean below the content folder: first from where somebody stands, then from that folder.
     *
     * @return without dots, and none that leads out of it
     */
    static List<String> paths(SourceSite site, String written) {
        List<String> paths = new ArrayList<>();
        Path content = site.settings().content().toAbsolutePath().normalize();
        try {
            for (Path base : List.of(site.directory().toAbsolutePath(), content)) {
                Path file = base.resolve(written).normalize();
                if (file.startsWith(content) && !file.equals(content)) {
                    paths.add(slashed(content.relativize(file)));
                }
            }
        } catch (InvalidPathException noPath) {
            return List.of();
        }
        return paths.stream().distinct().toList();
    }

    private static String slashed(Path relative) {
        return Normalizer.normalize(relative.toString().replace('\\', '/'), Normalizer.Form.NFC);
    }

    private static String unknown(SourceSite site, String written, String type) {
        if (!type.isEmpty() && type.length() > 1) {
            Optional<String> near =
                    DidYouMean.nearest(type, site.settings().types().keySet());
            if (near.isPresent()) {
                return "'" + type + "' is no type of content. Did you mean '" + near.get()
                        + written.substring(type.length()) + "'?";
            }
        }
        TreeSet<String> known = new TreeSet<>();
        SourceFiles.of(site).places().keySet().forEach(path -> {
            known.add(path);
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                known.add(path.substring(0, slash));
            }
        });
        site.pages()
                .forEach(page -> known.add(page.key().type() + ":" + page.key().id()));
        List<String> meant = paths(site, written);
        String path = meant.isEmpty() ? written : meant.get(meant.size() - 1);
        return "there is no item, file or folder '" + written + "' in the content. " + DidYouMean.hint(path, known)
                + "Write an item as type:id, such as role:secondee, or the path of a file or folder";
    }
}
