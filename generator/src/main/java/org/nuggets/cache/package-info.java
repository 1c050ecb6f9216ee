/** Values kept on disk under the digest of what they were made from; one that is damaged is as good as none. */
@NullMarked
package org.nuggets.cache;

import org.jspecify.annotations.NullMarked;
