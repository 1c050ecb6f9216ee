package org.nuggets.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The content folder as it was read.
 *
 * @param pages Markdown files, by path in code-unit order
 * @param assets all other files, by path in code-unit order
 */
public record SourceTree(List<SourceFile> pages, List<Asset> assets) {

    public SourceTree {
        pages = List.copyOf(pages);
        assets = List.copyOf(assets);
    }

    /** The same with another version of a page that is there. */
    public SourceTree with(SourceFile page) {
        List<SourceFile> others = new ArrayList<>(pages);
        others.set(Collections.binarySearch(pages, page, Comparator.comparing(SourceFile::path)), page);
        return new SourceTree(others, assets);
    }
}
