/** Logging in at a server by SSH, for whatever is then done there. */
@NullMarked
package org.nuggets.publish.ssh;

import org.jspecify.annotations.NullMarked;
