package org.nuggets.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.memo.Lazy;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SourceFile;
import org.nuggets.render.context.DependencyKey;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.page.ItemPages;

/**
 * The files that one version of a site is made into, each made when it is asked for. Never changed; safe to use from many
 * threads.
 */
public final class SiteFiles {

    private final SiteRenderer renderer;
    private final RenderContext context;
    private final Lazy<DependencyKey> dependencies;
    /** By the path of its page. What is asked for most need not be looked for. */
    private final Lazy<Map<String, PageKey>> items;

    SiteFiles(SiteRenderer renderer, RenderContext context) {
        this(renderer, context, new Lazy<>(() -> items(context)));
    }

    private SiteFiles(SiteRenderer renderer, RenderContext context, Lazy<Map<String, PageKey>> items) {
        this.renderer = renderer;
        this.context = context;
        this.dependencies = new Lazy<>(() -> renderer.dependencies(context));
        this.items = items;
    }

    private static Map<String, PageKey> items(RenderContext context) {
        return context.site().pages().values().stream()
                .filter(page -> ItemPages.isOne(page, context))
                .collect(Collectors.toMap(page -> page.route().file(), LinkedPage::key));
    }

    /** All of them. Each can be made by another thread, and holds no view until then. */
    public List<Supplier<RenderJob>> all() {
        return renderer.formats().stream()
                .<Supplier<RenderJob>>flatMap(this::jobs)
                .toList();
    }

    private Stream<Supplier<RenderJob>> jobs(OutputFormat format) {
        return format.outputs(context).map(output -> () -> renderer.job(format, output, dependencies));
    }

    /** The one at a path below the output folder; none where the site has no such file. */
    public Optional<RenderJob> at(String path) {
        PageKey item = items.get().get(path);
        if (item != null) {
            return Optional.of(renderer.page(ItemPages.output(context.page(item), context), dependencies));
        }
        return renderer.formats().stream()
                .flatMap(format -> format.outputs(context)
                        .filter(output -> output.route().file().equals(path))
                        .map(output -> renderer.job(format, output, dependencies)))
                .findFirst();
    }

    /** Those of the next version of the site. */
    public SiteFiles next(Site site, SiteInsights insights, Map<String, SourceFile> sources) {
        RenderContext next = context.next(site, insights, sources);
        Site before = context.site();
        boolean same =
                site.addresses().equals(before.addresses()) && site.catalogues().equals(before.catalogues());
        return new SiteFiles(renderer, next, same ? items : new Lazy<>(() -> items(next)));
    }
}
