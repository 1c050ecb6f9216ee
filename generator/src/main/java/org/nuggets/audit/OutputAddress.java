package org.nuggets.audit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an address in a finished page leads.
 *
 * @param file path below the output folder; one that climbs out of it is no file's path
 * @param fragment what follows {@code #}, decoded; may be empty
 */
record OutputAddress(String file, String fragment) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /**
     * Resolves an address as a browser would; nothing for one that leaves the site or begins at the server's root, which
     * only the page for missing addresses does.
     */
    static Optional<OutputAddress> resolve(String page, String address) {
        if (address.startsWith("/")
                || (address.indexOf(':') > 0 && SCHEME.matcher(address).lookingAt())) {
            return Optional.empty();
        }
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : decode(withoutDirective(address.substring(hash + 1)));
        String path = withoutQuery(hash < 0 ? address : address.substring(0, hash));
        if (path.isEmpty()) {
            return Optional.of(new OutputAddress(page, fragment));
        }
        String file = file(page.substring(0, page.lastIndexOf('/') + 1), decode(path));
        return Optional.of(
                new OutputAddress(file.isEmpty() || file.endsWith("/") ? file + "index.html" : file, fragment));
    }

    private static String file(String folder, String path) {
        String from = folder;
        String rest = path;
        while (rest.startsWith("../") && !from.isEmpty()) {
            from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return rest.startsWith(".") || rest.contains("/.") ? walked(from + rest) : from + rest;
    }

    private static String walked(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty() && !steps.peekLast().equals("..")) {
                steps.removeLast();
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** What a browser looks for by itself, such as {@code :~:text=…}, is no part of a place's name. */
    private static String withoutDirective(String fragment) {
        int directive = fragment.indexOf(":~:");
        return directive < 0 ? fragment : fragment.substring(0, directive);
    }

    private static String decode(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return part;
        }
    }
}
