/** Drafts and content types to pages. */
@NullMarked
package org.nuggets.validate;

import org.jspecify.annotations.NullMarked;
