package org.nuggets.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuggets.config.BuildOptions;
import org.nuggets.render.format.AfterFormat;

/**
 * What to build. What is given here wins over {@code site.yml}.
 *
 * @param directory what file names are shown relative to, where they lie below it
 * @param site folder that holds {@code site.yml}; where it holds none, the content is built with default settings
 * @param content folder of the content
 * @param theme name of a theme, or the path of its folder
 * @param baseUrl where the site will be published
 * @param rehash whether every file is read again, also where size, time and inode say that it is the same
 * @param extensions what is made besides the standard files
 */
public record BuildRequest(
        Path directory,
        Path site,
        Optional<Path> content,
        Optional<String> theme,
        Optional<URI> baseUrl,
        BuildOptions options,
        boolean rehash,
        List<Extension> extensions) {

    public BuildRequest {
        extensions = List.copyOf(extensions);
    }

    /** One for the standard files. */
    public BuildRequest(
            Path directory,
            Path site,
            Optional<Path> content,
            Optional<String> theme,
            Optional<URI> baseUrl,
            BuildOptions options,
            boolean rehash) {
        this(directory, site, content, theme, baseUrl, options, rehash, List.of());
    }

    /** The same with drafts and items in review. */
    public BuildRequest withDrafts() {
        return new BuildRequest(
                directory, site, content, theme, baseUrl, new BuildOptions(options.date(), true), rehash, extensions);
    }

    /** The same of a day, as readers get it: without drafts. */
    public BuildRequest forReaders(LocalDate day) {
        return new BuildRequest(
                directory, site, content, theme, baseUrl, new BuildOptions(day, false), rehash, extensions);
    }

    /** The same for another place. */
    public BuildRequest publishedAt(URI url) {
        return new BuildRequest(directory, site, content, theme, Optional.of(url), options, rehash, extensions);
    }

    /** The same with what these make. */
    public BuildRequest with(List<Extension> more) {
        return new BuildRequest(directory, site, content, theme, baseUrl, options, rehash, more);
    }

    /** The extensions' files that are made from all others. */
    List<AfterFormat> afterFormats() {
        return extensions.stream()
                .flatMap(extension -> extension.afterFormats().stream())
                .toList();
    }

    /** The names of the extensions. */
    List<String> extended() {
        return extensions.stream().map(Extension::name).toList();
    }
}
