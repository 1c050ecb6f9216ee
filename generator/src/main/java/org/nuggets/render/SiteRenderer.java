package org.nuggets.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.cache.ValueDigest;
import org.nuggets.config.HeaderFile;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PictureFacts;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;
import org.nuggets.render.context.DependencyKey;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.file.Feeds;
import org.nuggets.render.file.HeadersFile;
import org.nuggets.render.file.LlmsText;
import org.nuggets.render.file.MarkdownPages;
import org.nuggets.render.file.OfflineWorker;
import org.nuggets.render.file.SearchShards;
import org.nuggets.render.file.SiteMap;
import org.nuggets.render.file.ThemeFiles;
import org.nuggets.render.file.WebManifests;
import org.nuggets.render.format.AfterFormat;
import org.nuggets.render.format.Cost;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.format.PrintOutput;
import org.nuggets.render.format.Producer;
import org.nuggets.render.page.ComparisonPages;
import org.nuggets.render.page.ContributePages;
import org.nuggets.render.page.FacetPages;
import org.nuggets.render.page.HomePages;
import org.nuggets.render.page.ItemPages;
import org.nuggets.render.page.LinksPages;
import org.nuggets.render.page.ListPages;
import org.nuggets.render.page.NotFoundPage;
import org.nuggets.render.page.OfflinePages;
import org.nuggets.render.page.PackPages;
import org.nuggets.render.page.PlanPages;
import org.nuggets.render.page.RedirectPages;
import org.nuggets.render.page.SearchPages;
import org.nuggets.render.page.WordTemplates;
import org.nuggets.render.template.Templates;
import org.nuggets.render.view.View;

/** A site and a theme to files. */
public final class SiteRenderer {

    private final List<OutputFormat> standard;
    private final List<OutputFormat> formats;
    /** The digest of what makes the others: another version of it may make other bytes of the same key. */
    private final Fingerprint further;

    private final SiteConfig config;
    private final Theme theme;
    private final ThemeFiles themeFiles;
    private final String generator;
    private final LocalDate today;
    private final Fingerprint rules;
    private final Templates templates;
    private final ValueDigest digests = new ValueDigest();

    /**
     * A renderer for one theme.
     *
     * @param generator name and version of this program, for the pages' {@code generator}
     * @param today the day of the build
     * @param rules the digest of what the pages were read by: settings, content types, words
     * @param further what the site is made into, besides the standard files
     * @param names of what makes those
     */
    public SiteRenderer(
            SiteConfig config,
            Theme theme,
            String generator,
            LocalDate today,
            Fingerprint rules,
            List<OutputFormat> further,
            List<String> names) {
        this.standard = standard(config, theme);
        this.formats = Stream.concat(standard.stream(), further.stream()).toList();
        this.further = Digest.quick().add(String.join("\n", names)).fingerprint();
        this.config = config;
        this.theme = theme;
        this.generator = generator;
        this.today = today;
        this.rules = rules;
        this.themeFiles = ThemeFiles.of(theme);
        this.templates = new Templates(theme, themeFiles.addresses());
    }

    private static List<OutputFormat> standard(SiteConfig config, Theme theme) {
        List<OutputFormat> formats = List.of(
                new HomePages(),
                new ListPages(),
                new ComparisonPages(),
                new PlanPages(),
                new FacetPages(),
                new SearchPages(),
                new SearchShards(),
                new ItemPages(),
                new LinksPages(),
                new PackPages(),
                new NotFoundPage(),
                new RedirectPages(),
                new MarkdownPages(),
                new Feeds(),
                new SiteMap(),
                new LlmsText(),
                new OfflineWorker());
        if (!config.contribute().isEmpty()) {
            ContributePages forms = new ContributePages(config.contribute());
            formats = Stream.concat(formats.stream(), Stream.of(forms, new WordTemplates(forms)))
                    .toList();
        }
        return config.offline()
                ? Stream.concat(formats.stream(), Stream.of(new OfflinePages(), new WebManifests(theme)))
                        .toList()
                : formats;
    }

    /** All that a site is made into. */
    public List<OutputFormat> formats() {
        return formats;
    }

    /** What a site asks for in its settings that is made from all other files. */
    public List<AfterFormat> afterFormats() {
        boolean headers = config.headers().contains(HeaderFile.NETLIFY)
                || config.headers().contains(HeaderFile.CLOUDFLARE);
        return headers ? List.of(new HeadersFile()) : List.of();
    }

