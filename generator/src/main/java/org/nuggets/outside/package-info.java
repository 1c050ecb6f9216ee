/** Whether addresses outside the site answer: asked only when somebody wants to know, and politely. */
@NullMarked
package org.nuggets.outside;

import org.jspecify.annotations.NullMarked;
