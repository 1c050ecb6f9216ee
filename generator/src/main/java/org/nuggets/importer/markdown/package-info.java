/** The Markdown of Jekyll, Hugo and Obsidian. */
@NullMarked
package org.nuggets.importer.markdown;

import org.jspecify.annotations.NullMarked;
