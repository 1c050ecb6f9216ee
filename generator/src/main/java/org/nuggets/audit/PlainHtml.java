package org.nuggets.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.nuggets.audit.Outline.Tag;
import org.nuggets.audit.PlainElement.Kind;

/**
 * HTML whose tree is just as it is written: every element is closed, in its place, and stands where it may, so that no
 * rule by which a browser moves, closes or adds elements applies. Nearly every page is of that kind, and is read many
 * times faster for it. Where there is the least doubt, this reads nothing, and the page is parsed.
 */
final class PlainHtml {

    private static final String DOCTYPE = "<!DOCTYPE html>";
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final String SCRIPT_END = "</script>";
    private static final String TITLE_END = "</title>";

    private static final Map<Long, String> ATTRIBUTES =
            Outline.ATTRIBUTES.stream().collect(Collectors.toUnmodifiableMap(NameCode::of, name -> name));

    private final byte[] html;
    private int at;
    private final List<Tag> tags = new ArrayList<>();
    private final OpenElements open = new OpenElements();
    /** Where the open link is among the tags; none where it is negative. */
    private int link = -1;

    private Naming naming = Naming.NO;
    private boolean titled;
    private boolean ended;

    private PlainHtml(byte[] html) {
        this.html = html;
    }

    /** The outline of a page, or none where the page is not of this kind. */
    static Optional<Outline> outline(byte[] html) {
        PlainHtml page = new PlainHtml(html);
        return page.read() ? Optional.of(new Outline(page.tags, page.titled)) : Optional.empty();
    }

    private boolean read() {
        skipSpace();
        if (!stands(DOCTYPE)) {
            return false;
        }
        at += DOCTYPE.length();
        while (text()) {
            if (at == html.length) {
                return ended;
            }
            byte next = at + 1 < html.length ? html[at + 1] : 0;
            if (!(next == '/' ? endTag() : next == '!' ? comment() : startTag())) {
                return false;
            }
        }
        return false;
    }

    /** Up to the next tag. */
    private boolean text() {
        boolean anywhere = open.holdText();
        if (anywhere && (link < 0 || naming == Naming.YES)) {
            at = next('<', at);
            return true;
        }
        int start = at;
        skipSpace();
        int end = next('<', at);
        boolean isBlank = at == end;
        at = end;
        if (!isBlank && anywhere) {
            nameBy(Naming.of(html, start, end));
        }
        return isBlank || anywhere;
    }

    private void nameBy(Naming shown) {
        if (shown.compareTo(naming) > 0) {
            naming = shown;
        }
    }

    private boolean comment() {
        if (!stands(COMMENT)) {
            return false;
        }
        at += COMMENT.length();
        int start = at;
        while (at < html.length && !stands(COMMENT_END)) {
            // Ends of other forms, that browsers put up with.
            if (html[at] == '>' && (at == start || html[at - 1] == '-' || html[at - 1] == '!')) {
                return false;
            }
            at++;
        }
        at += COMMENT_END.length();
        return at <= html.length;
    }

    private boolean endTag() {
        at += 2;
        PlainElement element = element();
        if (element == null || open.isEmpty() || !open.last().equals(element) || !is(at, '>')) {
            return false;
        }
        at++;
        return close();
    }

    private boolean close() {
        if (link >= 0 && open.last().name().equals("a")) {
            if (naming == Naming.PERHAPS) {
                return false;
            }
            Tag tag = tags.get(link);
            tags.set(link, new Tag(tag.name(), tag.attributes(), naming == Naming.YES));
            link = -1;
        }
        open.close();
        ended = open.isEmpty();
        return true;
    }

    private boolean startTag() {
        at++;
        PlainElement element = element();
        if (element == null || !open.mayStand(element)) {
            return false;
        }
        Kind kind = element.kind();
        Map<String, String> attributes = new HashMap<>();
        if (!attributes(attributes)) {
            return false;
        }
        boolean isClosed = is(at, '/');
        if (isClosed && !kind.isEmpty() && kind != Kind.SVG && kind != Kind.SHAPE) {
            return false;
        }
        at += isClosed ? 1 : 0;
        if (!is(at, '>')) {
            return false;
        }
        at++;
        note(element, attributes);
        return kind.isEmpty() || isClosed || open(element);
    }

