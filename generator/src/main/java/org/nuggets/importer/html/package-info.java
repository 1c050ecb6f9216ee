/** Web pages: where the text is, and its HTML as Markdown. */
@NullMarked
package org.nuggets.importer.html;

import org.jspecify.annotations.NullMarked;
