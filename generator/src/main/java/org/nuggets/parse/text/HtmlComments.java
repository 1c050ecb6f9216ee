package org.nuggets.parse.text;

/** HTML comments: where they end, and what is left without them. */
public final class HtmlComments {

    private HtmlComments() {}

    /**
     * The end of a comment.
     *
     * @param from where its {@code <!--} stands
     * @return the offset after it, or -1 where it is never closed
     */
    public static int end(CharSequence html, int from) {
        int i = from + 4;
        if (i < html.length() && html.charAt(i) == '>') {
            return i + 1;
        }
        if (i + 1 < html.length() && html.charAt(i) == '-' && html.charAt(i + 1) == '>') {
            return i + 2;
        }
        for (; i + 2 < html.length(); i++) {
            if (html.charAt(i) == '-' && html.charAt(i + 1) == '-' && html.charAt(i + 2) == '>') {
                return i + 3;
            }
        }
        return -1;
    }

    /** What remains of raw HTML after the comments that it opens with; one that is never closed hides all the rest. */
    public static String strip(String html) {
        StringBuilder spaces = new StringBuilder();
        int rest = 0;
        int open = firstText(html, rest);
        while (html.startsWith("<!--", open)) {
            spaces.append(html, rest, open);
            rest = end(html, open);
            if (rest < 0) {
                return "";
            }
            open = firstText(html, rest);
        }
        return rest == 0 ? html : spaces.append(html, rest, html.length()).toString();
    }

    private static int firstText(String html, int from) {
        int at = from;
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        return at;
    }
}
