/** The recipes of docs/ci, read and run as their forges would. */
@NullMarked
package org.nuggets.recipes;

import org.jspecify.annotations.NullMarked;
