/** Sites to files. */
@NullMarked
package org.nuggets.render;

import org.jspecify.annotations.NullMarked;
