/** Sites to files. The only place that knows Pebble. */
@NullMarked
package org.nuggets.render;

import org.jspecify.annotations.NullMarked;
