/** Flexmark, set up and mended, and its nodes read as CommonMark has them. */
@NullMarked
package org.nuggets.parse.flexmark;

import org.jspecify.annotations.NullMarked;
