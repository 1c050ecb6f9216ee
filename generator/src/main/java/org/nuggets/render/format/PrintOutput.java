package org.nuggets.render.format;

import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.model.CacheRule;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.render.view.View;

/**
 * One file for paper to be: its address, and the one view that a template shows.
 *
 * @param item the item that it shows
 * @param template name of the template that shows it, without {@code .peb}
 * @param view the view, which is made anew each time
 * @param press makes a file of what the template wrote
 */
public record PrintOutput(Route route, Optional<LinkedPage> item, String template, Supplier<View> view, Press press)
        implements Output {

    @Override
    public String source() {
        return item.map(page -> page.page().source()).orElse("");
    }

    @Override
    public CacheRule cacheRule() {
        return CacheRule.REVALIDATED;
    }
}
