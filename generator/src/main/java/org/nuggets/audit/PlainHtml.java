package org.nuggets.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.nuggets.audit.Outline.Tag;

/**
 * HTML whose tree is just as it is written: every element is closed, in its place, and stands where it may, so that no
 * rule by which a browser moves, closes or adds elements applies. Nearly every page is of that kind, and is read many
 * times faster for it. Where there is the least doubt, this reads nothing, and the page is parsed.
 */
final class PlainHtml {

    /** What matters of an element: what may stand in it, and where it may stand. */
    private enum Kind {
        HTML,
        HEAD,
        BODY,
        TITLE,
        SCRIPT,
        /** In the head or in a text, without an end tag. */
        META,
        /** In a text, without an end tag. */
        VOID,
        /** As above; it ends a paragraph. */
        RULE,
        BLOCK,
        HEADING,
        PARAGRAPH,
        /** What only text and the like stands in. */
        INLINE,
        /** As above; where one is not closed, a browser opens it again. */
        FORMATTING,
        LIST,
        ITEM,
        TERMS,
        TERM,
        TABLE,
        CAPTION,
        ROWS,
        ROW,
        CELL,
        SVG,
        SHAPE;

        boolean isEmpty() {
            return this == META || this == VOID || this == RULE;
        }

        boolean endsParagraph() {
            return switch (this) {
                case RULE, BLOCK, HEADING, PARAGRAPH, LIST, ITEM, TERMS, TERM, TABLE -> true;
                default -> false;
            };
        }

        boolean holdsText() {
            return switch (this) {
                case BODY, BLOCK, HEADING, PARAGRAPH, INLINE, FORMATTING, LIST, ITEM, TERMS, TERM, CAPTION, CELL ->
                    true;
                default -> false;
            };
        }
    }

    private record Form(String name, Kind kind) {}

    /** By the code of their names, which stand in a page as bytes. */
    private static final Map<Long, Form> FORMS = new HashMap<>();

    private static final Map<Long, String> ATTRIBUTES =
            Outline.ATTRIBUTES.stream().collect(Collectors.toMap(PlainHtml::code, name -> name));

    static {
        kind(Kind.HTML, "html");
        kind(Kind.HEAD, "head");
        kind(Kind.BODY, "body");
        kind(Kind.TITLE, "title");
        kind(Kind.SCRIPT, "script");
        kind(Kind.META, "meta link base");
        kind(Kind.VOID, "img br wbr");
        kind(Kind.RULE, "hr");
        kind(
                Kind.BLOCK,
                "address article aside blockquote details div figcaption figure footer header main nav pre section summary");
        kind(Kind.HEADING, "h1 h2 h3 h4 h5 h6");
        kind(Kind.PARAGRAPH, "p");
        kind(Kind.INLINE, "abbr bdi bdo cite data del dfn ins kbd mark q samp span sub sup time var");
        kind(Kind.FORMATTING, "a b code em i s small strong u");
        kind(Kind.LIST, "ol ul");
        kind(Kind.ITEM, "li");
        kind(Kind.TERMS, "dl");
        kind(Kind.TERM, "dd dt");
        kind(Kind.TABLE, "table");
        kind(Kind.CAPTION, "caption");
        kind(Kind.ROWS, "tbody tfoot thead");
        kind(Kind.ROW, "tr");
        kind(Kind.CELL, "td th");
        kind(Kind.SVG, "svg");
        kind(Kind.SHAPE, "circle ellipse g line path polygon polyline rect use");
    }

    private static void kind(Kind kind, String names) {
        for (String name : names.split(" ")) {
            FORMS.put(code(name), new Form(name, kind));
        }
    }

    /** A browser is free to give up on deeper ones. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_NAME = 10;
    private static final String DOCTYPE = "<!DOCTYPE html>";
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final String SCRIPT_END = "</script>";
    private static final String TITLE_END = "</title>";

    private final byte[] html;
    private int at;
    private final List<Tag> tags = new ArrayList<>();
    private final Form[] open = new Form[DEEPEST];
    private int depth;
    private int paragraphs;
    /** Where the open link is among the tags; none where it is negative. */
    private int link = -1;

    private Naming naming = Naming.NO;
    private boolean headed;
    private boolean bodied;
    private boolean titled;
    private boolean ended;

