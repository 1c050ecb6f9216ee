/** The standard content types and a site's own, from their files to values. */
@NullMarked
package org.nuggets.type;

import org.jspecify.annotations.NullMarked;
