/** Changes to sources. */
@NullMarked
package org.nuggets.edit;

import org.jspecify.annotations.NullMarked;
