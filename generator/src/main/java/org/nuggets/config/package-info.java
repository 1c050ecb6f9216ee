/** Settings of a site and of a theme: read once, then immutable. */
@NullMarked
package org.nuggets.config;

import org.jspecify.annotations.NullMarked;
