package org.nuggets.link;

import java.util.Optional;

/**
 * Finds pages by the names of their files.
 *
 * @param targets what the site has
 */
record SourceLookup(LinkTargets targets) {

    boolean isThere(Optional<String> path) {
        return path.filter(p -> targets.source(p).or(() -> indexOf(p)).isPresent()
                        || targets.asset(p).isPresent())
                .isPresent();
    }

    /** The page whose file is named so: as it stands, or as a tool that keeps names as they are would write its address. */
    Optional<LinkTarget> named(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.isEmpty()
                ? Optional.empty()
                : targets.source(path).or(() -> targets.source(bare + ".md")).or(() -> indexOf(bare));
    }

    /** The page of a folder that is linked as such. */
    Optional<LinkTarget> indexOf(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return targets.source(prefix + "index.md")
                .or(() -> targets.source(prefix + "README.md"))
                .or(() -> targets.source(prefix + "readme.md"));
    }
}
