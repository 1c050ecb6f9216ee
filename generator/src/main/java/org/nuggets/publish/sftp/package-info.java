/** Publishing to a folder of a server by SFTP. */
@NullMarked
package org.nuggets.publish.sftp;

import org.jspecify.annotations.NullMarked;
