package org.nuggets.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

    /** What stands in the address of an editor, and in that of a new file, with the names of its two parameters. */
    private static final List<List<String>> FORGES = List.of(
            List.of("/-/edit/", "/-/new/", "file_name", "content"),
            List.of("/_edit/", "/_new/", "filename", "value"),
            List.of("/edit/", "/new/", "filename", "value"));

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

    /**
     * Where a forge begins a new file.
     *
     * @param address of the page, without what a file is to be
     * @param name the parameter for the file's name
     * @param text the parameter for its text
     */
    public record NewFile(String address, String name, String text) {}

    /** Where a file of a folder below the content folder is begun; nothing where the address is of no forge that is known. */
    public Optional<NewFile> newFile(String folder) {
        return FORGES.stream()
                .filter(forge -> before.indexOf(forge.get(0), HTTPS.length()) > 0)
                .findFirst()
                .map(forge ->
                        new NewFile(before.replace(forge.get(0), forge.get(1)) + folder, forge.get(2), forge.get(3)));
    }

    /** The address for a source file, by its path below the content folder. */
    public String ofSource(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(step -> URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", before, after));
    }
}
