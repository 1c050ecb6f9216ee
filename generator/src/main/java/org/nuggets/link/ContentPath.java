package org.nuggets.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Paths below a folder, with {@code /}. */
final class ContentPath {

    private ContentPath() {}

    /** The last step of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder that a path lies in; empty for the top. */
    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** A path joined to a folder, without dots; nothing where it climbs out. */
    static Optional<String> joined(String folder, String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + "/" + path).split("/")) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(Normalizer.normalize(String.join("/", steps), Normalizer.Form.NFC));
    }

    /** A source file as an author in that folder would write it. */
    static String relative(String folder, String path) {
        List<String> from = folder.isEmpty() ? List.of() : List.of(folder.split("/"));
        List<String> to = List.of(path.split("/"));
        int common = 0;
        while (common < Math.min(from.size(), to.size() - 1) && from.get(common).equals(to.get(common))) {
            common++;
        }
        return "../".repeat(from.size() - common) + String.join("/", to.subList(common, to.size()));
    }

    /** Whether a path is none below the site's root, and so no route. */
    static boolean leadsNowhere(String path) {
        return List.of(path.split("/")).stream().anyMatch(s -> s.equals("..") || s.equals("."))
                || path.startsWith("/")
                || path.contains("//")
                || path.indexOf('\\') >= 0
                || path.indexOf('\0') >= 0;
    }

    /** Percent-encoding undone; a plus sign is one, and a stray percent sign stays. */
    static String decoded(String part) {
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
