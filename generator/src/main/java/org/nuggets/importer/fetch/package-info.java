/** What is asked of the web, and what is never asked. */
@NullMarked
package org.nuggets.importer.fetch;

import org.jspecify.annotations.NullMarked;
