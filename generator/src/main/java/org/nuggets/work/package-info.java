/** How much of a machine work may take: one pool of threads, with a bound that holds. */
@org.jspecify.annotations.NullMarked
package org.nuggets.work;
