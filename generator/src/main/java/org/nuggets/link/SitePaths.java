package org.nuggets.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Lookalikes;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Route;
import org.nuggets.model.SiteAddresses;

/** What the addresses of a site lead to, besides its items; and which of them somebody may have meant. */
final class SitePaths {

    private final LinkTargets linkTargets;
    private final SiteAddresses addresses;
    /** What only mistakes ask for is made when the first one does. */
    private final Lazy<Lookalikes> lookalikes;

    SitePaths(LinkTargets linkTargets, SiteAddresses addresses) {
        this.linkTargets = linkTargets;
        this.addresses = addresses;
        this.lookalikes = new Lazy<>(() -> Lookalikes.of(pages()));
    }

    SiteAddresses addresses() {
        return addresses;
    }

    /** Whether the site makes a page or a file of its own there. */
    boolean has(Route route) {
        return addresses.has(route);
    }

    /** The page or the file of its own that the site makes at a written path, with or without its last slash. */
    Optional<Route> at(String path) {
        return Stream.of(path.isEmpty() || path.endsWith("/") ? path : path + "/", path)
                .map(Route::new)
                .filter(this::has)
                .findFirst();
    }

    /** The file of the theme that somebody means who writes its address without the digest in its name. */
    Optional<Route> ofTheme(String path) {
        return addresses.theme().meantBy(path);
    }

    /** The page that has had this address earlier. */
    Optional<LinkTarget> movedTo(Route route) {
        return addresses.movedTo(route).flatMap(linkTargets::page);
    }

    /** Addresses of pages and of lists that somebody may have meant, nearest first. */
    List<String> near(String address) {
        return lookalikes.get().near(address).stream()
                .filter(other -> !other.equals(address))
                .toList();
    }

    private List<String> pages() {
        return Stream.concat(linkTargets.addresses(), addresses.made().stream())
                .map(Route::path)
                .filter(path -> path.endsWith("/"))
                .map(path -> "/" + path)
                .distinct()
                .sorted()
                .toList();
    }
}
