/** What a place to publish to is, whatever its kind. */
@NullMarked
package org.nuggets.publish.place;

import org.jspecify.annotations.NullMarked;
