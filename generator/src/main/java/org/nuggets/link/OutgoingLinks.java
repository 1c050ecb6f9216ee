package org.nuggets.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nuggets.diagnostic.Code;
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
 */
record OutgoingLinks(List<Target> targets, List<Reference> references, List<Asset> used, List<Diagnostic> findings) {

    private static final Set<Code> DEAD = Set.of(Code.DEAD_LINK, Code.UNKNOWN_REFERENCE);

    /** Whether anything leads to nothing, so that what is said of it depends on what other pages are called. */
    boolean isDead() {
        return findings.stream().anyMatch(finding -> DEAD.contains(finding.code()));
    }

    static OutgoingLinks of(Page page, LinkTargets linkTargets, SitePaths paths, Visibility visibility) {
        List<Diagnostic> findings = new ArrayList<>();
        LinkResolver links = new LinkResolver(linkTargets, paths, visibility, findings);
        List<Target> targets = page.draft().body().links().stream()
                .map(link -> links.resolve(link, page))
                .toList();
        List<Reference> references = new ReferenceResolver(linkTargets, visibility, findings).resolve(page);
        RightsCheck.check(page, references, linkTargets, findings);
        return new OutgoingLinks(targets, references, List.copyOf(links.used()), findings);
    }
}
