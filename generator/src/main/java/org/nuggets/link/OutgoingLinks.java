package org.nuggets.link;

import java.util.ArrayList;
import java.util.List;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Asset;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.Target;

/**
 * What one page points to.
 *
 * @param targets for each link of its body
 * @param references from its front matter, in the order of its type's relations
 * @param used the assets that it names
 * @param findings what is wrong with any of these
 * @param askedForNames whether what is said there depends on what other pages are called, as it may where a link leads to
 *     nothing
 */
record OutgoingLinks(
        List<Target> targets,
        List<Reference> references,
        List<Asset> used,
        List<Diagnostic> findings,
        boolean askedForNames) {

    static OutgoingLinks of(Page page, LinkTarget from, LinkContext context) {
        List<Diagnostic> findings = new ArrayList<>();
        LinkHints hints = new LinkHints(context.targets(), context.renames());
        LinkResolver links = new LinkResolver(context, hints, findings);
        List<Target> targets = page.draft().body().links().stream()
                .map(link -> links.resolve(link, from))
                .toList();
        List<Reference> references = new ReferenceResolver(context, hints, findings).resolve(page, from.isIncluded());
        RightsCheck.check(page, references, context.targets(), findings);
        return new OutgoingLinks(targets, references, List.copyOf(links.used()), findings, hints.askedForNames());
    }
}
