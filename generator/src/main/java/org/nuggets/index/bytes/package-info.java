/** Bytes, as the search format and what is kept of an index write them. */
@NullMarked
package org.nuggets.index.bytes;

import org.jspecify.annotations.NullMarked;
