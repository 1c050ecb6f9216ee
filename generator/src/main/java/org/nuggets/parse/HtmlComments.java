package org.nuggets.parse;

/** HTML comments: where they end, and what is left without them. */
final class HtmlComments {

    private HtmlComments() {}

    /**
     * The end of a comment.
     *
     * @param from where its {@code <!--} stands
     * @return the offset after it, or -1 where it is never closed
     */
    static int end(CharSequence html, int from) {
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
    static String strip(String html) {
        String rest = html;
        while (rest.stripLeading().startsWith("<!--")) {
            int open = rest.indexOf("<!--");
            int end = end(rest, open);
            rest = end < 0 ? "" : rest.substring(0, open) + rest.substring(end);
        }
        return rest;
    }
}
