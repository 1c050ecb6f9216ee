package org.nuggets.validate;

import java.util.Set;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;
import org.nuggets.model.Heading;

/** What a page is called, by its author or else by its place. */
final class PageNames {

    /** Names of files that stand for their folder. */
    private static final Set<String> OF_FOLDERS = Set.of("index", "readme");

    private PageNames() {}

    /** Of a page its whole path, for pages lie in folders of any depth; of other types the file's name, or its folder's. */
    static String id(Draft draft, ContentType type) {
        String stem = draft.stem();
        int slash = stem.lastIndexOf('/');
        if (!type.folder().isEmpty() || slash < 0) {
            boolean ofFolder = slash > 0 && !stem.substring(0, slash).equals(type.folder());
            return draft.frontMatter()
                    .text("id")
                    .map(Slug::of)
                    .orElseGet(() -> Slug.of(ofFolder ? ownName(stem) : stem.substring(slash + 1)));
        }
        String own = draft.frontMatter().text("id").map(Slug::of).orElseGet(() -> Slug.of(stem.substring(slash + 1)));
        StringBuilder id = new StringBuilder();
        for (String folder : stem.substring(0, slash).split("/")) {
            id.append(Slug.of(folder)).append('/');
        }
        return id.append(own).toString();
    }

    /** Where its author gave none: the words of its chief heading, else of its file. */
    static String title(Draft draft) {
        return draft.body()
                .chief()
                .map(h -> h.text())
                .filter(Heading::isSeen)
                .orElseGet(() -> ownName(draft.stem()).replace('-', ' ').replace('_', ' '));
    }

    /** The name of a file; that of its folder where it stands for that, as {@code maths/index.md} does. */
    private static String ownName(String stem) {
        int slash = stem.lastIndexOf('/');
        return slash > 0 && OF_FOLDERS.contains(Slug.of(stem.substring(slash + 1)))
                ? ownStep(stem.substring(0, slash))
                : ownStep(stem);
    }

    private static String ownStep(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
