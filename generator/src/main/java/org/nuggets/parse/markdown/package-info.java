/** Markdown to a body: one walk over a tree, each kind of node with its writer. */
@NullMarked
package org.nuggets.parse.markdown;

import org.jspecify.annotations.NullMarked;
