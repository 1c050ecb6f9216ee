package org.nuggets.publish.change;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.model.SiteManifest;

/** Links to a site that others have, as a list: an address a line, whole or from the root of the site. */
public final class InboundLinks {

    private static final String PAGE = "index.html";
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private InboundLinks() {}

    /** Those that lead nowhere in a site, in order. Lines of other sites, and those that begin with {@code #}, say nothing. */
    static List<String> broken(List<String> lines, SiteManifest site) {
        Set<String> files = site.files().keySet();
        Set<String> broken = new LinkedHashSet<>();
        for (String line : lines) {
            // Some editors of texts begin a file with a mark that nobody sees.
            String link = line.replace("\uFEFF", "").strip();
            if (path(link, site.baseUrl()).filter(path -> !leads(path, files)).isPresent()) {
                broken.add(link);
            }
        }
        return List.copyOf(broken);
    }

    /** Below the root of the site. Whether a link is by {@code http} or {@code https} is for the server to mend. */
    private static Optional<String> path(String link, Optional<URI> base) {
        String root = base.map(URI::getPath).orElse("/");
        Matcher address = ADDRESS.matcher(link);
        if (address.matches()) {
            String path = decoded(address.group(2));
            boolean isOurs = base.map(URI::getAuthority)
                    .filter(address.group(1)::equalsIgnoreCase)
                    .isPresent();
            return isOurs && (path + "/").startsWith(root)
                    ? Optional.of(path.substring(Math.min(root.length(), path.length())))
                    : Optional.empty();
        }
        if (link.isEmpty() || link.startsWith("#") || OTHER_SCHEME.matcher(link).matches()) {
            return Optional.empty();
        }
        String path = decoded(link);
        return Optional.of(path.startsWith(root) ? path.substring(root.length()) : path.replaceFirst("^/", ""));
    }

    private static String decoded(String link) {
        String path = link.replaceFirst("[?#].*", "");
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
