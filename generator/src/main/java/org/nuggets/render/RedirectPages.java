package org.nuggets.render;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Redirect;
import org.nuggets.model.Route;

/**
 * For each earlier address a page that leads on, which works on any server and from a disk; and the file
 * {@code _redirects}, by which some hosts lead on at once.
 */
final class RedirectPages implements OutputFormat {

    @Override
    public Stream<Output> outputs(Views views) {
        if (views.site().redirects().isEmpty()) {
            return Stream.empty();
        }
        String lines = views.site().redirects().stream()
                .map(redirect -> views.fromRoot(redirect.from()) + " "
                        + views.fromRoot(views.page(redirect.to()).route()) + " 301\n")
                .collect(Collectors.joining());
        return Stream.concat(
                views.site().redirects().stream().map(redirect -> page(redirect, views)),
                Stream.of(FileOutput.of(AddressPlan.REDIRECTS.path(), lines)));
    }

    private static PageOutput page(Redirect redirect, Views views) {
        Route route = redirect.from();
        LinkedPage page = views.page(redirect.to());
        String title = page.page().title();
        Frame frame =
                views.frame(route, page.key().lang(), title, "", Optional.empty(), Map.of(), to -> to.from(route));
        return new PageOutput(
                route,
                "redirect",
                new View.Moved(
                        frame.standingFor(views.canonical(page.route())),
                        title,
                        page.route().from(route)),
                page.page().draft().name());
    }
}
