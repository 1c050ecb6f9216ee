package org.nuggets.model;

import java.nio.charset.StandardCharsets;

/**
 * Where an output stands below the site's root, with forward slashes, without a leading one.
 *
 * @param path empty for the home page; a page's ends with a slash, a file's does not
 */
public record Route(String path) implements Comparable<Route> {

    private static final String INDEX = "index.html";
    private static final int LONGEST_STEP = 240;
    private static final int LONGEST_PATH = 900;

    public Route {
        // Nearly none has a segment that ends with a dot.
        if (path.contains("./") || path.endsWith(".")) {
            for (String segment : path.split("/")) {
                if (segment.equals("..") || segment.equals(".")) {
                    throw new IllegalArgumentException("a route cannot climb: " + path);
                }
            }
        }
        if (path.startsWith("/") || path.contains("//") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a route: " + path);
        }
    }

    /** Whether no disk may hold it: file systems take 255 bytes for a name, and some programs 1,000 for a path. */
    public boolean isTooLong() {
        int all = 0;
        int step = 0;
        int longest = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            // In UTF-8; half of a pair of surrogates takes two.
            int bytes = c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            all += bytes;
            step = c == '/' ? 0 : step + bytes;
            longest = Math.max(longest, step);
        }
        return longest > LONGEST_STEP || all > LONGEST_PATH;
    }

    /** The route that a file below the output folder answers. */
    public static Route ofFile(String file) {
        boolean isIndex = file.equals(INDEX) || file.endsWith("/" + INDEX);
        return new Route(isIndex ? file.substring(0, file.length() - INDEX.length()) : file);
    }

    /** The file that answers this route, below the output folder. */
    public String file() {
        return path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
    }

    /**
     * The address of this route as seen from another: relative, down to the file, so that a site works in a sub-folder
     * and from {@code file://}.
     *
     * @return percent-encoded, not yet escaped for HTML
     */
    public String from(Route page) {
        String here = page.file();
        String there = file();
        int common = 0;
        int shorter = Math.min(here.length(), there.length());
        for (int i = 0; i < shorter && here.charAt(i) == there.charAt(i); i++) {
            if (here.charAt(i) == '/') {
                common = i + 1;
            }
        }
        StringBuilder address = new StringBuilder();
        for (int i = here.indexOf('/', common); i >= 0; i = here.indexOf('/', i + 1)) {
            address.append("../");
        }
        return address.append(encode(there.substring(common))).toString();
    }

    /**
     * The address of this route below a base URL.
     *
     * @param base with a slash at its end, and nothing after it
     * @return percent-encoded
     */
    public String below(String base) {
        return base + encode(path);
    }

    @Override
    public int compareTo(Route other) {
        return path.compareTo(other.path);
    }

    private static String encode(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (!isPlain(path.charAt(i))) {
                return percentEncoded(path);
            }
        }
        return path;
    }

    private static boolean isPlain(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/!$&'()*+,;=@".indexOf(c) >= 0);
    }

    private static String percentEncoded(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return encoded.toString();
    }
}
