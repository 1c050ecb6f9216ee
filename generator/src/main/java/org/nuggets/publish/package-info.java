/** A finished site to the places where its readers find it. */
@NullMarked
package org.nuggets.publish;

import org.jspecify.annotations.NullMarked;
