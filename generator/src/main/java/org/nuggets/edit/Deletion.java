package org.nuggets.edit;

import java.util.List;
import java.util.Set;
import org.nuggets.link.Mention;
import org.nuggets.model.Page;
import org.nuggets.pipeline.SourceSite;

/**
 * An item, a file or a folder that is to be taken away, and what depends on it.
 *
 * @param change what takes it away; the files are kept, so that it can be undone
 * @param mentions where other sources name it: these will lead to nothing
 */
public record Deletion(SourceChange change, List<Mention> mentions) {

    public Deletion {
        mentions = List.copyOf(mentions);
    }

    /** The same for one page alone, which may have translations. */
    public static Deletion ofPage(SourceSite site, Page page) {
        return of(site, Set.of(page.path()));
    }

    private static Deletion of(SourceSite site, Set<String> gone) {
        SourceFiles files = SourceFiles.of(site);
        return new Deletion(
                new SourceChange(
                        List.of(),
                        List.of(),
                        gone.stream().map(path -> files.place(site, path)).toList()),
                site.mentions().stream()
                        .filter(mention -> gone.contains(mention.to()) && !gone.contains(mention.from()))
                        .toList());
    }
}
