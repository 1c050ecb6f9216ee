package org.nuggets.cache;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * What tells that a file has not changed since, without reading it.
 *
 * @param modified nanoseconds since 1970
 * @param node a number of the file itself, so that another file that was moved here differs; 0 where there is none
 */
public record FileStamp(long size, long modified, int node) {

    public static FileStamp of(BasicFileAttributes file) {
        return new FileStamp(
                file.size(),
                file.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
                Objects.hashCode(file.fileKey()));
    }
}
