package org.nuggets.link;

import java.time.LocalDate;
import java.util.Locale;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.Page;

/** Which pages readers get, and why not the others. */
final class Publication {

    private final BuildOptions options;

    Publication(BuildOptions options) {
        this.options = options;
    }

    boolean includes(Page page) {
        return options.drafts() || page.isPublicOn(options.date());
    }

    /** The reason why a page is not included, to follow a colon. */
    String whyNot(Page page) {
        LocalDate day = options.date();
        if (!page.status().isPublic()) {
            return "its status is '" + page.status().name().toLowerCase(Locale.ROOT) + "'";
        }
        return page.published()
                .filter(from -> from.isAfter(day))
                .map(from -> "it is published on " + from)
                .orElseGet(() ->
                        "it expired" + page.expires().map(to -> " on " + to).orElse(""));
    }
}
