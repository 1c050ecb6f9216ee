package org.nuggets.publish.store;

import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.model.PublishedFile;

/**
 * Where a file is to stand, and what those who ask for it are told of it, at places that tell.
 *
 * @param path relative to the root of the site
 */
public record StoredFile(String path, MediaType mediaType, CacheRule cacheRule) {

    static StoredFile of(PublishedFile file) {
        return new StoredFile(file.path(), file.mediaType(), file.cacheRule());
    }
}
