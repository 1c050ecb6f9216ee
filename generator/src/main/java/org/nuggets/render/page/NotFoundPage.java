package org.nuggets.render.page;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.View;

/**
 * The page that a server shows for addresses that do not exist. It may show it at any depth, so here, and only here,
 * addresses begin at the root of the server, where the base URL tells it.
 */
public final class NotFoundPage implements OutputFormat {

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.of(AddressPlan.NOT_FOUND);
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return Stream.of(new PageOutput(AddressPlan.NOT_FOUND, "404", () -> view(context), ""));
    }

    private static View view(RenderContext context) {
        Route route = AddressPlan.NOT_FOUND;
        String lang = context.languages().get(0);
        Optional<URI> base = context.config().baseUrl();
        return new View.NotFound(context.frames()
                .frame(
                        route,
                        lang,
                        context.words().in(lang).getOrDefault("not_found_title", "404"),
                        "",
                        Optional.empty(),
                        Map.of(),
                        to -> base.map(b -> to.below(b.getRawPath())).orElseGet(() -> to.from(route))));
    }
}
