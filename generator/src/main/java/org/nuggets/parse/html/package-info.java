/** The HTML of a body: what is written, and what becomes of that of authors. */
@NullMarked
package org.nuggets.parse.html;

import org.jspecify.annotations.NullMarked;
