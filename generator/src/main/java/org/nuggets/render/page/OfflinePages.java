package org.nuggets.render.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.View;

/** In each language the page that says what is kept on a reader's device; it is shown, too, for what is not. */
public final class OfflinePages implements OutputFormat {

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.theme().canBeKept() ? site.languages().map(site.plan()::offline) : Stream.empty();
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.addresses().theme().canBeKept()
                ? context.liveLanguages().stream()
                        .map(lang -> new PageOutput(
                                context.plan().offline(lang),
                                Optional.empty(),
                                "offline",
                                () -> view(lang, context),
                                ""))
                : Stream.empty();
    }

    private static View view(String lang, RenderContext context) {
        Route route = context.plan().offline(lang);
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, context.plan().offline(other)));
        return new View.OfflinePage(context.frames()
                .frame(
                        route,
                        lang,
                        context.words().in(lang).getOrDefault("offline_title", "Offline"),
                        "",
                        Optional.empty(),
                        translations,
                        to -> to.from(route)));
    }
}
