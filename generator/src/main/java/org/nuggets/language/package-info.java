/** What is known of languages: texts of links that say nothing, how easy a text is to read, what may be personal data. */
@NullMarked
package org.nuggets.language;

import org.jspecify.annotations.NullMarked;
