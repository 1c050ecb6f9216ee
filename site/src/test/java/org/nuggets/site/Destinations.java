package org.nuggets.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Where addresses in a site may lead, when its files are opened from a disk.
 *
 * @param base path of the site's root on its server, with a slash at both ends
 * @param anchors the ids in each page
 */
record Destinations(BuiltSite site, String base, Map<Path, Set<String>> anchors) {

    static Destinations in(BuiltSite site) throws IOException {
        String base = "/";
        Map<Path, Set<String>> anchors = new HashMap<>();
        for (Path file : site.pages()) {
            Document page = page(file);
            anchors.put(file, Set.copyOf(page.select("[id]").eachAttr("id")));
            String address = page.select("link[rel=canonical]").attr("href");
            if (site.shown(file).equals("index.html") && !address.isEmpty()) {
                base = URI.create(address).getPath();
            }
        }
        return new Destinations(site, base, anchors);
    }

    static Document page(Path file) throws IOException {
        return Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** Whether there is a file at an address, and in it the anchor. */
    boolean have(Path from, Address address) {
        URI uri = URI.create(address.text());
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        String fragment = Optional.ofNullable(uri.getFragment()).orElse("");
        return uri.getScheme() == null
                && file(from, path)
                        .filter(file -> file.startsWith(site.root()) && Files.isRegularFile(file))
                        .filter(file -> fragment.isEmpty()
                                || anchors.getOrDefault(file, Set.of()).contains(fragment))
                        .isPresent();
    }

    private Optional<Path> file(Path from, String path) {
        if (path.isEmpty()) {
            return Optional.of(from);
        }
        return site.shown(from).equals("404.html")
                ? fromServersRoot(path)
                : Optional.of(from.resolveSibling(path).normalize());
    }

    /** A server shows 404.html under any address, so there only paths from its root lead anywhere. */
    private Optional<Path> fromServersRoot(String path) {
        String file = path.endsWith("/") ? path + "index.html" : path;
        return path.startsWith(base)
                ? Optional.of(site.root().resolve(file.substring(base.length())).normalize())
                : Optional.empty();
    }
}