    /** The files that come from the theme itself, which pages may link to. */
    public ThemeFiles themeFiles() {
        return themeFiles;
    }

    /** What is wrong with the theme's templates as such: with any of it, nothing is rendered. */
    public List<Diagnostic> check() {
        return templates.check();
    }

    /**
     * The files that a site is made into.
     *
     * @param sources the pages' source files, by the name that is shown to people
     */
    public SiteFiles files(Site site, SiteInsights insights, Map<String, SourceFile> sources) {
        return new SiteFiles(this, new RenderContext(site, insights, config, theme, generator, today, sources));
    }

    DependencyKey dependencies(RenderContext context) {
        return DependencyKey.of(context, theme, rules);
    }

    /** The files that are there already: the theme's own, and the media that pages name, but for pictures to be turned. */
    public List<OutputFile> copies(Site site) {
        List<OutputFile> files = new ArrayList<>(themeFiles.files());
        site.media().stream()
                .filter(medium ->
                        medium.asset().facts().filter(PictureFacts::isTurned).isEmpty())
                .forEach(medium -> medium.asset().at(medium.route().path()).ifPresent(files::add));
        return files;
    }

    RenderJob job(OutputFormat format, Output output, Lazy<DependencyKey> dependencies) {
        if (output instanceof PageOutput page) {
            return page(page, dependencies);
        }
        if (output instanceof PrintOutput print) {
            return print(print);
        }
        FileOutput file = (FileOutput) output;
        String path = file.route().file();
        boolean ours = standard.contains(format);
        // What the files of others read is not known here.
        return new RenderJob(
                path,
                file.source(),
                ours && file.item().isPresent() ? early(file, dependencies) : Optional::empty,
                ours ? file.key() : theirs(file),
                file.cacheRule(),
                work(file));
    }

    RenderJob page(PageOutput page, Lazy<DependencyKey> dependencies) {
        String path = page.route().file();
        Lazy<View> view = new Lazy<>(page.view());
        return new RenderJob(
                path,
                page.source(),
                page.framed() ? framed(page, dependencies) : early(page, dependencies),
                () -> Optional.of(digests.of(templates.digest(), path, page.source(), page.template(), view.get())),
                page.cacheRule(),
                new RenderJob.Quick(
                        () -> templates.render(page.template(), view.get()),
                        () -> templates
                                .render(page.template(), page.view().get())
                                .value()));
    }

    private RenderJob print(PrintOutput print) {
        Lazy<Checked<byte[]>> html =
                new Lazy<>(() -> templates.render(print.template(), print.view().get()));
        RenderJob.Printed work = new RenderJob.Printed(print.source(), html, print.press());
        return new RenderJob(
                print.route().file(),
                print.source(),
                Optional::empty,
                () -> Optional.of(work.key()),
                print.cacheRule(),
                work);
    }

    private static Supplier<Optional<Fingerprint>> early(Output output, Lazy<DependencyKey> dependencies) {
        return () -> Optional.of(Digest.quick()
                .add(output.route().file())
                .add(dependencies.get().of(output.item()))
                .fingerprint());
    }

    private static Supplier<Optional<Fingerprint>> framed(Output output, Lazy<DependencyKey> dependencies) {
        return () -> Optional.of(Digest.quick()
                .add(output.route().file())
                .add(dependencies.get().framed())
                .fingerprint());
    }

    private Supplier<Optional<Fingerprint>> theirs(FileOutput file) {
        return () -> file.key()
                .get()
                .map(key -> Digest.quick()
                        .add(further)
                        .add(file.route().path())
                        .add(key)
                        .fingerprint());
    }

    private static RenderJob.Work work(FileOutput file) {
        if (file.producer() instanceof Producer.OnDisk there) {
            return new RenderJob.OnDisk(there.file());
        }
        if (file.cost() == Cost.SLOW && file.producer() instanceof Producer.Streamed streamed) {
            return new RenderJob.Slow(streamed.writer());
        }
        Bytes bytes = file.inMemory().orElseThrow();
        return file.cost() == Cost.SLOW
                ? new RenderJob.Slow(out -> out.write(bytes.read()))
                : new RenderJob.Quick(() -> Checked.of(bytes.read()), bytes);
    }
}
