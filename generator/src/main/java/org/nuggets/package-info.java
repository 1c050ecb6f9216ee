/**
 * Markdown in, a checked site out. The map, from the ground up: {@code diagnostic} (place, message, fix);
 * {@code model} and {@code config} (immutable values); {@code read}, {@code parse}, {@code validate}, {@code link},
 * {@code index}, {@code render}, {@code audit}, {@code write} (stages: none imports another); {@code pipeline} (the
 * only place that knows the order); {@code report} (findings as text and JSON) and {@code search} (questions to answers);
 * {@code cli} (the way in).
 */
@NullMarked
package org.nuggets;

import org.jspecify.annotations.NullMarked;
