/** Questions to answers, from the files that a browser searches in and by its steps: what {@code nuggets search} shows. */
@NullMarked
package org.nuggets.search;

import org.jspecify.annotations.NullMarked;
