/** What a template sees: values that are never changed. */
@NullMarked
package org.nuggets.render.view;

import org.jspecify.annotations.NullMarked;
