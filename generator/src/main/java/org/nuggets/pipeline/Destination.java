package org.nuggets.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a build writes a site.
 *
 * @param out a folder that holds no source, and lies in no folder of content
 * @param kit the zip of the same as a kit that works from a disk, where one is wanted
 * @param strict whether warnings keep it from being written, as errors do
 */
public record Destination(Path out, Optional<Path> kit, boolean strict) {}