    /** Whether the open link holds a text. */
    private enum Naming {
        NO,
        /** There is something that may be a text, or only white space. */
        PERHAPS,
        YES
    }

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
        boolean anywhere = depth > 0 && kind().holdsText();
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
            nameBy(shown(start, end));
        }
        return isBlank || anywhere;
    }

    private void nameBy(Naming shown) {
        if (shown.compareTo(naming) > 0) {
            naming = shown;
        }
    }

    /** Whether one can see a text; a character reference, or a character beyond ASCII, may be a space. */
    private Naming shown(int start, int end) {
        Naming shown = Naming.NO;
        for (int i = start; i < end; i++) {
            byte b = html[i];
            if (b == '&') {
                shown = Naming.PERHAPS;
                while (i + 1 < end && (isNameByte(html[i + 1]) || html[i + 1] == '#' || html[i + 1] == ';')) {
                    i++;
                }
            } else if (b > ' ' && b < 0x7f) {
                return Naming.YES;
            } else if (b != ' ' && b != '\n' && b != '\t') {
                shown = Naming.PERHAPS;
            }
        }
        return shown == Naming.PERHAPS && isLetter(start, end) ? Naming.YES : shown;
    }

    private boolean isLetter(int start, int end) {
        return new String(html, start, end - start, UTF_8)
                .codePoints()
                .anyMatch(c -> c > 0x7f && Character.isLetter(c));
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
        Optional<Form> form = form();
        if (form.isEmpty() || depth == 0 || !open[depth - 1].equals(form.get()) || !is(at, '>')) {
            return false;
        }
        at++;
        return close();
    }

    private boolean close() {
        Kind kind = kind();
        if (kind == Kind.PARAGRAPH) {
            paragraphs--;
        } else if (link >= 0 && open[depth - 1].name.equals("a")) {
            if (naming == Naming.PERHAPS) {
                return false;
            }
            Tag tag = tags.get(link);
            tags.set(link, new Tag(tag.name(), tag.attributes(), naming == Naming.YES));
            link = -1;
        }
        depth--;
        ended = depth == 0;
        return true;
    }

    private boolean startTag() {
        at++;
        Optional<Form> form = form();
        if (form.isEmpty() || !mayStand(form.get())) {
            return false;
        }
        Kind kind = form.get().kind;
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
        note(form.get().name, attributes);
        return kind.isEmpty() || isClosed || open(form.get());
    }

    private boolean open(Form form) {
        if (depth == DEEPEST) {
            return false;
        }
        open[depth++] = form;
        switch (form.kind) {
            case HEAD -> headed = true;
            case BODY -> bodied = true;
            case PARAGRAPH -> paragraphs++;
            case SCRIPT -> {
                return raw(SCRIPT_END);
            }
            case TITLE -> {
                return title();
            }
            default -> {}
        }
        return true;
    }

    private void note(String name, Map<String, String> attributes) {
        if (name.equals("a")) {
            link = tags.size();
            naming = Naming.NO;
        }
        if (link >= 0 && attributes.containsKey("aria-label")) {
            naming = Naming.YES;
        } else if (link >= 0 && name.equals("img")) {
            byte[] alt = attributes.getOrDefault("alt", "").getBytes(UTF_8);
            nameBy(new PlainHtml(alt).shown(0, alt.length));
        }
        if (isOfInterest(name) || attributes.containsKey("id")) {
            tags.add(new Tag(name, attributes, false));
        }
    }

    private static boolean isOfInterest(String name) {
        return switch (name) {
            case "html", "h1", "main", "a", "img", "script", "link" -> true;
            default -> false;
        };
    }

    private boolean mayStand(Form form) {
        Kind kind = form.kind;
        if (depth == 0) {
            return kind == Kind.HTML && tags.isEmpty();
        }
        Kind parent = kind();
        if (kind.endsParagraph() && paragraphs > 0) {
            return false;
        }
        return switch (kind) {
            case HTML -> false;
            case HEAD -> parent == Kind.HTML && !headed;
            case BODY -> parent == Kind.HTML && headed && !bodied;
            case TITLE -> parent == Kind.HEAD && !titled;
            case META, SCRIPT -> parent == Kind.HEAD || parent.holdsText();
            case VOID, RULE, BLOCK, PARAGRAPH, INLINE, LIST, TERMS, TABLE, SVG -> parent.holdsText();
            case HEADING -> parent.holdsText() && parent != Kind.HEADING;
            case FORMATTING -> parent.holdsText() && !isOpen(form);
            case ITEM -> parent == Kind.LIST;
            case TERM ->
                parent == Kind.TERMS || (open[depth - 1].name.equals("div") && open[depth - 2].kind == Kind.TERMS);
            case CAPTION, ROWS -> parent == Kind.TABLE;
            case ROW -> parent == Kind.ROWS;
            case CELL -> parent == Kind.ROW;
            case SHAPE -> parent == Kind.SVG || parent == Kind.SHAPE;
        };
    }

    private boolean isOpen(Form form) {
        for (int i = 0; i < depth; i++) {
            if (open[i].equals(form)) {
                return true;
            }
        }
        return false;
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
            while (at < html.length && isAttributeByte(html[at])) {
                isLower &= html[at] < 'A' || html[at] > 'Z';
                code = code << 6 | six(html[at]);
                at++;
            }
            if (at == start || start == before) {
                return false;
            }
            String name = at - start > LONGEST_NAME ? null : ATTRIBUTES.get(code);
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
        titled = shown(start, at - TITLE_END.length()) == Naming.YES;
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

    /** The element that is named here; none that is not among those above. */
    private Optional<Form> form() {
        int start = at;
        long code = 0;
        while (at < html.length && isNameByte(html[at])) {
            code = code << 6 | six(html[at]);
            at++;
        }
        return at - start > LONGEST_NAME ? Optional.empty() : Optional.ofNullable(FORMS.get(code));
    }

    private Kind kind() {
        return open[depth - 1].kind;
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

    private static boolean isNameByte(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z');
    }

    private static boolean isAttributeByte(byte b) {
        return isNameByte(b) || b == '-' || b == '_' || b == ':';
    }

    /** The code of a name of at most ten letters, which no other has. */
    private static long code(String name) {
        long code = 0;
        for (byte b : name.getBytes(UTF_8)) {
            code = code << 6 | six(b);
        }
        return code;
    }

    /** A letter in six bits, a large one as a small one; from 1. */
    private static int six(byte b) {
        return switch (b) {
            case '-' -> 61;
            case '_' -> 62;
            case ':' -> 63;
            default -> b <= '9' ? b - '0' + 27 : (b & 0x1f);
        };
    }
}
