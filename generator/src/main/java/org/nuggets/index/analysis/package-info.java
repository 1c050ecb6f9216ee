/** How a text becomes words to search for: Lucene's analysis, and what a browser repeats of it. */
@NullMarked
package org.nuggets.index.analysis;

import org.jspecify.annotations.NullMarked;
