package org.nuggets.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Html;
import org.nuggets.model.Link;

/**
 * What a walk writes: the HTML with marks for its slots, the links of these, and beside it the searchable text.
 *
 * <p>A slot's mark is the number of its link between two U+0000, which the text itself cannot hold.
 */
public final class BodyWriter {

    /** Between the cells of a row in the searchable text, and nowhere else: who shows it can tell that it is a table. */
    public static final String NEXT_CELL = "\t";

    private static final char MARK = '\0';

    /** Elements in the middle of a text; any other begins another. */
    private static final Set<String> INLINE = Set.of("a", "em", "strong", "del", "code", "sup");

    /** The attribute that stands for the attributes of an element while the HTML is cleaned; empty where it is not. */
    private final String marker;

    private final List<String[]> markedAttributes = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder search = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private final QuotationMarks.Run quotes;

    /** Starts without any; {@code size} is about how long the body is. */
    public BodyWriter(String marker, int size, QuotationMarks quotes) {
        this.marker = marker;
        this.quotes = quotes.run();
        html.ensureCapacity(size + size / 2);
        search.ensureCapacity(size);
    }

    /**
     * Writes a start tag.
     *
     * @param attributes names and values in turn, the values not yet escaped
     */
    public void open(String element, String... attributes) {
        if (!INLINE.contains(element)) {
            quotes.begin();
        }
        html.append('<').append(element);
        attributes(attributes);
        html.append('>');
    }

    /** Writes an end tag. */
    public void close(String element) {
        html.append("</").append(element).append('>');
    }

    /** Writes an element that has no content. */
    public void empty(String element, String... attributes) {
        html.append('<').append(element);
        attributes(attributes);
        html.append(" />");
    }

    private void attributes(String... attributes) {
        if (attributes.length == 0) {
            return;
        }
        if (!marker.isEmpty()) {
            html.append(' ')
                    .append(marker)
                    .append("=\"")
                    .append(markedAttributes.size())
                    .append('"');
            markedAttributes.add(attributes);
            return;
        }
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            html.append('"');
        }
    }

    /** Starts a new line of HTML, unless one has just begun. */
    public void line() {
        if (!html.isEmpty() && html.charAt(html.length() - 1) != '\n') {
            html.append('\n');
        }
    }

    /** Writes text: escaped into the HTML, as it is into the searchable text. */
    public void text(String text) {
        quotes.seen(text);
        escape(text);
        search.append(text);
    }

    /** Writes text that an author wrote to be read, with the quotation marks that its language is printed with. */
    public void prose(String text) {
        text(quotes.prose(text));
    }

    /** Writes text that readers see but nobody searches for. */
    public void label(String text) {
        escape(text);
    }

    /** Adds words to the searchable text alone. */
    public void searchable(CharSequence words) {
        search.append(words);
    }

    /** Writes markup that breaks a line, which is a space to a search. */
    public void lineBreak(String markup) {
        quotes.seen(" ");
        html.append(markup).append('\n');
        search.append(' ');
    }

    /** Writes HTML as it is. */
    public void raw(CharSequence markup) {
        html.append(markup);
    }

    /** Ends a line of the searchable text. */
    public void endBlock() {
        int end = search.length();
        while (end > 0 && (search.charAt(end - 1) == ' ' || NEXT_CELL.indexOf(search.charAt(end - 1)) >= 0)) {
            end--;
        }
        search.setLength(end);
        if (end > 0 && search.charAt(end - 1) != '\n') {
            search.append('\n');
        }
    }

    /** Takes a closing tag back that has just been written, so that something can go before it. */
    boolean takeBack(String ending) {
        int from = html.length() - ending.length();
        boolean ends = from >= 0 && html.indexOf(ending, from) == from;
        if (ends) {
            html.setLength(from);
        }
        return ends;
    }

    /** Opens a slot: the value of the attribute in which the link's address will stand. */
    public String slot(Link.Kind kind, String target, SourceSpan span) {
        links.add(new Link(kind, target, span));
        return MARK + Integer.toString(links.size() - 1) + MARK;
    }

    /** The HTML so far; a heading may be taken back from it. */
    public StringBuilder html() {
        return html;
    }

    /** How long the searchable text is so far. */
    public int searchLength() {
        return search.length();
    }

    /** The searchable text from an offset on. */
    public String searchFrom(int start) {
        return search.substring(start);
    }

    /** The searchable text, a line for each block. */
    public String search() {
        return search.toString().strip();
    }

    /** The attributes that a marker of this number stands for. */
    Optional<String[]> marked(String number) {
        boolean isNumber =
                !number.isEmpty() && number.length() < 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = isNumber ? Integer.parseInt(number) : -1;
        return index >= 0 && index < markedAttributes.size()
                ? Optional.of(markedAttributes.get(index))
                : Optional.empty();
    }

    /**
     * Cuts HTML at the marks of its slots.
     *
     * @param inOrder receives the links in the order of their slots; what is not in the HTML any more has none
     */
    public Html cut(CharSequence marked, List<Link> inOrder) {
        String all = marked.toString();
        List<String> literals = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        int from = 0;
        for (int open = all.indexOf(MARK); open >= 0; open = all.indexOf(MARK, from)) {
            int close = all.indexOf(MARK, open + 1);
            literals.add(all.substring(from, open));
            slots.add(inOrder.size());
            inOrder.add(links.get(Integer.parseInt(all, open + 1, close, 10)));
            from = close + 1;
        }
        literals.add(all.substring(from));
        return new Html(literals, slots);
    }

    private void escape(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"') {
                html.append(text, written, i).append(reference(c));
                written = i + 1;
            }
        }
        // A whole text is appended at once, a part of one character by character.
        if (written == 0) {
            html.append(text);
        } else {
            html.append(text, written, text.length());
        }
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "&quot;";
        };
    }
}
