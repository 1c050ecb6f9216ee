package org.nuggets.edit;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nuggets.model.Asset;
import org.nuggets.model.Page;
import org.nuggets.pipeline.SourceSite;

/** The files of a site's content, by their paths below its folder. */
final class SourceFiles {

    private SourceFiles() {}

    /** Those that are meant by a name. */
    static SortedSet<String> of(SourceSite site, NamedSource named) {
        if (named instanceof NamedSource.Item item) {
            return new TreeSet<>(item.pages().stream().map(Page::path).toList());
        }
        if (named instanceof NamedSource.File file) {
            return new TreeSet<>(Set.of(file.asset().path()));
        }
        SortedSet<String> all = new TreeSet<>();
        if (named instanceof NamedSource.Folder folder) {
            all(site).filter(path -> path.startsWith(folder.path() + "/")).forEach(all::add);
        }
        return all;
    }

    /** Every file. */
    static Stream<String> all(SourceSite site) {
        return Stream.concat(
                site.pages().stream().map(Page::path), site.assets().stream().map(Asset::path));
    }

    /** Where one lies, under the name that the disk has for it. */
    static Path place(SourceSite site, String path) {
        return Stream.concat(
                        site.pages().stream()
                                .filter(page -> page.path().equals(path))
                                .map(page -> site.place(page.source())),
                        site.assets().stream()
                                .filter(asset -> asset.path().equals(path))
                                .map(Asset::location))
                .findFirst()
                .orElseGet(() -> site.settings().content().resolve(path));
    }
}
