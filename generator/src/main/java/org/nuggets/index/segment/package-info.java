/** Pages to words, and these turned into the pages of each word, some pages at a time. */
@NullMarked
package org.nuggets.index.segment;

import org.jspecify.annotations.NullMarked;
