/** Related items, and later the search index. */
@NullMarked
package org.nuggets.index;

import org.jspecify.annotations.NullMarked;
