/** The way in from Maven: turns its parameters into a request, and findings into its log. No logic. */
@NullMarked
package org.nuggets.maven;

import org.jspecify.annotations.NullMarked;
