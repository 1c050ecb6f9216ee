package org.nuggets.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nuggets.model.Fingerprint;

/**
 * Keeps in memory what one round of work used, for the next one. What a round had no use for is gone after it, so that
 * this does not grow with each of them.
 */
public final class RecentlyKept implements Kept {

    private final Kept before;
    private final Map<Fingerprint, byte[]> used = new ConcurrentHashMap<>();

    /** @param before what earlier rounds kept */
    public RecentlyKept(Kept before) {
        this.before = before;
    }

    /** For the next round. */
    public RecentlyKept next() {
        return new RecentlyKept(new Fixed(Map.copyOf(used)));
    }

    @Override
    public Optional<byte[]> get(Fingerprint key) {
        return Optional.ofNullable(used.get(key)).or(() -> {
            Optional<byte[]> known = before.get(key);
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

    /** What a round has left, which nobody changes. */
    private record Fixed(Map<Fingerprint, byte[]> values) implements Kept {

        @Override
        public Optional<byte[]> get(Fingerprint key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(Fingerprint key, byte[] value) {
            throw new UnsupportedOperationException("that round is over");
        }

        @Override
        public void needed(Fingerprint key) {}
    }
}
