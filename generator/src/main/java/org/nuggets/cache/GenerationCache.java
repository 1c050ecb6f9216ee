package org.nuggets.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.nuggets.model.Fingerprint;

/**
 * Keeps in memory what one round of work used, for the next one. What a round had no use for is gone after it, so that
 * this does not grow with each of them.
 */
public final class GenerationCache implements CacheStore {

    private final Function<Fingerprint, Optional<byte[]>> before;
    private final Map<Fingerprint, byte[]> used = new ConcurrentHashMap<>();

    /** @param before what earlier rounds kept */
    public GenerationCache(CacheStore before) {
        this(before::get);
    }

    private GenerationCache(Function<Fingerprint, Optional<byte[]>> before) {
        this.before = before;
    }

    /** For the next round. */
    public GenerationCache next() {
        Map<Fingerprint, byte[]> left = Map.copyOf(used);
        return new GenerationCache(key -> Optional.ofNullable(left.get(key)));
    }

    @Override
    public Optional<byte[]> get(Fingerprint key) {
        return Optional.ofNullable(used.get(key)).or(() -> {
            Optional<byte[]> known = before.apply(key);
            known.ifPresent(value -> used.put(key, value));
            return known;
        });
    }

    @Override
    public void put(Fingerprint key, byte[] value) {
        used.put(key, value);
    }

    @Override
    public void needed(Fingerprint key) {
        get(key);
    }
}
