/** Offers matched with needs over all items that state any. */
@NullMarked
package org.nuggets.match;

import org.jspecify.annotations.NullMarked;
