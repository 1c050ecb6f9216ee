package org.nuggets.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuggets.model.Route;
import org.nuggets.model.WindowsName;

/**
 * An address that a page had before, as its {@code aliases} give it.
 *
 * @param route where readers are led on; none where nothing can stand there
 * @param fault what is wrong with it, to follow the address; empty where nothing is
 */
record EarlierAddress(Optional<Route> route, String fault) {

    /** Endings that pages have or had elsewhere. */
    private static final Set<String> OF_PAGES = Set.of(
            "html", "htm", "xhtml", "shtml", "php", "php3", "asp", "aspx", "jsp", "cfm", "cgi", "pl", "md", "markdown");

    /** Names to which a server or a host of static sites gives a meaning, whatever holds them. */
    private static final Set<String> OF_SERVERS =
            Set.of("web.config", "_redirects", "_headers", "_routes.json", "_worker.js", "cname");

    /**
     * Reads an address: a folder unless its last step has an ending of pages, as old sites wrote {@code role.html}.
     *
     * @param alias as its author wrote it: letters, digits and {@code - _ . ~ /}
     */
    static EarlierAddress of(String alias) {
        String path = Normalizer.normalize(alias.strip(), Normalizer.Form.NFC).replaceFirst("^/+", "");
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            String fault = fault(steps[i], last);
            if (!fault.isEmpty()) {
                return new EarlierAddress(Optional.empty(), fault);
            }
        }
        boolean isFile = !path.endsWith("/") && hasEnding(steps[steps.length - 1]);
        Route route = new Route(path.isEmpty() || path.endsWith("/") || isFile ? path : path + "/");
        return route.isTooLong()
                ? new EarlierAddress(Optional.empty(), "it is longer than a name of a file can be")
                : new EarlierAddress(Optional.of(route), "");
    }

    /** What is wrong with a step; the last one is empty behind a slash at the end. */
    private static String fault(String step, boolean last) {
        if (step.isEmpty()) {
            return last ? "" : "two slashes stand side by side in it";
        }
        if (step.startsWith(".")) {
            return "'" + step + "' begins with a dot";
        }
        Optional<WindowsName> windows = WindowsName.in(step);
        if (windows.isPresent()) {
            return "Windows cannot hold it: '" + step + "' " + windows.get().why();
        }
        if (!step.codePoints().allMatch(EarlierAddress::isPlain)) {
            return "only letters, digits and the signs - _ . ~ / may stand in it";
        }
        if (OF_SERVERS.contains(step.toLowerCase(Locale.ROOT))) {
            return "'" + step + "' means something to the server";
        }
        return last && hasEnding(step) && !OF_PAGES.contains(ending(step))
                ? "'." + ending(step) + "' is not the ending of a page"
                : "";
    }

    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || "-_.~".indexOf(c) >= 0;
    }

    /** A number behind a dot is part of a name, as in {@code v1.2}. */
    private static boolean hasEnding(String step) {
        return step.indexOf('.') > 0 && !ending(step).chars().allMatch(Character::isDigit);
    }

    private static String ending(String step) {
        return step.substring(step.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
