package org.nuggets.read;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Looks whether a style reaches for anything outside its picture.
 *
 * <p>It sees more addresses than a browser does, also in quotes and in comments, and never fewer.
 */
final class SvgStyle {

    private static final String ADDRESS = "url(";

    private static final List<String> REACHING = List.of(
            "@import",
            "@namespace",
            "image-set(",
            "image(",
            "src(",
            "expression(",
            "javascript:",
            "vbscript:",
            "behavior:",
            "-moz-binding");

    /** What an address in a style may begin with: a part of the same file, a picture, or a font. */
    private static final List<String> INSIDE = List.of(
            "#",
            "data:image/png;",
            "data:image/jpeg;",
            "data:image/jpg;",
            "data:image/gif;",
            "data:image/webp;",
            "data:font/",
            "data:application/font",
            "data:application/x-font",
            "data:application/vnd.ms-fontobject",
            "data:application/octet-stream;");

    private SvgStyle() {}

    /** @param style a style sheet, a list of declarations, or one value */
    static boolean isInside(String style) {
        if (style.indexOf('(') < 0 && style.indexOf('@') < 0 && style.indexOf('\\') < 0) {
            return true;
        }
        String written = style.toLowerCase(Locale.ROOT);
        String meant = unescaped(style).toLowerCase(Locale.ROOT);
        return Stream.of(written, meant, withoutComments(written), withoutComments(meant))
                .distinct()
                .allMatch(SvgStyle::staysInside);
    }

    private static boolean staysInside(String style) {
        for (int at = style.indexOf(ADDRESS); at >= 0; at = style.indexOf(ADDRESS, at + 1)) {
            int from = at + ADDRESS.length();
            while (from < style.length() && Character.isWhitespace(style.charAt(from))) {
                from++;
            }
            if (from < style.length() && (style.charAt(from) == '"' || style.charAt(from) == '\'')) {
                from++;
            }
            int start = from;
            if (INSIDE.stream().noneMatch(inside -> style.startsWith(inside, start))) {
                return false;
            }
        }
        return REACHING.stream().noneMatch(style::contains);
    }

    /** CSS Syntax 4.3.7: a backslash and up to six hexadecimal digits, or one other character. */
    private static String unescaped(String style) {
        StringBuilder plain = new StringBuilder(style.length());
        int at = 0;
        while (at < style.length()) {
            char c = style.charAt(at++);
            if (c != '\\' || at == style.length()) {
                plain.append(c);
                continue;
            }
            int end = at;
            while (end < Math.min(style.length(), at + 6) && Character.digit(style.charAt(end), 16) >= 0) {
                end++;
            }
            if (end > at) {
                int point = Integer.parseInt(style, at, end, 16);
                plain.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xFFFD);
                at = end < style.length() && Character.isWhitespace(style.charAt(end)) ? end + 1 : end;
            } else {
                // A line that is broken in a text goes on.
                plain.append(style.charAt(at) == '\n' ? "" : style.charAt(at));
                at++;
            }
        }
        return plain.toString();
    }

    private static String withoutComments(String style) {
        StringBuilder rest = new StringBuilder(style.length());
        int from = 0;
        for (int open = style.indexOf("/*"); open >= 0; open = style.indexOf("/*", from)) {
            rest.append(style, from, open);
            int close = style.indexOf("*/", open + 2);
            from = close < 0 ? style.length() : close + 2;
        }
        return rest.append(style, from, style.length()).toString();
    }
}
