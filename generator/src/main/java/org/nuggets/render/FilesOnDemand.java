package org.nuggets.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuggets.cache.Lazy;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SourceFile;
import org.nuggets.render.context.ItemOrder;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.format.Producer;
import org.nuggets.render.page.ItemPages;
import org.nuggets.render.template.Templates;

/** The files of a site that are made, each when it is asked for. Never changed; safe to use from many threads. */
public final class FilesOnDemand {

    private final List<OutputFormat> formats;
    private final Templates templates;
    private final RenderContext context;
    /** By the path of its page. What is asked for most need not be looked for. */
    private final Lazy<Map<String, PageKey>> items;

    FilesOnDemand(List<OutputFormat> formats, Templates templates, RenderContext context) {
        this(formats, templates, context, new Lazy<>(() -> items(context)));
    }

    private FilesOnDemand(
            List<OutputFormat> formats, Templates templates, RenderContext context, Lazy<Map<String, PageKey>> items) {
        this.formats = formats;
        this.templates = templates;
        this.context = context;
        this.items = items;
    }

    private static Map<String, PageKey> items(RenderContext context) {
        return context.site().pages().values().stream()
                .filter(page -> ItemPages.isOne(page, context))
                .collect(Collectors.toMap(page -> page.route().file(), LinkedPage::key));
    }

    /**
     * A file that was made.
     *
     * @param source the source file that it shows, as shown to people; empty where there is no single one
     */
    public record Made(Checked<OutputFile.Content> content, String source) {}

    /** The file at a path below the output folder; none where the site has no such file. */
    public Optional<Made> file(String path) {
        PageKey item = items.get().get(path);
        return item != null
                ? Optional.of(made(ItemPages.output(context.page(item), context)))
                : formats.stream()
                        .flatMap(format -> format.outputs(context))
                        .filter(output -> output.route().file().equals(path))
                        .findFirst()
                        .map(this::made);
    }

    /** Every file, made. */
    public List<OutputFile> all() {
        return formats.stream()
                .flatMap(format -> format.outputs(context))
                .map(output -> {
                    Made made = made(output);
                    return new OutputFile(output.route().file(), made.content().value(), made.source());
                })
                .toList();
    }

    private Made made(Output output) {
        if (output instanceof FileOutput file) {
            OutputFile.Content content = file.producer() instanceof Producer.OnDisk there
                    ? new OutputFile.Copied(there.file())
                    : new OutputFile.Made(file.inMemory().orElseThrow().read());
            return new Made(Checked.of(content), file.source());
        }
        PageOutput page = (PageOutput) output;
        Checked<byte[]> made = templates.render(page.template(), page.view().get());
        return new Made(new Checked<>(new OutputFile.Made(made.value()), made.findings()), page.source());
    }

    /**
     * The files of the same site in which one page has another version.
     *
     * @param changed a page of both, at the same address
     */
    public FilesOnDemand with(Site site, PageKey changed, Map<String, SourceFile> sources) {
        LinkedPage before = context.page(changed);
        LinkedPage after = site.pages().get(changed);
        boolean ordered = after != null && ItemOrder.isSame(before, after);
        return new FilesOnDemand(
                formats,
                templates,
                context.with(site, context.insights(), ordered ? context.order() : ItemOrder.of(site), sources),
                items);
    }

    /** The files of the same site with what was computed over all of its pages. */
    public FilesOnDemand with(SiteInsights index) {
        return new FilesOnDemand(
                formats, templates, context.with(context.site(), index, context.order(), context.sources()), items);
    }
}
