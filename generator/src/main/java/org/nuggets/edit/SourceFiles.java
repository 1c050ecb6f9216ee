package org.nuggets.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.model.Asset;
import org.nuggets.model.Page;
import org.nuggets.pipeline.SourceSite;

/**
 * The files of a site's content.
 *
 * @param places where each lies, under the name that the disk has for it, by its path below the content folder
 */
record SourceFiles(SortedMap<String, Path> places) {

    static SourceFiles of(SourceSite site) {
        SortedMap<String, Path> places = new TreeMap<>();
        for (Asset asset : site.assets()) {
            places.put(asset.path(), asset.location());
        }
        for (Page page : site.pages()) {
            places.put(page.path(), site.place(page.source()));
        }
        return new SourceFiles(places);
    }

    /** Those that are meant by a name. */
    SortedSet<String> named(NamedSource named) {
        if (named instanceof NamedSource.Item item) {
            return new TreeSet<>(item.pages().stream().map(Page::path).toList());
        }
        if (named instanceof NamedSource.File file) {
            return new TreeSet<>(List.of(file.asset().path()));
        }
        return named instanceof NamedSource.Folder folder
                ? new TreeSet<>(in(folder.path()).keySet())
                : new TreeSet<>();
    }

    /** Those in a folder, and in the folders in it. */
    SortedMap<String, Path> in(String folder) {
        return places.subMap(folder + "/", folder + "0");
    }

    /** Where a path lies, or would lie. */
    Path place(SourceSite site, String path) {
        Path known = places.get(path);
        return known != null ? known : site.settings().content().resolve(path);
    }

    /** The folder of that path, under the name that the disk has for it. */
    Path folder(SourceSite site, String path) {
        for (Map.Entry<String, Path> held : in(path).entrySet()) {
            Path at = held.getValue();
            for (int i = held.getKey().split("/").length; i > path.split("/").length; i--) {
                at = at.getParent();
            }
            return at;
        }
        return site.settings().content().resolve(path);
    }
}
