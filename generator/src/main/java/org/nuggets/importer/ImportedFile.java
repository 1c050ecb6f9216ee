package org.nuggets.importer;

import org.nuggets.model.Bytes;

/**
 * A file that an import makes.
 *
 * @param path below the folder of content, with slashes
 */
public record ImportedFile(String path, Bytes content) {}
