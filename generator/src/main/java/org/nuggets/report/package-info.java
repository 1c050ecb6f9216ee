/** Findings as text and as JSON. */
@NullMarked
package org.nuggets.report;

import org.jspecify.annotations.NullMarked;
