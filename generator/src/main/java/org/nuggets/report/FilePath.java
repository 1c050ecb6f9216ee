package org.nuggets.report;

import java.nio.charset.StandardCharsets;

/** The name of a file, as findings show it, in a form that programs read. */
final class FilePath {

    private static final String KEPT = "-._~/";

    private FilePath() {}

    /** As a URI: relative where the name is, percent-encoded (RFC 3986, 2.1). */
    static String uri(String name) {
        StringBuilder uri = new StringBuilder(isAbsolute(name) ? (name.startsWith("/") ? "file://" : "file:///") : "");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
            if (letter || KEPT.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }

    private static boolean isAbsolute(String name) {
        return name.startsWith("/") || name.matches("[A-Za-z]:/.*");
    }
}
