/** The pages of a site, each kind an output format. */
@NullMarked
package org.nuggets.render.page;

import org.jspecify.annotations.NullMarked;
