/** Publishing to a branch of a git repository. */
@NullMarked
package org.nuggets.publish.git;

import org.jspecify.annotations.NullMarked;
