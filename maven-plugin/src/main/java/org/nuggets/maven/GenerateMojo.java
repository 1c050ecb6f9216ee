package org.nuggets.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.Written;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.report.CoverageWords;
import org.nuggets.report.Findings;
import org.nuggets.report.Trouble;

/**
 * Checks the content and builds the site from it.
 *
 * <p>With errors the build fails, each is explained, and the site of the last good build stays as it was.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

    /** What only the site plugin writes. */
    private static final String OF_MAVEN_SITE = "css/maven-base.css";

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
     * Folder of the finished site. Of an earlier site, what is no part of this one is removed; files that came from
     * elsewhere stay, and one that stands where a page must go fails the build. <code>mvn site</code> writes into
     * <code>target/site</code>, too: a project that uses both names another folder here.
     */
    @Parameter(property = "nuggets.outputDirectory", defaultValue = "${project.build.directory}/site", required = true)
    private File outputDirectory;

    /**
     * File of the offline kit, such as <code>${project.build.directory}/site-kit.zip</code>: one zip with the whole
     * site, which works straight from a disk, search included. Unless given, none is written.
     */
    @Parameter(property = "nuggets.kit")
    private @Nullable File kit;

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

    /** Whether drafts and items in review are built, too. */
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
    public void execute() throws MojoExecutionException, MojoFailureException {
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
                .request();
        try (BuildCache cache = BuildCache.open(cacheDirectory.toPath(), false)) {
            generate(request, outputDirectory.toPath(), cache);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException(Trouble.of(e).orElse("the site could not be read or written: " + e), e);
        }
    }

    private void generate(BuildRequest request, Path out, BuildCache cache) throws IOException, MojoFailureException {
        long start = System.nanoTime();
        BuildResult build = SiteBuild.build(request, cache, getLog()::debug);
        Optional<Path> clash = SiteBuild.clash(build, out);
        if (clash.isPresent()) {
            throw new MojoFailureException(
                    "outputDirectory must not be, hold or lie in a folder of sources: '" + clash.get() + "'");
        }
        Optional<Path> zip = Optional.ofNullable(kit).map(File::toPath);
        clash = zip.flatMap(file -> SiteBuild.clash(build, file));
        if (clash.isPresent()) {
            throw new MojoFailureException("kit must not be or lie in a folder of sources: '" + clash.get() + "'");
        }
        if (!build.passes(strict)) {
            MavenReport.show(build, getLog());
            throw new MojoFailureException(MavenReport.counts(build) + ": nothing was written");
        }
        Checked<Optional<Written>> written = zip.isPresent()
                ? SiteBuild.write(build, request, out, zip.get())
                : SiteBuild.write(build, request, out);
        BuildResult whole = build.with(written.findings());
        MavenReport.show(whole, getLog());
        if (!whole.passes(strict) || written.value().isEmpty()) {
            throw new MojoFailureException(MavenReport.counts(whole) + ": nothing was written");
        }
        getLog().info(summary(whole, written.value().get(), System.nanoTime() - start));
        if (Files.exists(out.resolve(OF_MAVEN_SITE))) {
            getLog().warn("'mvn site' has written into " + out
                    + ", too, and its files would be published with these: give outputDirectory (nuggets.outputDirectory)"
                    + " a folder of its own");
        }
        getLog().info("Open " + out.resolve("index.html").toUri());
        zip.ifPresent(file -> getLog().info("Kit: " + file));
    }

    private static String summary(BuildResult build, Written written, long nanos) {
        return String.format(
                Locale.ROOT,
                "%s to %s in %.1f s: %d written, %d unchanged, %d removed; %s%s",
                CoverageWords.pages(build.coverage()),
                Findings.count(build.files().size(), "file"),
                nanos / 1e9,
                written.count(),
                written.unchanged(),
                written.removed().size(),
                build.warnings() == 0 ? "no problems" : Findings.count(build.warnings(), "warning"),
                CoverageWords.leftOut(build.coverage()));
    }
}
