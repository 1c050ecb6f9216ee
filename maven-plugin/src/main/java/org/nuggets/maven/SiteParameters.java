package org.nuggets.maven;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.nuggets.config.BuildDay;
import org.nuggets.config.BuildOptions;
import org.nuggets.config.SiteConfig;
import org.nuggets.pipeline.BuildRequest;

/**
 * The parameters that both goals share, as Maven filled them in.
 *
 * @param started the folder where Maven was started, to which file names are shown relative
 * @param project the module's folder, to which a theme's path is relative, as all paths in a {@code pom.xml} are
 * @param epoch {@code SOURCE_DATE_EPOCH}: seconds since 1970
 */
record SiteParameters(
        File started,
        File project,
        File site,
        @Nullable File content,
        @Nullable String theme,
        @Nullable String baseUrl,
        @Nullable String date,
        @Nullable String epoch,
        boolean drafts) {

    /**
     * What to build.
     *
     * @throws MojoFailureException where a parameter makes no sense
     */
    BuildRequest request() throws MojoFailureException {
        Path settings = site.toPath().resolve("site.yml");
        if (content == null && !Files.isRegularFile(settings)) {
            throw new MojoFailureException("there is no '" + settings
                    + "': name the site's folder with siteDirectory, or a folder of Markdown with contentDirectory");
        }
        return new BuildRequest(
                started.toPath(),
                site.toPath(),
                Optional.ofNullable(content).map(File::toPath),
                Optional.ofNullable(theme).map(this::nameOrFolder),
                url(),
                new BuildOptions(day(), drafts),
                false);
    }

    private String nameOrFolder(String written) {
        Path folder = project.toPath().resolve(written);
        return Files.isDirectory(folder) ? folder.toString() : written;
    }

    private Optional<URI> url() throws MojoFailureException {
        Optional<URI> url = Optional.ofNullable(baseUrl).flatMap(SiteConfig::baseUrl);
        if (baseUrl != null && url.isEmpty()) {
            throw new MojoFailureException(
                    "baseUrl takes an address such as https://example.org/knowledge/, not '" + baseUrl + "'");
        }
        return url;
    }

    private LocalDate day() throws MojoFailureException {
        BuildDay day = BuildDay.of("date", Optional.ofNullable(date), Optional.ofNullable(epoch), Clock.systemUTC());
        return day.day().orElseThrow(() -> new MojoFailureException(day.wrong()));
    }
}
