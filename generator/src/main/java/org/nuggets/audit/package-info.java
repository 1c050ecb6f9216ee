/** Reads the rendered HTML as a browser would. */
@NullMarked
package org.nuggets.audit;

import org.jspecify.annotations.NullMarked;
