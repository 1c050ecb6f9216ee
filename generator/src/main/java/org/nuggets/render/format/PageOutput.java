package org.nuggets.render.format;

import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.model.CacheRule;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.render.view.View;

/**
 * One HTML file to be: its address, and the one view that decides its bytes.
 *
 * @param item the item that it shows; none where it shows more than one
 * @param template name of the template that shows it, without {@code .peb}
 * @param view the view, which is made anew each time, so that nobody has to keep it
 * @param source the source file that it shows, as shown to people; empty where there is no single one
 */
public record PageOutput(Route route, Optional<LinkedPage> item, String template, Supplier<View> view, String source)
        implements Output {

    /** A page that shows no single item. */
    public PageOutput(Route route, String template, Supplier<View> view, String source) {
        this(route, Optional.empty(), template, view, source);
    }

    @Override
    public Cost cost() {
        return Cost.QUICK;
    }

    @Override
    public CacheRule cacheRule() {
        return CacheRule.REVALIDATED;
    }
}
