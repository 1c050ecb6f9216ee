package org.nuggets.link;

/**
 * What a page is linked against: the other pages as they may be linked to, and all other addresses.
 *
 * @param targets the pages and other files that authors wrote
 * @param paths the addresses that the site has besides
 * @param renames what became of the files that links still name
 */
record LinkContext(LinkTargets targets, SitePaths paths, Renames renames) {}
