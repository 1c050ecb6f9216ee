/** Who is tied to whom across a site, how far each reaches, and a picture of it. */
@NullMarked
package org.nuggets.network;

import org.jspecify.annotations.NullMarked;
