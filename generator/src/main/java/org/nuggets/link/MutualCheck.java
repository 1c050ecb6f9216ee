package org.nuggets.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.Relation;

/** Reports a tie that should go both ways, and does not. */
final class MutualCheck {

    private MutualCheck() {}

    /** @param references of any page that was read */
    static List<Diagnostic> of(Page page, Function<Page, List<Reference>> references, LinkTargets linkTargets) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Reference reference : references.apply(page)) {
            if (!reference.relation().mutual()) {
                continue;
            }
            Optional<Page> target = reference.target().flatMap(linkTargets::page);
            boolean back = target.stream()
                    .flatMap(item -> references.apply(item).stream())
                    .anyMatch(other ->
                            other.relation().name().equals(reference.relation().name())
                                    && other.target().equals(Optional.of(page.key())));
            if (target.isPresent() && !back) {
                findings.add(new Diagnostic(
                        page.fields().valueSpan(reference.pointer()),
                        Code.ONE_WAY,
                        "'" + reference.text() + "' does not point back to this one",
                        "add " + nameOf(page, reference.relation()) + " to '"
                                + reference.relation().name() + "' in "
                                + target.get().draft().name()));
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
