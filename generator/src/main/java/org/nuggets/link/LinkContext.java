package org.nuggets.link;

import org.nuggets.memo.Lazy;

/**
 * What a page is linked against: the other pages as they may be linked to, and all other addresses.
 *
 * @param targets the pages and other files that authors wrote
 * @param paths the addresses that the site has besides
 * @param renames what became of the files that links still name; made only where a link leads to nothing
 */
record LinkContext(LinkTargets targets, SitePaths paths, Lazy<Renames> renames) {}
