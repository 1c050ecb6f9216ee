/** Routes, relations and their inverses, and every link resolved. */
@NullMarked
package org.nuggets.link;

import org.jspecify.annotations.NullMarked;
