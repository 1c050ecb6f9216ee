/** What those who write need to know: an example of each type, and what each finding means. */
@NullMarked
package org.nuggets.guide;

import org.jspecify.annotations.NullMarked;
