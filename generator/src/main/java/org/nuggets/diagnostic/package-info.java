/** What is wrong, where, and how to mend it. */
@NullMarked
package org.nuggets.diagnostic;

import org.jspecify.annotations.NullMarked;
