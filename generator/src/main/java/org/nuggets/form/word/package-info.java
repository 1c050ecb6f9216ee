/** A form as a Word document to fill in. */
@NullMarked
package org.nuggets.form.word;

import org.jspecify.annotations.NullMarked;
