package org.nuggets.model;

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
}
