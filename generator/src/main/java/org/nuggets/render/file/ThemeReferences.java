package org.nuggets.render.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.model.SourceFile;

/**
 * Where a file of a theme names another one: in a style {@code url(…)} and {@code @import}; in a script {@code import},
 * {@code export … from}, {@code importScripts(…)} and {@code new URL(…, import.meta.url)}; each with an address that stands
 * there as a plain text. What a script puts together, or means as seen from the page, nobody can tell: a template hands such
 * an address over.
 */
final class ThemeReferences {

    private static final String QUOTED = "(?:\"([^\"\\n\\\\]++)\"|'([^'\\n\\\\]++)')";

    /**
     * Comments and other texts are passed over: no address in them is one. It begins with the signs that any of it begins
     * with, as the next one does: at all others, which are nearly all, nothing else is tried.
     */
    private static final Pattern IN_STYLE = Pattern.compile("(?=[/@uU\"'])(?:/\\*(?s:.*?)(?:\\*/|\\z)"
            + "|(?i:@import)\\s*+" + QUOTED
            + "|\\b(?i:url)\\(\\s*+(?:" + QUOTED + "|([^\"'()\\s\\\\]++))\\s*+\\)"
            + "|\"(?:[^\"\\n\\\\]++|\\\\(?s:.))*+\"|'(?:[^'\\n\\\\]++|\\\\(?s:.))*+')");

    /** In comments, too: where those end, only a reader of the whole language knows, and a name more in them does no harm. */
    private static final Pattern IN_SCRIPT = Pattern.compile("(?=[fin])\\b(?:from\\s*+" + QUOTED
            + "|import\\s*+" + QUOTED
            + "|import\\s*+\\(\\s*+" + QUOTED + "(?=\\s*+[,)])"
            + "|importScripts\\s*+\\(\\s*+" + QUOTED + "(?=\\s*+[,)])"
            + "|new\\s++URL\\s*+\\(\\s*+" + QUOTED + "(?=\\s*+,\\s*+import\\s*+\\.\\s*+meta\\s*+\\.\\s*+url\\b))");

    /** So many groups of the pattern are of imports, in which a bare name is that of a package. */
    private static final int OF_IMPORTS = 6;

    private static final URI FOLDER = URI.create("theme://site/theme/");

    private ThemeReferences() {}

    /**
     * One place.
     *
     * @param path the file that is meant, below the theme's folder, whether there is such a file or not
     * @param start where its address begins in the text
     * @param end where it ends, without what follows {@code ?} or {@code #}
     */
    record Reference(String path, int start, int end) {}

    /** The places in a file, in their order; none in one that is no style and no script. */
    static List<Reference> in(SourceFile file) {
        if (file.path().endsWith(".css")) {
            return found(IN_STYLE, 0, file);
        }
        return file.path().endsWith(".js") || file.path().endsWith(".mjs")
                ? found(IN_SCRIPT, OF_IMPORTS, file)
                : List.of();
    }

    private static List<Reference> found(Pattern pattern, int ofImports, SourceFile file) {
        List<Reference> found = new ArrayList<>();
        Matcher place = pattern.matcher(new String(file.bytes(), StandardCharsets.UTF_8));
        while (place.find()) {
            for (int group = 1; group <= place.groupCount(); group++) {
                if (place.group(group) != null
                        && (group > ofImports || place.group(group).startsWith("."))) {
                    int start = place.start(group);
                    String address = place.group(group).split("[?#]", 2)[0];
                    path(address, file)
                            .ifPresent(path -> found.add(new Reference(path, start, start + address.length())));
                }
            }
        }
        return found;
    }

    /** The path below the theme's folder; none of an address that leads out of it. */
    private static Optional<String> path(String address, SourceFile file) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI from = FOLDER.resolve(new URI(null, null, file.path(), null));
            String to = from.resolve(new URI(address.replace(" ", "%20"))).toString();
            return to.startsWith(FOLDER.toString())
                    ? Optional.of(
                            new URI(to).getPath().substring(FOLDER.getPath().length()))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
