package org.nuggets.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.nuggets.config.BuildOptions;

/**
 * What to build. What is given here wins over {@code site.yml}.
 *
 * @param directory what file names are shown relative to, where they lie below it
 * @param site folder that holds {@code site.yml}; where it holds none, the content is built with default settings
 * @param content folder of the content
 * @param theme name of a theme, or the path of its folder
 * @param baseUrl where the site will be published
 * @param rehash whether every file is read again, also where size, time and inode say that it is the same
 */
public record BuildRequest(
        Path directory,
        Path site,
        Optional<Path> content,
        Optional<String> theme,
        Optional<URI> baseUrl,
        BuildOptions options,
        boolean rehash) {

    /** The same with drafts and items in review. */
    public BuildRequest withDrafts() {
        return new BuildRequest(
                directory, site, content, theme, baseUrl, new BuildOptions(options.date(), true), rehash);
    }

    /** The same for another place. */
    public BuildRequest publishedAt(URI url) {
        return new BuildRequest(directory, site, content, theme, Optional.of(url), options, rehash);
    }
}
