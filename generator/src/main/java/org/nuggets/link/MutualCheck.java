package org.nuggets.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.memo.Lazy;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.Relation;

/** Reports a tie that should go both ways, and does not. */
final class MutualCheck {

    private final LinkTargets linkTargets;
    /** Of every page that was read, by path; made only where there is such a tie. */
    private final Lazy<Map<String, List<Reference>>> references;

    /**
     * A check of a site.
     *
     * @param paths of all pages
     * @param references of all pages, in the same order
     */
    MutualCheck(LinkTargets linkTargets, List<String> paths, List<List<Reference>> references) {
        this.linkTargets = linkTargets;
        this.references = new Lazy<>(() -> {
            Map<String, List<Reference>> byPath = new HashMap<>();
            for (int i = 0; i < paths.size(); i++) {
                byPath.put(paths.get(i), references.get(i));
            }
            return byPath;
        });
    }

    /** @param own what the page points to */
    List<Diagnostic> check(Page page, List<Reference> own) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Reference reference : own) {
            if (!reference.relation().mutual()) {
                continue;
            }
            Optional<LinkTarget> target = reference.target().flatMap(linkTargets::page);
            boolean back = target.stream()
                    .flatMap(item -> references.get().get(item.path()).stream())
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
                                + target.get().name()));
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
