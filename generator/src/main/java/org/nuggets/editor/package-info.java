/** What an editor of one's own needs to know of a site: schemas, snippets, tasks. */
@NullMarked
package org.nuggets.editor;

import org.jspecify.annotations.NullMarked;
