package org.nuggets.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Status;

/**
 * A page as others may link to it: all that linking one page can ask of another. While the targets of a site are equal,
 * what a page that stays as it is points to does, too.
 *
 * @param path of its source below the content folder
 * @param name of its source, as shown to people
 * @param stem the path without {@code .md} and without its language
 * @param idSpan where its id is given, else the start of its source
 * @param namesItself whether its front matter gives it its id
 * @param whyNot why readers do not get it; none where they do
 * @param heldBack the same once drafts are left out, as they are when a site is published
 * @param unclear whether it is kept back only since something in it is wrong, of which a finding of its own tells
 * @param broken whether it could not be read, so that nobody knows which anchors it was to have
 * @param values of the fields by which relations find items
 * @param sourceLicence what its owner allows, where it is a source
 */
record LinkTarget(
        ContentType type,
        PageKey key,
        String path,
        String name,
        String stem,
        SourceSpan idSpan,
        boolean namesItself,
        Optional<String> whyNot,
        Optional<String> heldBack,
        boolean unclear,
        boolean broken,
        Set<String> anchors,
        Map<String, String> values,
        Optional<String> sourceLicence) {

    /** @param fields by which relations find items, besides their ids */
    static LinkTarget of(Page page, Collection<String> fields, Visibility visibility) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> page.fields().text(field).ifPresent(value -> values.put(field, value)));
        return new LinkTarget(
                page.type(),
                page.key(),
                page.path(),
                page.source(),
                page.draft().stem(),
                page.idSpan(),
                page.fields().text("id").isPresent(),
                visibility.whyNot(page),
                visibility.heldBack(page),
                page.status() == Status.UNCLEAR,
                page.draft().state() == Draft.State.BROKEN,
                page.draft().body().anchors(),
                Map.copyOf(values),
                page.text(FieldRole.SOURCE_LICENSE));
    }

    /** Why readers of another page would miss it, though both are shown now: that one is published, and this one is not. */
    Optional<String> missedFrom(LinkTarget other) {
        return isIncluded() && !unclear && other.heldBack.isEmpty() ? heldBack : Optional.empty();
    }

    /** Whether readers get it. */
    boolean isIncluded() {
        return whyNot.isEmpty();
    }
}
