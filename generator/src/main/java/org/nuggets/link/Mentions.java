package org.nuggets.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Link;
import org.nuggets.model.Page;

/** Gathers where sources name other files. */
final class Mentions {

    private final LinkContext context;
    private final List<Mention> found = new ArrayList<>();

    Mentions(LinkContext context) {
        this.context = context;
    }

    /** Those of one page: in its text and in its front matter. */
    void in(Page page) {
        List<Diagnostic> reportedAlready = new ArrayList<>();
        LinkHints hints = new LinkHints(context.targets(), context.renames());
        LinkTarget from = context.targets().of(page);
        LinkResolver links = new LinkResolver(context, hints, reportedAlready, of(Mention.Form.LINK, page.path()));
        page.draft().body().links().forEach(link -> links.resolve(link, from));
        new ReferenceResolver(context, hints, reportedAlready, of(Mention.Form.REFERENCE, page.path()))
                .resolve(page, from.isIncluded());
    }

    /** What keeps those of one source. */
    BiConsumer<Link, String> of(Mention.Form form, String from) {
        return (link, path) -> found.add(new Mention(form, from, link.span(), link.target(), path));
    }

    /** By place; what is defined once and used often stands here once. */
    List<Mention> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Mention::span).thenComparing(Mention::to))
                .toList();
    }
}
