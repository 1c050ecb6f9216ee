/** Makes pictures and files for paper; what they are of is told by whoever asks. */
@NullMarked
package org.nuggets.media;

import org.jspecify.annotations.NullMarked;
