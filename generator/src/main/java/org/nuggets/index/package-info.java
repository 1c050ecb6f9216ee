/** Pages to an index as Lucene's: related items, and the files that a browser and {@code nuggets search} search in. */
@NullMarked
package org.nuggets.index;

import org.jspecify.annotations.NullMarked;
