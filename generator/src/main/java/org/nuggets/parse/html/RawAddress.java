package org.nuggets.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.nuggets.model.Link.Kind;

/**
 * An address in an attribute of raw HTML.
 *
 * @param url decoded
 * @param start where it is written in the piece
 * @param end the offset after it
 * @param value where the value of the attribute is written, which may hold more
 */
record RawAddress(Kind kind, String url, int start, int end, Stretch value) {

    /** From an offset up to another one. */
    record Stretch(int start, int end) {}

    /** Attributes that hold an address, by {@code element attribute}. */
    private static final Map<String, Kind> ONE = Map.ofEntries(
            Map.entry("a href", Kind.LINK),
            Map.entry("area href", Kind.LINK),
            Map.entry("audio src", Kind.LINK),
            Map.entry("button formaction", Kind.LINK),
            Map.entry("embed src", Kind.LINK),
            Map.entry("form action", Kind.LINK),
            Map.entry("iframe src", Kind.LINK),
            Map.entry("image href", Kind.IMAGE),
            Map.entry("image xlink:href", Kind.IMAGE),
            Map.entry("img src", Kind.IMAGE),
            Map.entry("input formaction", Kind.LINK),
            Map.entry("input src", Kind.IMAGE),
            Map.entry("link href", Kind.LINK),
            Map.entry("object data", Kind.LINK),
            Map.entry("script src", Kind.LINK),
            Map.entry("source src", Kind.LINK),
            Map.entry("track src", Kind.LINK),
            Map.entry("video poster", Kind.IMAGE),
            Map.entry("video src", Kind.LINK));

    /** An address of {@code srcset}, which ends at a space, or at a comma where nothing follows it. */
    private static final Pattern CANDIDATE = Pattern.compile("[\\s,]*([^\\s,](?:[^\\s]*[^\\s,])?)(?:\\s+[^,]*)?,?");

    /** Schemes that lead to what only its author has. */
    private static final Pattern ON_ONE_COMPUTER = Pattern.compile("(?is)\\s*(file|[a-z]):.*");

    /** The kind of thing that an attribute names, where it holds one address. */
    static Optional<Kind> kind(String element, String attribute) {
        return Optional.ofNullable(ONE.get(element + " " + attribute));
    }

    static boolean isSet(String element, String attribute) {
        return attribute.equals("srcset") && (element.equals("img") || element.equals("source"));
    }

    /**
     * The addresses of a {@code srcset}.
     *
     * @param html the piece
     * @param value where the value stands there
     */
    static List<RawAddress> set(String html, Stretch value) {
        List<RawAddress> all = new ArrayList<>();
        String written = html.substring(value.start(), value.end());
        Matcher candidate = CANDIDATE.matcher(written);
        while (candidate.lookingAt()) {
            String url = Parser.unescapeEntities(candidate.group(1), true);
            int start = value.start() + candidate.start(1);
            all.add(new RawAddress(Kind.IMAGE, url, start, value.start() + candidate.end(1), value));
            candidate.region(candidate.end(), written.length());
        }
        return all;
    }

    /** Whether it may lead into the site, or to nothing: an address of another kind is its author's own affair. */
    boolean isChecked() {
        return HtmlRules.isSafe(url) || ON_ONE_COMPUTER.matcher(url).matches();
    }
}
