/** What every reader of foreign texts gives: fields, Markdown, pictures, and what was lost. */
@NullMarked
package org.nuggets.importer.piece;

import org.jspecify.annotations.NullMarked;
