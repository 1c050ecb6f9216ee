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
        return Stream.concat(
                views.site().redirects().stream().map(redirect -> page(redirect, views)),
                Stream.of(FileOutput.of(AddressPlan.REDIRECTS, () -> lines(views))));
    }

    private static String lines(Views views) {
        return views.site().redirects().stream()
                .map(redirect -> views.fromRoot(redirect.from()) + " "
                        + views.fromRoot(views.page(redirect.to()).route()) + " 301\n")
                .collect(Collectors.joining());
    }

    private static PageOutput page(Redirect redirect, Views views) {
        LinkedPage page = views.page(redirect.to());
        return new PageOutput(
                redirect.from(),
                "redirect",
                () -> view(redirect.from(), page, views),
                page.page().draft().name());
    }

    private static View view(Route route, LinkedPage page, Views views) {
        String title = page.page().title();
        Frame frame =
                views.frame(route, page.key().lang(), title, "", Optional.empty(), Map.of(), to -> to.from(route));
        return new View.Moved(
                frame.standingFor(views.canonical(page.route())),
                title,
                page.route().from(route));
    }
}
