package org.nuggets.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OneName;
import org.nuggets.model.Page;
import org.nuggets.model.Redirect;
import org.nuggets.model.Route;
import org.nuggets.model.SiteAddresses;

/** The earlier addresses of pages, from their {@code aliases}. */
final class Redirects {

    private final LinkTargets linkTargets;
    private final SiteAddresses addresses;
    private final List<Diagnostic> findings;
    private final Map<OneName, Page> claims = new HashMap<>();

    /**
     * @param addresses those that the site has without them
     * @param findings where findings go
     */
    Redirects(LinkTargets linkTargets, SiteAddresses addresses, List<Diagnostic> findings) {
        this.linkTargets = linkTargets;
        this.addresses = addresses;
        this.findings = findings;
    }

    /** Whether two versions of a page name the same earlier addresses, in the same places. */
    static boolean areSame(Page one, Page other) {
        List<String> aliases = one.fields().texts("aliases");
        return aliases.equals(other.fields().texts("aliases"))
                && IntStream.range(0, aliases.size())
                        .mapToObj(number -> "/aliases/" + number)
                        .allMatch(at ->
                                one.fields().valueSpan(at).equals(other.fields().valueSpan(at)));
    }

    /** Redirects to the pages of the site, by address. */
    List<Redirect> of(List<Page> built) {
        List<Redirect> redirects = new ArrayList<>();
        for (Page page : built) {
            int number = 0;
            for (String alias : page.fields().texts("aliases")) {
                SourceSpan span = page.fields().valueSpan("/aliases/" + number++);
                route(alias, span)
                        .filter(route -> !isNeedless(route, page, alias, span))
                        .filter(route -> isFree(route, page, alias, span))
                        .ifPresent(route -> redirects.add(new Redirect(route, page.key())));
            }
        }
        return redirects.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
    }

    /** Whether an address leads to its page already: because it is its own, or by another line. */
    private boolean isNeedless(Route route, Page page, String alias, SourceSpan span) {
        OneName name = OneName.of(route.file());
        boolean own = OneName.of(linkTargets.routes().of(page).file()).equals(name);
        if (own || page.equals(claims.get(name))) {
            findings.add(new Diagnostic(
                    span,
                    Code.NEEDLESS_ALIAS,
                    "the earlier address '" + alias + "' "
                            + (own ? "is the one that this page has" : "stands here twice"),
                    "take it out of 'aliases'"));
            return true;
        }
        return false;
    }

    private boolean isFree(Route route, Page page, String alias, SourceSpan span) {
        Optional<Page> holder = linkTargets.routes().namesake(route);
        Page first = claims.putIfAbsent(OneName.of(route.file()), page);
        String what = holder.isPresent()
                ? "is that of " + holder.get().draft().name()
                : linkTargets.isReserved(route) || addresses.has(route)
                        ? "is that of a list or a file of the site"
                        : first != null ? "is also claimed by " + first.draft().name() : "";
        if (!what.isEmpty()) {
            findings.add(new Diagnostic(
                    span,
                    Code.DUPLICATE_ROUTE,
                    "the earlier address '" + alias + "' " + what,
                    "take it out of 'aliases': an address can lead to one page only"));
        }
        return what.isEmpty();
    }

    private Optional<Route> route(String alias, SourceSpan span) {
        EarlierAddress address = EarlierAddress.of(alias);
        if (address.route().isEmpty()) {
            findings.add(new Diagnostic(
                    span,
                    Code.BAD_FORMAT,
                    "'" + alias + "' cannot be an earlier address: " + address.fault(),
                    "write the path as it stood after the site's name, such as /roles/old-name/ or /old-name.html"));
        }
        return address.route();
    }
}
