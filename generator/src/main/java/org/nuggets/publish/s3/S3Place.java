package org.nuggets.publish.s3;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.config.TargetConfig;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * Where in a storage a site stands.
 *
 * @param target its name in {@code site.yml}
 * @param prefix what the keys of its files begin with, without a slash at its end; empty for the whole bucket
 * @param endpoint of a store that is not Amazon's
 */
record S3Place(String target, String bucket, String prefix, Optional<URI> endpoint, Optional<String> region) {

    /**
     * The one that settings tell of.
     *
     * @throws TargetRefusedException where they tell of none
     */
    static S3Place of(TargetConfig target) throws TargetRefusedException {
        String bucket = target.value("bucket").orElse("");
        if (bucket.isBlank()) {
            throw new TargetRefusedException(
                    "the target '" + target.name() + "' has no 'bucket': add it under 'publish' in site.yml");
        }
        Optional<URI> endpoint = Optional.empty();
        if (target.value("endpoint").isPresent()) {
            endpoint =
                    Optional.of(endpoint(target.name(), target.value("endpoint").get()));
        }
        String prefix = target.value("prefix").orElse("");
        Optional<List<String>> parts = normalised(prefix);
        if (parts.isEmpty()) {
            throw leaves(target.name(), "prefix", prefix);
        }
        return new S3Place(target.name(), bucket, String.join("/", parts.get()), endpoint, target.value("region"));
    }

    private static URI endpoint(String target, String written) throws TargetRefusedException {
        if (!written.matches("https?://[^\\s?#/@]+(/[^\\s?#]*)?")) {
            throw new TargetRefusedException("the target '" + target
                    + "' has an 'endpoint' that is no address: write one" + " such as https://s3.example.org");
        }
        return URI.create(written);
    }

    /** As the object is called in the bucket that is to stand at a path from the root of the site. */
    String key(String path) throws TargetRefusedException {
        String whole = prefix.isEmpty() ? path : prefix + "/" + path;
        return String.join("/", normalised(whole).orElseThrow(() -> leaves(target, "keep_in", path)));
    }

    String shown() {
        return "bucket '" + bucket + "'" + (prefix.isEmpty() ? "" : " below '" + prefix + "'");
    }

    private static TargetRefusedException leaves(String target, String setting, String path) {
        return new TargetRefusedException("the target '" + target + "' leads out of its bucket with '" + path
                + "': give '" + setting + "' fewer '..', or give the target a 'prefix'");
    }

    /** Nothing where it leads out of the root: in a bucket, {@code ..} would be a name like any other. */
    private static Optional<List<String>> normalised(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(parts);
    }
}
