package org.nuggets.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.Extension;
import org.nuggets.report.Trouble;

/** A goal that reads a site: the parameters that all such goals have. */
abstract class SiteMojo extends AbstractMojo {

    /** Folder that holds <code>site.yml</code>, the settings of the site. */
    @Parameter(property = "nuggets.siteDirectory", defaultValue = "${project.basedir}", required = true)
    private File siteDirectory;

    /** Folder of the content. Unless given, the one that <code>site.yml</code> names. */
    @Parameter(property = "nuggets.contentDirectory")
    private @Nullable File contentDirectory;

    /**
     * Theme: a name such as <code>commons</code>, or the folder that holds <code>theme.yml</code>. Unless given, the
     * one that <code>site.yml</code> names.
     */
    @Parameter(property = "nuggets.theme")
    private @Nullable String theme;

    /**
     * Address where the site will be published, also with a path, such as
     * <code>https://example.org/knowledge/</code>. Unless given, the one that <code>site.yml</code> names.
     */
    @Parameter(property = "nuggets.baseUrl")
    private @Nullable String baseUrl;

    /**
     * Day of the build, such as <code>2026-09-01</code>: what is published later is left out, and what has expired
     * goes. Unless given, the environment's <code>SOURCE_DATE_EPOCH</code>, or else today in UTC; it is not
     * <code>project.build.outputTimestamp</code>, which stays the same from one release to the next.
     */
    @Parameter(property = "nuggets.date")
    private @Nullable String date;

    /** Whether drafts and items in review are part of the site, too. */
    @Parameter(property = "nuggets.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether warnings fail the build as errors do. */
    @Parameter(property = "nuggets.strict", defaultValue = "false")
    private boolean strict;

    /** Folder of what is kept from one build to the next, so that only what has changed is made anew. */
    @Parameter(property = "nuggets.cacheDirectory", defaultValue = "${project.build.directory}/nuggets-cache")
    private File cacheDirectory;

    /** Whether to do nothing. */
    @Parameter(property = "nuggets.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File startDirectory;

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File projectDirectory;

    @Parameter(defaultValue = "${env.SOURCE_DATE_EPOCH}", readonly = true)
    private @Nullable String sourceDateEpoch;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as nuggets.skip says.");
            return;
        }
        BuildRequest request = new SiteParameters(
                        startDirectory,
                        projectDirectory,
                        siteDirectory,
                        contentDirectory,
                        theme,
                        baseUrl,
                        date,
                        sourceDateEpoch,
                        drafts)
                .request()
                .with(extensions());
        try (BuildCache cache = BuildCache.open(cache(), false)) {
            run(request, cache, strict);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException(Trouble.of(e).orElse("the site could not be read or written: " + e), e);
        }
    }

    /** Where the goals keep what they need from one run to the next. */
    final Path cache() {
        return cacheDirectory.toPath();
    }

    /** The module's folder, to which paths in a {@code pom.xml} are relative. */
    final Path project() {
        return projectDirectory.toPath();
    }

    /** The folder where Maven was started, to which findings show the names of files. */
    final Path started() {
        return startDirectory.toPath();
    }

    /** Those that the plugin's own dependencies bring. */
    private static List<Extension> extensions() {
        return ServiceLoader.load(Extension.class, SiteMojo.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * Does what the goal is for.
     *
     * @param strict whether warnings fail it as errors do
     * @throws MojoFailureException where the site has mistakes
     */
    abstract void run(BuildRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException;
}
