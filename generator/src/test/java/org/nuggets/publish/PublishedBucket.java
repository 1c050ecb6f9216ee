package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.cache.Digest;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.Release;

/** A bucket of the one S3 server of the tests. */
record PublishedBucket(String name) implements PublishedPlace {

    /** One of its own for each test. */
    static PublishedBucket of(Path folder) {
        return new PublishedBucket("site-"
                + Digest.content(folder.toString().getBytes(UTF_8)).hex().substring(0, 16));
    }

    @Override
    public void make() {
        S3Server.running().make(name);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("to", "s3", "bucket", name, "endpoint", S3Server.running().address());
    }

    @Override
    public Optional<Login> login() {
        return Optional.of(S3Server.LOGIN);
    }

    @Override
    public SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        for (String key : S3Server.running().keys(name)) {
            if (!key.startsWith(".nuggets/")) {
                standsAt(key).ifPresent(text -> seen.put(key, text));
            }
        }
        return seen;
    }

    @Override
    public Optional<String> standsAt(String path) throws IOException {
        return S3Server.running().read(name, path).map(bytes -> new String(bytes, ISO_8859_1));
    }

    @Override
    public void take(Release release, String path, String digest) {
        S3Server.running().delete(name, ".nuggets/files/" + digest);
    }
}
