/** Front matter: where it stands, and YAML to a tree that keeps its places. */
@NullMarked
package org.nuggets.parse.yaml;

import org.jspecify.annotations.NullMarked;
