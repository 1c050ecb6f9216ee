/** Word documents, read as HTML; of a filled template its answers. */
@NullMarked
package org.nuggets.importer.word;

import org.jspecify.annotations.NullMarked;
