/** What a schema says of a YAML document, in plain words. The only place that knows the schema validator. */
@NullMarked
package org.nuggets.schema;

import org.jspecify.annotations.NullMarked;
