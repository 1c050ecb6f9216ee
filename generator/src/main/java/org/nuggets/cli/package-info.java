/** The command line: the only place that prints. */
@NullMarked
package org.nuggets.cli;

import org.jspecify.annotations.NullMarked;
