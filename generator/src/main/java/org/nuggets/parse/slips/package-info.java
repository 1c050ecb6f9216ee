/** Findings about what was probably meant as Markdown, and is not read as such. */
@NullMarked
package org.nuggets.parse.slips;

import org.jspecify.annotations.NullMarked;
