package org.nuggets.parse.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Which raw HTML is kept where it is cleaned: elements of text, with nothing that styles, runs or is obsolete. */
final class HtmlRules {

    private static final Set<String> NONE = Set.of();
    private static final Set<String> CELL = Set.of("colspan", "rowspan");

    /** Every kept element with the attributes that it may have beside {@link #EVERYWHERE}. */
    private static final Map<String, Set<String>> KEPT = kept();

    private static final Set<String> EVERYWHERE = Set.of("dir", "id", "lang");

    /** Elements that only the walk itself may write. */
    private static final Set<String> OURS = Set.of("aside", "input", "label", "section");

    private static final String BEHIND = "\nwhat comes behind";

    private static final int LONGEST_ID = 200;

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private HtmlRules() {}

    private static Map<String, Set<String>> kept() {
        Map<String, Set<String>> kept = new TreeMap<>();
        for (String element :
                ("abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1"
                                + " h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span strong sub summary sup table"
                                + " tbody tfoot thead tr u ul var wbr")
                        .split(" ")) {
            kept.put(element, NONE);
        }
        kept.put("a", Set.of("href", "name", "title"));
        kept.put("abbr", Set.of("title"));
        kept.put("col", Set.of("span"));
        kept.put("colgroup", Set.of("span"));
        kept.put("details", Set.of("open"));
        kept.put("dfn", Set.of("title"));
        kept.put("img", Set.of("alt", "height", "src", "title", "width"));
        kept.put("li", Set.of("value"));
        kept.put("ol", Set.of("reversed", "start", "type"));
        kept.put("td", CELL);
        kept.put("th", Set.of("colspan", "rowspan", "scope"));
        kept.put("time", Set.of("datetime"));
        return Map.copyOf(kept);
    }

    static boolean keeps(String element) {
        return KEPT.containsKey(element);
    }

    static boolean keeps(String element, String attribute) {
        return EVERYWHERE.contains(attribute)
                || KEPT.getOrDefault(element, NONE).contains(attribute);
    }

    /** Whether an attribute makes a place that can be linked to. */
    static boolean isAnchor(String element, String attribute) {
        return attribute.equals("id") || (attribute.equals("name") && element.equals("a"));
    }

    /** Whether an id is kept: not one of those by which the page and its footnotes know their own parts. */
    static boolean keepsId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().noneMatch(Character::isWhitespace)
                && !id.startsWith("_")
                && !id.startsWith(Footnotes.NOTE)
                && !id.startsWith(Footnotes.REFERENCE);
    }

    /** Whether only the walk may write an element. */
    static boolean isOurs(String element) {
        return OURS.contains(element);
    }

    /** Whether an address is relative or of a scheme that runs nothing. */
    static boolean isSafe(String address) {
        // Browsers drop these before they look for a scheme.
        String bare = address.replaceAll("[\\x00-\\x20\\x7F-\\x9F]", "");
        int colon = bare.indexOf(':');
        int end = 0;
        while (end < bare.length() && "/?#:".indexOf(bare.charAt(end)) < 0) {
            end++;
        }
        return colon < 0
                || colon > end
                || SCHEMES.contains(bare.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** Whether nothing has to be taken from a piece of HTML, nor could it swallow what comes behind it. */
    static boolean isClean(String html) {
        Document parsed = Jsoup.parseBodyFragment(html + BEHIND);
        return parsed.body().text().endsWith(BEHIND.strip()) && new Cleaner(safelist("")).isValid(parsed);
    }

    /**
     * The same rules for Jsoup; addresses are left to {@link #isSafe}.
     *
     * @param marker the attribute by which the walk marks its own elements; empty where there are none
     */
    static Safelist safelist(String marker) {
        Safelist safelist = Safelist.none();
        KEPT.forEach((element, attributes) -> {
            safelist.addTags(element);
            safelist.addAttributes(element, EVERYWHERE.toArray(String[]::new));
            if (!attributes.isEmpty()) {
                safelist.addAttributes(element, attributes.toArray(String[]::new));
            }
        });
        if (!marker.isEmpty()) {
            safelist.addTags(OURS.toArray(String[]::new)).addAttributes(":all", marker);
        }
        return safelist;
    }
}
