/** Tests of the built site, which know nothing of how it was made. */
@NullMarked
package org.nuggets.site;

import org.jspecify.annotations.NullMarked;
