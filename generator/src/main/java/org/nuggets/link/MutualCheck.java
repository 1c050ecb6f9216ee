package org.nuggets.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.Lazy;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.link.LinkStages.OneWayFrom;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.Relation;

/** Reports a tie that should go both ways, and does not. */
final class MutualCheck {

    private MutualCheck() {}

    /** A tie that should go both ways, and what its target points to. */
    record Tie(Reference reference, LinkTarget target, List<Reference> back) {}

    /**
     * The ties of a page that should go both ways.
     *
     * @param links of every page by its path; made only where there is such a tie
     */
    static List<Tie> ties(List<Reference> references, LinkTargets targets, Lazy<Map<String, OutgoingLinks>> links) {
        return references.stream()
                .filter(reference -> reference.relation().mutual())
                .flatMap(reference -> reference.target().flatMap(targets::page).stream()
                        .map(target -> new Tie(
                                reference,
                                target,
                                links.get().get(target.path()).references())))
                .toList();
    }

    static List<Diagnostic> of(OneWayFrom from) {
        Page page = from.page();
        List<Diagnostic> findings = new ArrayList<>();
        for (Tie tie : from.ties()) {
            Reference reference = tie.reference;
            boolean back = tie.back.stream()
                    .anyMatch(other ->
                            other.relation().name().equals(reference.relation().name())
                                    && other.target().equals(Optional.of(page.key())));
            if (!back) {
                findings.add(new Diagnostic(
                        page.fields().valueSpan(reference.pointer()),
                        Code.ONE_WAY,
                        "'" + reference.text() + "' does not point back to this one",
                        "add " + nameOf(page, reference.relation()) + " to '"
                                + reference.relation().name() + "' in "
                                + tie.target.name()));
            }
        }
        return findings;
    }

    /** What others write to point to a page. */
    private static String nameOf(Page page, Relation relation) {
        return relation.by().equals("id")
                ? page.key().id()
                : page.fields().text(relation.by()).orElse("this one");
    }
}
