/** The editors' desk: pages of this program's own, beside the preview, by which a site is written without knowing its files. */
@NullMarked
package org.nuggets.desk;

import org.jspecify.annotations.NullMarked;
