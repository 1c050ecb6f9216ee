/** Publishing to places that take one file at a time, in an order in which readers meet nothing broken. */
@NullMarked
package org.nuggets.publish.store;

import org.jspecify.annotations.NullMarked;
