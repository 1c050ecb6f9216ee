package org.nuggets.model;

/**
 * A file of the finished site, as whoever serves it is told of it.
 *
 * @param path below the output folder, with forward slashes
 * @param mediaType by its ending
 * @param length in bytes
 * @param digest of the bytes alone, so that it stays the same for as long as they do
 * @param cacheRule how long whoever has it may keep it
 */
public record PublishedFile(String path, MediaType mediaType, long length, ContentDigest digest, CacheRule cacheRule) {}
