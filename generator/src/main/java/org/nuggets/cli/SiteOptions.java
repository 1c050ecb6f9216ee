package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildDay;
import org.nuggets.config.BuildOptions;
import org.nuggets.config.SiteConfig;
import org.nuggets.edit.ChangeWriter;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.pipeline.SiteSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say which site, and how. */
final class SiteOptions {

    static final String DEFAULT_SITE = "site";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "Folder that holds site.yml (default: this one, or 'site' in it, or in a folder above).")
    private @Nullable Path site;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "Folder of the content, in place of the one in site.yml.")
    private @Nullable Path content;

    @Option(
            names = "--theme",
            paramLabel = "DIR|NAME",
            description = "Theme, in place of the one in site.yml: a folder that holds theme.yml, or a name.")
    private @Nullable String theme;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will be published, also with a path.")
    private @Nullable String baseUrl;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day of the build, such as 2026-09-01 (default: SOURCE_DATE_EPOCH, else today in UTC).")
    private @Nullable String date;

    @Option(names = "--drafts", description = "Build drafts and items in review, too.")
    private boolean drafts;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder of what is kept from build to build (default: .nuggets in the site's folder).")
    private @Nullable Path cache;

    @Option(names = "--no-cache", description = "Keep nothing, and use nothing that was kept.")
    private boolean noCache;

    @Option(
            names = "--rehash",
            description = "Read every file again, also where size, time and inode say that it is the same.")
    private boolean rehash;

    /** What is kept from build to build; a site whose settings have no folder keeps nothing of itself. */
    BuildCache cache() {
        if (noCache || (cache == null && !Files.isDirectory(site()))) {
            return BuildCache.none();
        }
        return BuildCache.open(cache != null ? cache : site().resolve(".nuggets"), rehash);
    }

    /** Where anything is kept from one command to the next, if it is. */
    Optional<Path> keptFolder() {
        return noCache || (cache == null && !Files.isDirectory(site()))
                ? Optional.empty()
                : Optional.of(cache != null ? cache : site().resolve(".nuggets"));
    }

    Path site() {
        if (site != null) {
            return site;
        }
        Path usual = Path.of(DEFAULT_SITE);
        return content != null
                ? usual
                : SiteFolder.from(Path.of("").toAbsolutePath()).orElse(usual);
    }

    /** What leads a later command to the same site. */
    String asGiven() {
        return site == null ? "" : " --site " + Typed.word(site.toString());
    }

    BuildRequest request() {
        Path site = site();
        if (!Files.isRegularFile(site.resolve("site.yml")) && content == null) {
            throw wrong("there is no '" + site.resolve("site.yml")
                    + "': name the site's folder with --site, or a folder of Markdown with --content");
        }
        BuildRequest request = new BuildRequest(
                Path.of(""),
                site,
                Optional.ofNullable(content),
                Optional.ofNullable(theme),
                Optional.ofNullable(baseUrl).map(this::url),
                new BuildOptions(day(), drafts),
                rehash);
        finishEarlier(request);
        return request;
    }

    /** What changes the sources of a site, and keeps what it takes to take that back. */
    ChangeWriter changes(BuildRequest request) throws IOException {
        SiteSettings settings = SiteBuild.settings(request);
        return new ChangeWriter(settings.places(request.site()), edits(settings.content()));
    }

    /** Where that is kept, with or without a cache. */
    private Path edits(Path elsewhere) {
        return cache != null ? cache : (Files.isDirectory(site()) ? site() : elsewhere).resolve(".nuggets");
    }

    /** Whoever reads sources reads none of which a rename was killed halfway. */
    private void finishEarlier(BuildRequest request) {
        try {
            if (!new ChangeWriter(List.of(), edits(request.content().orElse(request.site()))).isUnfinished()) {
                return;
            }
            List<Path> others = changes(request).finish();
            PrintWriter err = spec.commandLine().getErr();
            err.println("An earlier change was broken off; it is finished now.");
            others.forEach(file -> err.println("  " + file + " has changed since, and stays as it is."));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The names of the site's content types, or of the standard ones where there is no site. */
    Set<String> types() throws IOException {
        return SiteBuild.settings(new BuildRequest(
                        Path.of(""),
                        site(),
                        Optional.ofNullable(content),
                        Optional.ofNullable(theme),
                        Optional.empty(),
                        new BuildOptions(day(), drafts),
                        false))
                .types()
                .keySet();
    }

    /** The same for a command that only asks what the site is made with. */
    static void hideAllButPlaces(CommandLine command) {
        hide(command, "--theme", "--base-url", "--drafts", "--cache", "--no-cache", "--rehash", "--date");
    }

    /** What the site is made with, without building it; a site that is not there yet has what is standard. */
    SiteSettings settings() throws IOException {
        return SiteBuild.settings(request());
    }

    /** Takes options out of the help of a command that does not need them; they do no harm. */
    static void hide(CommandLine command, String... names) {
        CommandSpec spec = command.getCommandSpec();
        for (String name : names) {
            OptionSpec option = spec.findOption(name);
            spec.remove(option);
            spec.addOption(OptionSpec.builder(option).hidden(true).build());
        }
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private URI url(String written) {
        return SiteConfig.baseUrl(written)
                .orElseThrow(() -> wrong(
                        "--base-url takes an address such as https://example.org/knowledge/, not '" + written + "'"));
    }

    private LocalDate day() {
        BuildDay day = BuildDay.of(
                "--date",
                Optional.ofNullable(date),
                Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH")),
                Clock.systemUTC());
        return day.day().orElseThrow(() -> wrong(day.wrong()));
    }
}
