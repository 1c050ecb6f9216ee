/** Views to HTML. The only place that knows Pebble. */
@NullMarked
package org.nuggets.render.template;

import org.jspecify.annotations.NullMarked;
