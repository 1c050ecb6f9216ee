/** Lucene: related items, the search index, and the files that a browser searches in. */
@NullMarked
package org.nuggets.index;

import org.jspecify.annotations.NullMarked;
