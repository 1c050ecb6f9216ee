/** Markdown in, a checked site out. The map of its rooms, floor by floor, is in {@code CONTRIBUTING.md}. */
@NullMarked
package org.nuggets;

import org.jspecify.annotations.NullMarked;
