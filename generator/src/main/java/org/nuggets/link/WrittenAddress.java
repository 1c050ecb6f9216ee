package org.nuggets.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address by its form, as an author wrote it. */
sealed interface WrittenAddress {

    /** {@code role:secondee}, {@code https://example.org}. */
    record WithScheme(String scheme, String rest) implements WrittenAddress {}

    /** {@code //example.org/page}, an address of another site. */
    record OfHost(String url) implements WrittenAddress {}

    /** {@code #costs}: a place in the same page. */
    record Anchor(Fragment fragment) implements WrittenAddress {}

    /** {@code /roles/secondee/}, told without its first sign. */
    record SitePath(String path, Fragment fragment) implements WrittenAddress {}

    /** {@code ../roles/secondee.md#definition}. */
    record SourcePath(String path, Fragment fragment) implements WrittenAddress {}

    /** No address at all. */
    record Nothing() implements WrittenAddress {}

    /** What begins with the name of a scheme, or of a type. */
    Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+._-]*):(.*)$", Pattern.DOTALL);

    /** Takes an address apart; a query is passed over, and what is encoded by percent signs is decoded. */
    static WrittenAddress of(String target) {
        String written = target.strip();
        Matcher scheme = SCHEME.matcher(written);
        if (scheme.matches()) {
            return new WithScheme(scheme.group(1), scheme.group(2));
        }
        if (written.startsWith("//")) {
            return new OfHost("https:" + written);
        }
        int hash = written.indexOf('#');
        Fragment fragment = Fragment.of(hash < 0 ? "" : written.substring(hash + 1));
        String path = hash < 0 ? written : written.substring(0, hash);
        int query = path.indexOf('?');
        String bare = ContentPath.decoded(query < 0 ? path : path.substring(0, query));
        if (bare.isEmpty()) {
            return hash < 0 ? new Nothing() : new Anchor(fragment);
        }
        return bare.startsWith("/") ? new SitePath(bare.substring(1), fragment) : new SourcePath(bare, fragment);
    }
}
