package org.nuggets.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuggets.audit.HtmlAudit;
import org.nuggets.cache.Digest;
import org.nuggets.cache.KeptFolder;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.index.SiteIndex;
import org.nuggets.index.SiteSearch;
import org.nuggets.link.SiteLinker;
import org.nuggets.model.Asset;
import org.nuggets.model.Draft;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.SearchIndex;
import org.nuggets.model.Site;
import org.nuggets.model.SourceFile;
import org.nuggets.model.SourceTree;
import org.nuggets.model.WriteReport;
import org.nuggets.parse.DraftParser;
import org.nuggets.parse.MarkdownParser;
import org.nuggets.parse.RawHtml;
import org.nuggets.read.FolderReader;
import org.nuggets.render.OfflineKit;
import org.nuggets.render.SiteRenderer;
import org.nuggets.validate.PageValidator;
import org.nuggets.validate.Slug;
import org.nuggets.write.KitWriter;
import org.nuggets.write.SiteWriter;

/** Runs the stages in their order: read, parse, validate, link, index, render, audit, write. */
public final class SiteBuild {

    private SiteBuild() {}

    /** Builds a site in memory. Every stage runs, so that one run reports every mistake. */
    public static BuildResult build(BuildRequest request) throws IOException {
        return build(request, stage -> {});
    }

