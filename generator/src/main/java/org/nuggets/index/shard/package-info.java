/** The files that a browser and {@code nuggets search} search in. */
@NullMarked
package org.nuggets.index.shard;

import org.jspecify.annotations.NullMarked;
