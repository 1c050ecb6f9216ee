/** The seam where kinds of files are added: what a site is made into, file by file. */
@NullMarked
package org.nuggets.render.format;

import org.jspecify.annotations.NullMarked;
