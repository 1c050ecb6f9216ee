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
 * @param shown what it shows of items
 */
public record PageOutput(
        Route route, Optional<LinkedPage> item, String template, Supplier<View> view, String source, Shown shown)
        implements Output {

    /** What a page shows of items: by this it is known whether it can have changed. */
    public enum Shown {
        /** The text of its own item, if it has one, and what items say of themselves. */
        SAID,
        /** Nothing but what stands around every page. */
        NOTHING,
        /** The texts of several. */
        TEXTS
    }

    /** A page that shows what items say. */
    public PageOutput(Route route, Optional<LinkedPage> item, String template, Supplier<View> view, String source) {
        this(route, item, template, view, source, Shown.SAID);
    }

    /** A page that shows no single item. */
    public PageOutput(Route route, String template, Supplier<View> view, String source) {
        this(route, Optional.empty(), template, view, source, Shown.SAID);
    }

    /** A page that shows nothing of any item but what stands around every page: most changes leave it as it is. */
    public static PageOutput framed(Route route, String template, Supplier<View> view) {
        return new PageOutput(route, Optional.empty(), template, view, "", Shown.NOTHING);
    }

    /** A page that shows of several items what stands in their texts: its view alone tells whether it is as it was. */
    public static PageOutput ofTexts(Route route, String template, Supplier<View> view) {
        return new PageOutput(route, Optional.empty(), template, view, "", Shown.TEXTS);
    }

    @Override
    public CacheRule cacheRule() {
        return CacheRule.REVALIDATED;
    }
}
