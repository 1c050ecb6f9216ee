package org.nuggets.pipeline;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.Digest;
import org.nuggets.index.segment.SegmentCache;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.SourceFile;

/**
 * What the index keeps, in the build's cache.
 *
 * @param sources which name the pages
 * @param spill where files of the index wait
 */
record BuildSegmentCache(Sources sources, CacheStore kept, Function<byte[], Bytes> spill) implements SegmentCache {

    @Override
    public Optional<String> draft(LinkedPage page) {
        return Optional.ofNullable(sources.files().get(page.page().source()))
                .map(SourceFile::digest)
                .map(digest -> digest.hex() + sources.rules().hex());
    }

    @Override
    public Optional<byte[]> get(String name) {
        return kept.get(key(name));
    }

    @Override
    public void put(String name, byte[] bytes) {
        kept.put(key(name), bytes);
    }

    @Override
    public void needed(String name) {
        kept.needed(key(name));
    }

    @Override
    public Supplier<byte[]> spill(byte[] bytes) {
        return spill.apply(bytes)::read;
    }

    private static Fingerprint key(String name) {
        return Digest.quick().add("index").add(name).fingerprint();
    }
}
