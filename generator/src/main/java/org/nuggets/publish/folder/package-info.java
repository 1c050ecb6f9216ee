/** Publishing to a folder of this machine, or one that is mounted. */
@NullMarked
package org.nuggets.publish.folder;

import org.jspecify.annotations.NullMarked;
