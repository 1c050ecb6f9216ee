/** Pages to an index as Lucene's: related items, the files that a browser searches in, and what {@code nuggets search} reads. */
@NullMarked
package org.nuggets.index;

import org.jspecify.annotations.NullMarked;
