package org.nuggets.edit;

import java.nio.file.Path;

/**
 * Another place for a file.
 *
 * @param from where it lies now
 * @param to where it is to lie; nothing may be there
 */
public record FileMove(Path from, Path to) {}
