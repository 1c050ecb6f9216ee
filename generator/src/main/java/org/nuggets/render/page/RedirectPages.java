package org.nuggets.render.page;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Redirect;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/**
 * For each earlier address a page that leads on, which works on any server and from a disk; and the file
 * {@code _redirects}, by which some hosts lead on at once.
 */
public final class RedirectPages implements OutputFormat {

    /** None of its own: an earlier address is known from the page that has it. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.empty();
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        if (context.site().redirects().isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                context.site().redirects().stream().map(redirect -> page(redirect, context)),
                Stream.of(FileOutput.text(AddressPlan.REDIRECTS, () -> lines(context))));
    }

    private static String lines(RenderContext context) {
        return context.site().redirects().stream()
                .map(redirect -> context.fromRoot(redirect.from()) + " "
                        + context.fromRoot(context.page(redirect.to()).route()) + " 301\n")
                .collect(Collectors.joining());
    }

    private static PageOutput page(Redirect redirect, RenderContext context) {
        LinkedPage page = context.page(redirect.to());
        return new PageOutput(
                redirect.from(),
                "redirect",
                () -> view(redirect.from(), page, context),
                page.page().source());
    }

    private static View view(Route route, LinkedPage page, RenderContext context) {
        String title = page.page().title();
        Frame frame = context.frames()
                .frame(route, page.key().lang(), title, "", Optional.empty(), Map.of(), to -> to.from(route));
        return new View.Moved(
                frame.standingFor(context.canonical(page.route())),
                title,
                page.route().from(route));
    }
}
