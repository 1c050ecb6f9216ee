/** Shows a site while it is written: from memory, in a browser on this machine, anew with each change. */
@NullMarked
package org.nuggets.preview;

import org.jspecify.annotations.NullMarked;
