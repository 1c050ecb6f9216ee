package org.nuggets.model;

import java.nio.file.Path;

/**
 * A file beside the pages that is published as it is, such as a picture. Its bytes are read only when written.
 *
 * @param path its path below the content folder, with forward slashes, in NFC
 * @param name the same file as shown to people
 * @param location where it lies on this machine
 * @param inert whether its content was looked at and found to hold nothing that a browser would run
 */
public record Asset(String path, String name, Path location, boolean inert) {}
