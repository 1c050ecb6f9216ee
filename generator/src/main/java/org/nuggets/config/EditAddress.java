package org.nuggets.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the source of a page can be changed by whoever has an account there: the editor of a forge.
 *
 * @param host such as {@code github.com}
 * @param before what stands in the address before the path of a source below the content folder
 * @param after what stands behind it
 */
public record EditAddress(String host, String before, String after) {

    private static final String HTTPS = "https://";
    private static final String PATH = "{path}";

    /** From a whole address with <code>{path}</code> in it; nothing where it is no such address. */
    public static Optional<EditAddress> of(String written) {
        int path = written.indexOf(PATH);
        int host = written.indexOf('/', HTTPS.length());
        // Whatever a schema says: nothing else may come into a link.
        return written.startsWith(HTTPS) && host > HTTPS.length() && host < path
                ? Optional.of(new EditAddress(
                        written.substring(HTTPS.length(), host),
                        written.substring(0, path),
                        written.substring(path + PATH.length())))
                : Optional.empty();
    }

    /** The address for a source file, by its path below the content folder. */
    public String ofSource(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(step -> URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", before, after));
    }
}
