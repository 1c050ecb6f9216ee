package org.nuggets.cache;

import java.util.Optional;
import org.nuggets.model.Fingerprint;

/** Values under the digest of what they were made from. Safe to use from many threads. */
public interface CacheStore {

    /** Keeps nothing. */
    CacheStore NOTHING = new CacheStore() {
        @Override
        public Optional<byte[]> get(Fingerprint key) {
            return Optional.empty();
        }

        @Override
        public void put(Fingerprint key, byte[] value) {}

        @Override
        public void needed(Fingerprint key) {}
    };

    /** The value of a key, whole or not at all. */
    Optional<byte[]> get(Fingerprint key);

    /** Keeps a value. */
    void put(Fingerprint key, byte[] value);

    /** Says that a value is still of use, though nobody reads it now. */
    void needed(Fingerprint key);
}
