/** The only writer of the site: whole files or none. */
@NullMarked
package org.nuggets.write;

import org.jspecify.annotations.NullMarked;
