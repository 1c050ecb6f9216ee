package org.nuggets.link;

import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.model.Link;
import org.nuggets.model.Target;

/**
 * What becomes of links that lead nowhere, and what is said of them.
 *
 * @param findings where that goes
 */
record DeadLinks(List<Diagnostic> findings) {

    /**
     * A link to a file that is not there.
     *
     * @param now where that file is by now
     * @param near what is called nearly so
     * @param sure the path to write instead, where only one can be meant
     */
    Target path(Link link, String path, Optional<String> now, Optional<String> near, Optional<String> sure) {
        Optional<Slip> slip = Slip.inPath(link);
        if (slip.isPresent()) {
            return of(link, slip.get());
        }
        boolean image = link.kind() == Link.Kind.IMAGE;
        return of(
                link,
                image ? Code.MISSING_IMAGE : Code.DEAD_LINK,
                image ? "there is no picture '" + path + "'" : "there is nothing at '" + path + "'",
                now.or(() -> near).orElseGet(() -> LinkHints.advice(image, path)),
                sure.map(address -> Readdressing.written(address) + behind(link)));
    }

    /** What of an address comes behind its path. */
    static String behind(Link link) {
        String written = link.target().strip();
        int query = written.indexOf('?');
        int hash = written.indexOf('#');
        int end = query < 0 || (hash >= 0 && hash < query) ? hash : query;
        return end < 0 ? "" : written.substring(end);
    }

    /** A link that leads to a page now, but not once drafts are left out: a warning, for what is shown now is right. */
    void missed(Link link, LinkTarget page, String why) {
        findings.add(new Diagnostic(
                        link.span(),
                        Code.NOT_PUBLISHED,
                        "this links to " + page.name() + ", which readers do not get: " + why,
                        "publish that page, too, or take the link out")
                .asWarning());
    }

    Target of(Link link, Slip slip) {
        boolean image = link.kind() == Link.Kind.IMAGE;
        return of(link, image ? Code.MISSING_IMAGE : Code.DEAD_LINK, slip.message(), slip.fix(), slip.right());
    }

    Target of(Link link, Code code, String message, String fix) {
        return of(link, code, message, fix, Optional.empty());
    }

    /** @param right the address to write instead, where only one can be meant */
    Target of(Link link, Code code, String message, String fix, Optional<String> right) {
        Diagnostic finding = new Diagnostic(link.span(), code, message, fix);
        findings.add(right.map(address -> finding.mendedBy(Repair.of(link.span(), address)))
                .orElse(finding));
        return new Target.Dead(link.kind());
    }
}
