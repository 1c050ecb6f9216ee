/** What was written elsewhere, as drafts: Word, web pages, plain text, and the Markdown of other programs. */
@NullMarked
package org.nuggets.importer;

import org.jspecify.annotations.NullMarked;
