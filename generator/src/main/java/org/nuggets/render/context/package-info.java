/** What all files of one version of a site are rendered from, and what pages have in common. */
@NullMarked
package org.nuggets.render.context;

import org.jspecify.annotations.NullMarked;
