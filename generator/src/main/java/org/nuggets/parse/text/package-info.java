/** The text of a file as it is read: decoded, without what nobody is to see, and safe for Flexmark. */
@NullMarked
package org.nuggets.parse.text;

import org.jspecify.annotations.NullMarked;
