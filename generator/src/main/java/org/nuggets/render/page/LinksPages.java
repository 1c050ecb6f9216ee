package org.nuggets.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.Target;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.ItemLinks;
import org.nuggets.render.context.ItemLinks.Bundle;
import org.nuggets.render.context.ItemLinks.Tie;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.Paging;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Ref;

/** All that an item is tied to, in pages, for each item whose own page cannot show it all. */
public final class LinksPages implements OutputFormat {

    /** None: they depend on the links themselves. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.empty();
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.site().pages().values().stream()
                .filter(page -> ItemPages.isOne(page, context))
                .flatMap(page -> pages(page, context));
    }

    private static Stream<PageOutput> pages(LinkedPage page, RenderContext context) {
        ItemLinks ties = context.entries().ties(page);
        if (!ties.isCut()) {
            return Stream.empty();
        }
        Paging paging = paging(page, ties, context);
        return paging.numbers()
                .mapToObj(number -> new PageOutput(
                        paging.route(number),
                        Optional.of(page),
                        "ties",
                        () -> view(page, context.entries().ties(page), paging, number, context),
                        page.page().source()));
    }

    private static Paging paging(LinkedPage page, ItemLinks ties, RenderContext context) {
        return new Paging(context.free(page.route().path() + "links"), ties.count());
    }

    /** What an item's own page shows of its ties under each relation, and where the rest stands. */
    static List<View.Group> shown(List<Bundle> bundles, LinkedPage page, ItemLinks ties, RenderContext context) {
        int most = ties.most();
        return bundles.stream()
                .map(bundle -> {
                    List<Tie> all = bundle.ties();
                    int rest = Math.max(0, all.size() - most);
                    return new View.Group(
                            bundle.name(),
                            InterfaceWords.label(bundle.label(), page.key().lang()),
                            bundle.anchor(),
                            entries(all.subList(0, all.size() - rest), page, page.route(), context),
                            rest,
                            rest == 0 ? "" : place(bundle, page, ties, context).href(page.route()));
                })
                .toList();
    }

    /** Where all of a relation stands, for an item whose own page does not show it. */
    static Optional<Target> all(String relation, LinkedPage page, ItemLinks ties, RenderContext context) {
        return ties.isCut()
                ? ties.forward().stream()
                        .filter(bundle -> bundle.name().equals(relation))
                        .map(bundle -> place(bundle, page, ties, context))
                        .findFirst()
                : Optional.empty();
    }

    private static Target place(Bundle bundle, LinkedPage page, ItemLinks ties, RenderContext context) {
        Paging paging = paging(page, ties, context);
        int before = ties.bundles()
                .takeWhile(other -> !other.anchor().equals(bundle.anchor()))
                .mapToInt(other -> other.ties().size())
                .sum();
        return new Target.Internal(paging.route(paging.pageOf(before)), bundle.anchor());
    }

    private static View view(LinkedPage page, ItemLinks ties, Paging paging, int number, RenderContext context) {
        String lang = page.key().lang();
        Route route = paging.route(number);
        ContentType type = page.page().type();
        Optional<Route> list = context.list(type, lang);
        String title = context.words()
                .in(lang)
                .getOrDefault("ties", "{title} …")
                .replace("{title}", page.page().title());
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        paging.title(title, number, context, lang),
                        "",
                        list,
                        Map.of(),
                        to -> to.from(route));
        List<View.Group> groups = new ArrayList<>();
        int from = 0;
        for (Bundle bundle : ties.bundles().toList()) {
            List<Tie> here = paging.on(number, from, bundle.ties());
            from += bundle.ties().size();
            if (!here.isEmpty()) {
                groups.add(new View.Group(
                        bundle.name(),
                        InterfaceWords.label(bundle.label(), lang),
                        bundle.anchor(),
                        entries(here, page, route, context),
                        0,
                        ""));
            }
        }
        return new View.TiesPage(
                JsonLd.list(frame, route, frame.title(), context),
                type.name(),
                list.map(l -> l.from(route)).orElse(""),
                InterfaceWords.label(type.many(), lang),
                new Ref(page.page().title(), page.route().from(route)),
                title,
                jump(ties, page, route, context),
                groups,
                paging.pager(number));
    }

    private static List<View.TypeCount> jump(ItemLinks ties, LinkedPage page, Route from, RenderContext context) {
        return ties.bundles()
                .map(bundle -> new View.TypeCount(
                        bundle.name(),
                        InterfaceWords.label(bundle.label(), page.key().lang()),
                        place(bundle, page, ties, context).href(from),
                        bundle.ties().size()))
                .toList();
    }

    private static List<View.Entry> entries(List<Tie> ties, LinkedPage page, Route from, RenderContext context) {
        String lang = page.key().lang();
        return ties.stream()
                .map(tie -> tie.item()
                        .map(key -> context.entries().entry(context.page(key), from, lang, ""))
                        .orElseGet(() -> View.Entry.notHeld(tie.text(), lang)))
                .toList();
    }
}