    /**
     * Builds a site in memory and tells how far it is.
     *
     * @param progress told the name of each stage as it begins
     */
    public static BuildResult build(BuildRequest request, Consumer<String> progress) throws IOException {
        progress.accept("reading");
        Sources sources = sources(request);
        List<Diagnostic> findings = sources.findings;
        SiteSettings settings = sources.settings;
        if (sources.tree.isEmpty()) {
            return new BuildResult(List.of(), findings, sources.files, settings, List.of());
        }
        SiteRenderer renderer = new SiteRenderer(settings.config(), settings.theme(), "Nuggets " + Version.current());
        List<Page> pages = new ArrayList<>();
        Site site = site(sources, sources.tree.get(), renderer, request, progress, pages);

        progress.accept("indexing");
        SearchIndex index = SiteIndex.of(site, settings.config().languages());

        Set<String> faulty = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.span().file())
                .collect(Collectors.toSet());
        progress.accept("rendering");
        List<OutputFile> files = new ArrayList<>(value(renderer.render(site, index, sources.files, faulty), findings));
        Set<String> statics = settings.statics().stream().map(Asset::path).collect(Collectors.toSet());
        // A site's own robots.txt or feed takes the place of the one that we would make; two pages clash.
        files.removeIf(
                file -> file.source().isEmpty() && !file.path().endsWith(".html") && statics.contains(file.path()));
        settings.statics()
                .forEach(file ->
                        files.add(new OutputFile(file.path(), new OutputFile.Copied(file.location()), file.name())));
        findings.addAll(SiteWriter.clashes(files));
        progress.accept("auditing");
        findings.addAll(HtmlAudit.audit(files));
        List<PageKey> keys = pages.stream().map(Page::key).toList();
        return new BuildResult(files, findings, sources.files, settings, keys);
    }

    /**
     * Searches a site by its index, which is kept beside {@code site.yml} and made anew when a source has changed.
     *
     * @param lang language of the reader; none for the site's first
     * @param most how many pages are wanted
     */
    public static SiteSearch.Found search(
            BuildRequest request, String text, Optional<String> lang, int most, Consumer<String> progress)
            throws IOException {
        progress.accept("reading");
        Sources sources = sources(request);
        List<String> languages = sources.settings.config().languages();
        if (sources.tree.isEmpty()) {
            return SiteSearch.Found.nothing();
        }
        KeptFolder kept = new KeptFolder(request.site().resolve(".nuggets"), "index");
        String digest = sources.digest(request);
        String reader = lang.orElse(languages.get(0));
        Optional<Path> index = kept.of(digest);
        if (index.isPresent()) {
            Optional<SiteSearch.Found> found = SiteSearch.find(index.get(), text, reader, most);
            if (found.isPresent()) {
                return found.get();
            }
        }
        SiteRenderer renderer = new SiteRenderer(sources.settings.config(), sources.settings.theme(), "");
        Site site = site(sources, sources.tree.get(), renderer, request, progress, new ArrayList<>());
        progress.accept("indexing");
        Path made = kept.keep(digest, folder -> SiteSearch.keep(site, folder));
        return SiteSearch.find(made, text, reader, most).orElseThrow();
    }

    /** All that a build is made from. Its findings grow while the build goes on. */
    private record Sources(
            SiteSettings settings,
            Optional<SourceTree> tree,
            Map<String, SourceFile> files,
            List<Diagnostic> findings) {

        /** The digest of every source, of what was asked for, and of this program. */
        String digest(BuildRequest request) {
            Digest all =
                    new Digest().add(Version.current()).add(request.options().toString());
            new TreeMap<>(files).forEach((name, file) -> all.add(name).add(file.bytes()));
            return all.hex();
        }
    }

    private static Sources sources(BuildRequest request) throws IOException {
        Map<String, SourceFile> files = new HashMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        Function<Path, String> shown = file -> shown(request.directory(), file);
        SiteSettings settings = SiteSettings.read(request, shown, files, findings);
        if (!FolderReader.isFolder(settings.content())
                || settings.theme().files().isEmpty()) {
            return new Sources(settings, Optional.empty(), files, findings);
        }
        SourceTree tree =
                value(new FolderReader(settings.config().limits(), shown).content(settings.content()), findings);
        tree.pages().forEach(file -> files.put(file.name(), file));
        return new Sources(settings, Optional.of(tree), files, findings);
    }

    /** @param pages takes every page that was read, built or not */
    private static Site site(
            Sources sources,
            SourceTree tree,
            SiteRenderer renderer,
            BuildRequest request,
            Consumer<String> progress,
            List<Page> pages) {
        SiteSettings settings = sources.settings;
        progress.accept("parsing " + tree.pages().size() + " pages");
        pages.addAll(pages(tree, settings, request, sources.findings));
        progress.accept("linking");
        List<String> own = new ArrayList<>(renderer.themeFiles());
        own.add("404.html");
        settings.statics().forEach(file -> own.add(file.path()));
        return value(
                new SiteLinker(settings.config(), settings.places(), request.options())
                        .link(settings.types(), pages, tree.assets(), own),
                sources.findings);
    }

    /**
     * Writes a build that passed.
     *
     * @param out a folder that holds no source, and lies in no folder of content
     * @return nothing but findings where the folder is not ours to write
     */
    public static Checked<Optional<WriteReport>> write(BuildResult build, Path directory, Path out) throws IOException {
        return SiteWriter.write(build.files(), out, shown(directory, out));
    }

    /**
     * Writes a build that passed, then the same as a kit that works from a disk.
     *
     * @param out as above
     * @param kit the zip, which lies in no folder of sources but the site's own
     * @return nothing but findings where the folder or the zip is not ours to write
     */
    public static Checked<Optional<WriteReport>> write(BuildResult build, Path directory, Path out, Path kit)
            throws IOException {
        String shownKit = shown(directory, kit);
        Optional<Diagnostic> inTheWay = KitWriter.inTheWay(kit, shownKit);
        if (inTheWay.isPresent()) {
            return new Checked<>(Optional.empty(), List.of(inTheWay.get()));
        }
        Checked<Optional<WriteReport>> site = write(build, directory, out);
        if (site.value().isEmpty()) {
            return site;
        }
        return new Checked<>(
                site.value(), KitWriter.write(OfflineKit.of(build.files()), kitFolder(build), kit, shownKit));
    }

    /** The one folder in a kit, which holds its {@code index.html}. */
    public static String kitFolder(BuildResult build) {
        return Slug.of(build.settings().config().title());
    }

    /** The folder of sources that an output folder or a kit would be, hold, or lie in; the site's own may hold it. */
    public static Optional<Path> clash(BuildResult build, Path out) {
        Path to = out.toAbsolutePath().normalize();
        return build.settings().roots().stream()
                .filter(root -> {
                    Path from = root.toAbsolutePath().normalize();
                    boolean isSite = FolderReader.isFile(root.resolve(SiteSettings.SITE_FILE));
                    return from.startsWith(to) || (to.startsWith(from) && !isSite);
                })
                .findFirst();
    }

    private static List<Page> pages(
            SourceTree tree, SiteSettings settings, BuildRequest request, List<Diagnostic> findings) {
        MarkdownParser markdown = new MarkdownParser(
                settings.config().rawHtml() ? RawHtml.ALLOWED : RawHtml.CLEANED,
                (lang, word) ->
                        settings.theme().stringsIn(lang).getOrDefault("markdown_" + word.replace('-', '_'), word));
        DraftParser parser = new DraftParser(markdown, settings.config().languages());
        PageValidator validator = new PageValidator(
                settings.types(),
                settings.config().languages(),
                request.options().date());
        List<Page> pages = new ArrayList<>();
        for (SourceFile file : tree.pages()) {
            Draft draft = value(parser.parse(file), findings);
            pages.add(value(validator.validate(draft), findings));
        }
        return pages;
    }

    private static <T> T value(Checked<T> checked, List<Diagnostic> findings) {
        findings.addAll(checked.findings());
        return checked.value();
    }

    /** A file as people will see it: relative to where they stand, with forward slashes. */
    private static String shown(Path directory, Path file) {
        Path from = directory.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        return (to.startsWith(from) ? from.relativize(to) : to).toString().replace('\\', '/');
    }
}
