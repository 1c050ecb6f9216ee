package org.nuggets.publish.change;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuggets.model.SiteManifest;

/** Links to a site that others have, as a list: an address a line, whole or from the root of the site. */
public final class InboundLinks {

    private static final String PAGE = "index.html";

    private InboundLinks() {}

    /** Those that lead nowhere in a site, in order. Lines of other sites, and those that begin with {@code #}, say nothing. */
    static List<String> broken(List<String> lines, SiteManifest site) {
        String base = site.baseUrl().map(Object::toString).orElse("");
        String root = site.baseUrl().map(url -> url.getPath()).orElse("/");
        Set<String> files = site.files().keySet();
        List<String> broken = new ArrayList<>();
        for (String line : lines) {
            String link = line.strip();
            Optional<String> path = path(link, base, root);
            if (path.isPresent() && !leads(path.get(), files) && !broken.contains(link)) {
                broken.add(link);
            }
        }
        return broken;
    }

    private static Optional<String> path(String link, String base, String root) {
        String path;
        if (link.isEmpty() || link.startsWith("#")) {
            return Optional.empty();
        } else if (link.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            if (base.isEmpty() || !link.startsWith(base)) {
                return Optional.empty();
            }
            path = link.substring(base.length());
        } else {
            path = link.startsWith(root) ? link.substring(root.length()) : link.replaceFirst("^/", "");
        }
        return Optional.of(decoded(path.replaceFirst("[?#].*", "")));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return path;
        }
    }

    private static boolean leads(String path, Set<String> files) {
        return (path.isEmpty() || path.endsWith("/"))
                ? files.contains(path + PAGE)
                : files.contains(path) || files.contains(path + "/" + PAGE);
    }
}
