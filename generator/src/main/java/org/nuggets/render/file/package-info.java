/** What is no page: feeds, maps, texts, the files of the search and of the theme. */
@NullMarked
package org.nuggets.render.file;

import org.jspecify.annotations.NullMarked;
