/** Bytes as characters, and plain text as Markdown. */
@NullMarked
package org.nuggets.importer.text;

import org.jspecify.annotations.NullMarked;
