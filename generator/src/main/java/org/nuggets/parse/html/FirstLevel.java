package org.nuggets.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings of the first level in raw HTML: a page has one, its title. */
final class FirstLevel {

    private static final Pattern TAG = Pattern.compile("(?i)<(/?)h1(?=[\\s/>])");

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");

    private FirstLevel() {}

    /** The same HTML with second-level headings in their place; each character stays where it is. */
    static String lowered(String html) {
        StringBuilder lowered = new StringBuilder(html);
        Matcher tag = tags(html);
        while (tag.find()) {
            lowered.setCharAt(tag.end() - 1, '2');
        }
        return lowered.toString();
    }

    /** Where they begin. */
    static List<Integer> places(String html) {
        List<Integer> places = new ArrayList<>();
        Matcher tag = tags(html);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                places.add(tag.start());
            }
        }
        return places;
    }

    private static String withoutComments(String html) {
        return COMMENT.matcher(html)
                .replaceAll(comment -> " ".repeat(comment.group().length()));
    }

    private static Matcher tags(String html) {
        return TAG.matcher(TAG.matcher(html).find() ? withoutComments(RawHtmlScan.withoutText(html)) : "");
    }
}
