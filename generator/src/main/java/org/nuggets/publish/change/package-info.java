/** What a publish would change: for the machine that sends files, and for people who decide whether it should. */
@NullMarked
package org.nuggets.publish.change;

import org.jspecify.annotations.NullMarked;
