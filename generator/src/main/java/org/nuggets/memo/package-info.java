/** Values in memory: made once, and made again where something that they are made from is another. */
@NullMarked
package org.nuggets.memo;

import org.jspecify.annotations.NullMarked;
