/** The only place that knows the order of the stages. */
@NullMarked
package org.nuggets.pipeline;

import org.jspecify.annotations.NullMarked;
