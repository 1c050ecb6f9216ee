package org.nuggets.language;

/** Addresses in a text, whose digits and letters are nobody's. */
final class WebAddresses {

    private WebAddresses() {}

    /** The same text, as long as it was, with blanks where an address stands. */
    static String masked(String text) {
        if (!text.contains("://")) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            int end = at;
            while (end < text.length() && isOfAddress(text.charAt(end))) {
                masked.setCharAt(end, ' ');
                end++;
            }
            at = Math.max(at, end - 3);
        }
        return masked.toString();
    }

    private static boolean isOfAddress(char c) {
        return !Character.isWhitespace(c) && ")>\"]|".indexOf(c) < 0;
    }
}
