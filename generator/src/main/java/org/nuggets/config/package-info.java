/** Settings of a site and of a build: read once, then immutable. */
@NullMarked
package org.nuggets.config;

import org.jspecify.annotations.NullMarked;