    private boolean open(PlainElement element) {
        return open.open(element)
                && switch (element.kind()) {
                    case SCRIPT -> raw(SCRIPT_END);
                    case TITLE -> title();
                    default -> true;
                };
    }

    private void note(PlainElement element, Map<String, String> attributes) {
        String name = element.name();
        if (name.equals("a")) {
            link = tags.size();
            naming = Naming.NO;
        }
        if (link >= 0 && attributes.containsKey("aria-label")) {
            naming = Naming.YES;
        } else if (link >= 0 && name.equals("img")) {
            byte[] alt = attributes.getOrDefault("alt", "").getBytes(UTF_8);
            nameBy(Naming.of(alt, 0, alt.length));
        }
        if (element.isOfInterest() || attributes.containsKey("id")) {
            tags.add(new Tag(name, attributes, false));
        }
    }

    /** Its attributes: each either alone, or with a value in double quotes. */
    private boolean attributes(Map<String, String> attributes) {
        while (true) {
            int before = at;
            skipSpace();
            if (is(at, '>') || is(at, '/')) {
                return true;
            }
            int start = at;
            long code = 0;
            boolean isLower = true;
            while (at < html.length && NameCode.isAttributeByte(html[at])) {
                isLower &= html[at] < 'A' || html[at] > 'Z';
                code = code << 6 | NameCode.six(html[at]);
                at++;
            }
            if (at == start || start == before) {
                return false;
            }
            String name = at - start > NameCode.LONGEST ? null : ATTRIBUTES.get(code);
            int from = at;
            int to = at;
            if (is(at, '=')) {
                if (!is(at + 1, '"')) {
                    return false;
                }
                from = at + 2;
                to = next('"', from);
                at = to + 1;
            }
            if (name != null) {
                String value = value(from, to);
                if (!isLower || value.indexOf('\0') >= 0 || attributes.put(name, value) != null) {
                    return false;
                }
            }
        }
    }

    private String value(int from, int to) {
        String value = new String(html, from, Math.min(to, html.length) - from, UTF_8);
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    private boolean title() {
        int start = at;
        if (!raw(TITLE_END)) {
            return false;
        }
        titled = Naming.of(html, start, at - TITLE_END.length()) == Naming.YES;
        return titled;
    }

    /** Past an element that holds nothing but text. */
    private boolean raw(String end) {
        at = next('<', at);
        while (!stands(end)) {
            // A script may hide its own end in what looks like a comment.
            if (at == html.length || is(at + 1, '/') || is(at + 1, '!')) {
                return false;
            }
            at = next('<', at + 1);
        }
        at += end.length();
        return close();
    }

    /** The element that is named here; none that is not of the kind that a plain page has. */
    private @Nullable PlainElement element() {
        int start = at;
        long code = 0;
        while (at < html.length && NameCode.isNameByte(html[at])) {
            code = code << 6 | NameCode.six(html[at]);
            at++;
        }
        return at - start > NameCode.LONGEST ? null : PlainElement.named(code);
    }

    /** Where a character stands next; the end where it does not. */
    private int next(char wanted, int from) {
        // In variables, for a simple compiler reads a field each time.
        byte[] bytes = html;
        int end = bytes.length;
        int place = from;
        while (place < end && bytes[place] != wanted) {
            place++;
        }
        return place;
    }

    private boolean is(int place, char expected) {
        return place < html.length && html[place] == expected;
    }

    private boolean stands(String expected) {
        if (html.length - at < expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (html[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipSpace() {
        while (at < html.length && (html[at] == ' ' || html[at] == '\n' || html[at] == '\t')) {
            at++;
        }
    }
}
