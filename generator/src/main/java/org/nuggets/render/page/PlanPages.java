package org.nuggets.render.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.PlanWords;
import org.nuggets.render.context.Plans;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/**
 * In each language one page with a blank plan, and the words that plans say. The plan of an item is made on the item's own
 * page, in the browser that asks for it: a page for each would double the site.
 */
public final class PlanPages implements OutputFormat {

    /** None of the words: no author links to them. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.languages().flatMap(site::plans);
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        return context.liveLanguages().stream()
                .flatMap(lang -> Plans.blank(lang, context).stream()
                        .flatMap(route -> Stream.of(
                                new PageOutput(route, "plan", () -> view(route, lang, context), ""),
                                said(lang, context))));
    }

    private static View view(Route route, String lang, RenderContext context) {
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> Plans.blank(other, context).ifPresent(there -> translations.put(other, there)));
        String title = context.words().in(lang).getOrDefault("plan_title", "Plan on one page");
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        title,
                        context.words().in(lang).getOrDefault("plan_lead", ""),
                        Optional.of(route),
                        translations,
                        to -> to.from(route));
        return new View.PlanPage(
                JsonLd.list(frame, route, title, context),
                title,
                context.planWords(lang).route().from(route),
                context.catalogue().types(lang).stream()
                        .filter(type -> type.plan().isPresent())
                        .flatMap(type -> context.list(type, lang).stream()
                                .map(list -> new View.Ref(InterfaceWords.label(type.many(), lang), list.from(route))))
                        .toList());
    }

    private static FileOutput said(String lang, RenderContext context) {
        PlanWords words = context.planWords(lang);
        return FileOutput.text(words.route(), words::script).namedByDigest();
    }
}
