/** Front matter and Markdown to drafts. The only place that knows Flexmark. */
@NullMarked
package org.nuggets.parse;

import org.jspecify.annotations.NullMarked;
