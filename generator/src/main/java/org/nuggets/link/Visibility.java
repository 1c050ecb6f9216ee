package org.nuggets.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.Coverage;
import org.nuggets.model.Draft;
import org.nuggets.model.Page;
import org.nuggets.model.Status;
import org.nuggets.model.Unpublished;
import org.nuggets.model.Unpublished.Reason;

/** Which pages readers get, and why not the others. */
final class Visibility {

    private final BuildOptions options;

    Visibility(BuildOptions options) {
        this.options = options;
    }

    boolean includes(Page page) {
        return options.drafts() || page.isPublicOn(options.date());
    }

    /** The reason why a page is not included, to follow a colon; none where it is. */
    Optional<String> whyNot(Page page) {
        return includes(page) ? Optional.empty() : heldBack(page);
    }

    /** The same where drafts are left out. */
    Optional<String> heldBack(Page page) {
        if (page.isPublicOn(options.date())) {
            return Optional.empty();
        }
        if (!page.status().isPublic()) {
            return Optional.of("its status is '" + page.status().name().toLowerCase(Locale.ROOT) + "'");
        }
        return Optional.of(
                isLater(page)
                        ? "it is published on " + page.published().orElseThrow()
                        : "it expired" + page.expires().map(to -> " on " + to).orElse(""));
    }

    /** What of all pages the site shows. */
    Coverage coverage(List<Page> all) {
        List<Unpublished> unpublished = all.stream()
                .filter(page -> !page.isPublicOn(options.date()))
                .map(page -> new Unpublished(page.source(), reason(page), day(page)))
                .toList();
        return new Coverage(
                options.drafts() ? all.size() : all.size() - unpublished.size(), unpublished, options.drafts());
    }

    private Reason reason(Page page) {
        if (!page.status().isPublic()) {
            boolean unclear = page.status() == Status.UNCLEAR && !saysDraft(page);
            return page.status() == Status.REVIEW ? Reason.IN_REVIEW : unclear ? Reason.UNCLEAR : Reason.DRAFT;
        }
        return isLater(page) ? Reason.LATER : Reason.EXPIRED;
    }

    /** Whether it is a draft, whatever else is unclear: so it does where it lies in a wrong folder. */
    private static boolean saysDraft(Page page) {
        return page.draft().state() == Draft.State.READ
                && page.draft()
                        .frontMatter()
                        .text("status")
                        .filter("draft"::equals)
                        .isPresent();
    }

    private Optional<LocalDate> day(Page page) {
        return switch (reason(page)) {
            case DRAFT, UNCLEAR, IN_REVIEW -> Optional.empty();
            case LATER -> page.published();
            case EXPIRED -> page.expires();
        };
    }

    private boolean isLater(Page page) {
        return page.published().filter(from -> from.isAfter(options.date())).isPresent();
    }
}
