package org.nuggets.edit;

import java.util.List;
import java.util.Optional;
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

    /**
     * What is to be done.
     *
     * @param deletion nothing where it cannot be done
     * @param message why it cannot
     */
    public record Plan(Optional<Deletion> deletion, String message) {}

    /**
     * Looks what deleting something means.
     *
     * @param written {@code type:id} for an item in all of its languages, or the path of a file or a folder
     */
    public static Plan of(SourceSite site, String written) {
        NamedSource named = NamedSource.of(site, written);
        if (named instanceof NamedSource.Nothing nothing) {
            return new Plan(Optional.empty(), nothing.message());
        }
        Set<String> gone = SourceFiles.of(site).named(named);
        return new Plan(Optional.of(of(site, gone)), "");
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
