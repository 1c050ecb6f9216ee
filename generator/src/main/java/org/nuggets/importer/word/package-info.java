/** Word documents: read as HTML, and written as templates to fill in. */
@NullMarked
package org.nuggets.importer.word;

import org.jspecify.annotations.NullMarked;
