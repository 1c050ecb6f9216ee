package org.nuggets.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OneName;
import org.nuggets.model.PlannedPage;
import org.nuggets.model.PlannedPage.Alias;
import org.nuggets.model.Redirect;
import org.nuggets.model.Route;
import org.nuggets.model.SiteAddresses;

/** The earlier addresses of pages, from their {@code aliases}. */
final class Redirects {

    private final LinkTargets linkTargets;
    private final SiteAddresses addresses;
    private final List<Diagnostic> findings;
    private final Map<OneName, PlannedPage> claims = new HashMap<>();

    /**
     * @param addresses those that the site has without them
     * @param findings where findings go
     */
    Redirects(LinkTargets linkTargets, SiteAddresses addresses, List<Diagnostic> findings) {
        this.linkTargets = linkTargets;
        this.addresses = addresses;
        this.findings = findings;
    }

    /** Redirects to the pages of the site, by address. */
    List<Redirect> of(List<PlannedPage> built) {
        List<Redirect> redirects = new ArrayList<>();
        for (PlannedPage page : built) {
            for (Alias alias : page.aliases()) {
                route(alias)
                        .filter(route -> !isNeedless(route, page, alias))
                        .filter(route -> isFree(route, page, alias))
                        .ifPresent(route -> redirects.add(new Redirect(route, page.key())));
            }
        }
        return redirects.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
    }

    /** Whether an address leads to its page already: because it is its own, or by another line. */
    private boolean isNeedless(Route route, PlannedPage page, Alias alias) {
        OneName name = OneName.of(route.file());
        boolean own = OneName.of(page.route().file()).equals(name);
        if (own || page.equals(claims.get(name))) {
            findings.add(new Diagnostic(
                    alias.span(),
                    Code.NEEDLESS_ALIAS,
                    "the earlier address '" + alias.written() + "' "
                            + (own ? "is the one that this page has" : "stands here twice"),
                    "take it out of 'aliases'"));
            return true;
        }
        return false;
    }

    private boolean isFree(Route route, PlannedPage page, Alias alias) {
        Optional<LinkTarget> holder = linkTargets.routes().namesake(route);
        PlannedPage first = claims.putIfAbsent(OneName.of(route.file()), page);
        String what = holder.isPresent()
                ? "is that of " + holder.get().name()
                : linkTargets.isReserved(route) || addresses.has(route)
                        ? "is that of a list or a file of the site"
                        : first != null ? "is also claimed by " + first.name() : "";
        if (!what.isEmpty()) {
            findings.add(new Diagnostic(
                    alias.span(),
                    Code.DUPLICATE_ROUTE,
                    "the earlier address '" + alias.written() + "' " + what,
                    "take it out of 'aliases': an address can lead to one page only"));
        }
        return what.isEmpty();
    }

    private Optional<Route> route(Alias alias) {
        EarlierAddress address = EarlierAddress.of(alias.written());
        if (address.route().isEmpty()) {
            findings.add(new Diagnostic(
                    alias.span(),
                    Code.BAD_FORMAT,
                    "'" + alias.written() + "' cannot be an earlier address: " + address.fault(),
                    "write the path as it stood after the site's name, such as /roles/old-name/ or /old-name.html"));
        }
        return address.route();
    }
}
