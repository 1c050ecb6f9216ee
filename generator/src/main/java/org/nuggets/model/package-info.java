/** The values that flow from stage to stage: one record for each arrow. */
@NullMarked
package org.nuggets.model;

import org.jspecify.annotations.NullMarked;
