package org.nuggets.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.OneName;
import org.nuggets.model.Route;
import org.nuggets.model.WindowsName;

/** Gives each page its address: the default language at the root, every other one below its code. */
final class Routes {

    private static final String INDEX = "index";
    private static final String README = "readme";

    private final AddressPlan plan;
    private final Set<String> indexes = new HashSet<>();
    private final Map<String, Route> byPath = new HashMap<>();
    private final Map<Route, LinkTarget> byRoute = new HashMap<>();
    private final Map<OneName, LinkTarget> byName = new HashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    /**
     * @param pages by source path
     * @param reserved routes of lists and of the site's own files
     */
    Routes(List<LinkTarget> pages, Set<Route> reserved, AddressPlan plan) {
        this.plan = plan;
        pages.stream()
                .filter(page -> page.type().folder().isEmpty() && lastStep(page).equals(INDEX))
                .forEach(page -> indexes.add(prefix(page) + folder(page)));
        pages.forEach(page -> byPath.put(page.path(), route(page)));
        pages.forEach(page -> give(page, reserved));
    }

    List<Diagnostic> findings() {
        return findings;
    }

    Route of(LinkTarget page) {
        return Objects.requireNonNull(byPath.get(page.path()), page.path());
    }

    private Route route(LinkTarget page) {
        String id = page.key().id();
        boolean stands = page.type().folder().isEmpty()
                && (lastStep(page).equals(INDEX)
                        || (lastStep(page).equals(README) && !indexes.contains(prefix(page) + folder(page))));
        return new Route(
                prefix(page) + (stands ? folder(page) : page.type().route().replace("{id}", id)));
    }

    /** The page that answers a route; of two that want it the first by source path. */
    Optional<LinkTarget> page(Route route) {
        return Optional.ofNullable(byRoute.get(route));
    }

    /** The page that answers a route, or one that some machines take for it. */
    Optional<LinkTarget> namesake(Route route) {
        return Optional.ofNullable(byName.get(OneName.of(route.file())));
    }

    private void give(LinkTarget page, Set<Route> reserved) {
        Route route = of(page);
        if (route.isTooLong()) {
            findings.add(new Diagnostic(
                    page.idSpan(),
                    Code.TOO_LONG,
                    "the address of this page is longer than a name of a file can be",
                    "give this page a shorter 'id' or file name"));
        }
        if (reserved.contains(route)) {
            findings.add(new Diagnostic(
                    page.idSpan(),
                    Code.DUPLICATE_ROUTE,
                    "the address '/" + route.path() + "' is that of a list or a file of the site",
                    "give this page another 'id' or file name"));
            return;
        }
        LinkTarget first = byRoute.putIfAbsent(route, page);
        if (first == null) {
            giveName(page, route);
            return;
        }
        boolean named = page.namesItself() || first.namesItself();
        findings.add(
                named && page.key().equals(first.key())
                        ? new Diagnostic(
                                page.idSpan(),
                                Code.DUPLICATE_ID,
                                "the id '" + page.key().id() + "' is taken by " + first.name(),
                                "choose another id, unique among items of type '"
                                        + page.type().name() + "'")
                        : new Diagnostic(
                                page.idSpan(),
                                Code.DUPLICATE_ROUTE,
                                "this file and " + first.name() + " both get the address '/" + route.path() + "'",
                                "rename one of the files, or give one an 'id' of its own"));
    }

    /** Looks whether an address is one that is only another to some machines, or to none. */
    private void giveName(LinkTarget page, Route route) {
        LinkTarget twin = byName.putIfAbsent(OneName.of(route.file()), page);
        if (twin != null) {
            findings.add(new Diagnostic(
                    page.idSpan(),
                    Code.DUPLICATE_ROUTE,
                    "the addresses of this file and " + twin.name() + " differ only in case: '/" + route.path()
                            + "' and '/" + of(twin).path() + "'",
                    "rename one of the files, or give one an 'id' of its own"));
        } else if (WindowsName.in(page.path()).isEmpty()) {
            WindowsName.in(route.path())
                    .ifPresent(bad -> findings.add(new Diagnostic(
                            page.idSpan(),
                            Code.WINDOWS_NAME,
                            "Windows cannot hold the address '/" + route.path() + "': '" + bad.step() + "' "
                                    + bad.why(),
                            "give this page another 'id'")));
        }
    }

    private String prefix(LinkTarget page) {
        return plan.prefix(page.key().lang());
    }

    private static String lastStep(LinkTarget page) {
        String id = page.key().id();
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static String folder(LinkTarget page) {
        String id = page.key().id();
        return id.substring(0, id.lastIndexOf('/') + 1);
    }
}
