/** What a form for a content type asks: one field after the other, as data for whoever shows it. */
@NullMarked
package org.nuggets.form;

import org.jspecify.annotations.NullMarked;
