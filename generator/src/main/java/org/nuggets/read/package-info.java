/** The only reader of content, theme, type and static files. */
@NullMarked
package org.nuggets.read;

import org.jspecify.annotations.NullMarked;
