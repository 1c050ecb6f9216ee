package org.nuggets.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of the built site that a test changes, with its manifest as a build would write it.
 *
 * @param root its folder
 */
record Edition(Path root) {

    private static final String MANIFEST = "site-manifest.json";
    private static final Pattern FILE =
            Pattern.compile("\n,?\"((?:[^\"\\\\]|\\\\.)*)\":\\{\"sha256\":\"([0-9a-f]{64})\",\"size\":\\d+");

    /** A copy of another one. */
    static Edition copy(Path site, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(site.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return new Edition(to);
    }

    /** Writes a sentence at the end of a page. */
    Edition says(String path, String sentence) throws IOException {
        String page = Files.readString(root.resolve(path), UTF_8);
        return with(
                path, page.replace("</main>", "<p>" + sentence + "</p></main>").getBytes(UTF_8));
    }

    /** Writes a file. */
    Edition with(String path, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.write(root.resolve(path), bytes);
        String manifest = Files.readString(root.resolve(MANIFEST), UTF_8);
        String told = "\"" + path + "\":{\"sha256\":\"" + digest(bytes) + "\",\"size\":" + bytes.length;
        Matcher before = Pattern.compile(
                        "(?<=\n,?)" + Pattern.quote("\"" + path + "\":{") + "\"sha256\":\"[0-9a-f]{64}\",\"size\":\\d+")
                .matcher(manifest);
        String type = path.endsWith(".html") ? "text/html; charset=utf-8" : "application/octet-stream";
        Files.writeString(
                root.resolve(MANIFEST),
                before.find()
                        ? before.replaceFirst(Matcher.quoteReplacement(told))
                        : manifest.replace("\"files\":{", "\"files\":{\n" + told + ",\"type\":\"" + type + "\"},"),
                UTF_8);
        return this;
    }

    /** Every file with the digest that the manifest tells. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher file = FILE.matcher(Files.readString(root.resolve(MANIFEST), UTF_8));
        while (file.find()) {
            files.put(file.group(1), file.group(2));
        }
        return files;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
