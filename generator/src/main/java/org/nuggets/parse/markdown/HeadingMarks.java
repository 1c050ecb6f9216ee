package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuggets.parse.text.BodySource;

/**
 * The id that an author gives to a heading, as most tools take it: {@code ## Costs {#costs}}, {@code {#costs .wide}},
 * Kramdown's {@code {: #costs}}, also in the line below, and the same in a comment of MDX. Nobody reads these signs, so they are taken out of the tree; classes and other attributes are dropped.
 */
final class HeadingMarks {

    private static final Pattern MARKS =
            Pattern.compile("\\{(?::?[ \t]*(?<list>[^{}\\s/][^{}\\r\\n]*)|/\\*[ \t]*(?<mdx>#[^{}\\s]+)[ \t]*\\*/)}");
    private static final Pattern ONE =
            Pattern.compile("#[^\\s#.{}\"'<>]+|\\.[\\w-]+|[\\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\\s\"']+)");
    private static final int LONGEST = 200;

    private HeadingMarks() {}

    /** Takes the marks out of a heading; answers the id that they give. */
    static Optional<String> take(Heading heading, BodySource source) {
        BasedSequence text = heading.getText();
        String written = text.isNull() ? "" : text.toString().stripTrailing();
        int open = written.endsWith("}") ? written.lastIndexOf('{') : -1;
        boolean mayBeMarks = open > 0
                && written.length() - open <= LONGEST
                && written.charAt(open - 1) != '\\'
                && !written.substring(0, open).isBlank();
        if (!mayBeMarks) {
            return below(heading, source);
        }
        Optional<String> id = id(written.substring(open));
        if (id.isPresent() && cut(heading, text.getStartOffset() + open)) {
            heading.setText(text.subSequence(0, open).trimEnd());
            return id.filter(given -> !given.isEmpty());
        }
        return below(heading, source);
    }

    /** The id in a list of marks, an empty one where the list gives none; nothing where this is no such list. */
    static Optional<String> id(String marks) {
        Matcher whole = MARKS.matcher(marks);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String list = whole.group("list") == null ? whole.group("mdx") : whole.group("list");
        String id = "";
        Matcher one = ONE.matcher(list.strip());
        int at = 0;
        while (at < one.regionEnd()) {
            if (!one.find() || !list.strip().substring(at, one.start()).isBlank()) {
                return Optional.empty();
            }
            id = one.group().startsWith("#") ? one.group().substring(1) : id;
            at = one.end();
        }
        return Optional.of(id);
    }

    /** Kramdown's marks may stand in the line below. */
    private static Optional<String> below(Heading heading, BodySource source) {
        String all = source.file().text();
        int line = endOfLine(all, source.start() + heading.getEndOffset());
        if (line >= all.length()) {
            return Optional.empty();
        }
        int next = line + (all.startsWith("\r\n", line) ? 2 : 1);
        String below = all.substring(next, Math.min(endOfLine(all, next), next + LONGEST))
                .strip();
        return below.startsWith("{:") ? id(below).filter(given -> !given.isEmpty()) : Optional.empty();
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Takes all text behind an offset out of a heading; does nothing where something else than text stands there. */
    private static boolean cut(Heading heading, int from) {
        for (Node node = heading.getLastChild();
                node != null && node.getEndOffset() > from;
                node = node.getPrevious()) {
            if (!(node instanceof Text)) {
                return false;
            }
        }
        @Nullable Node node = heading.getLastChild();
        while (node != null && node.getStartOffset() >= from) {
            Node before = node.getPrevious();
            node.unlink();
            node = before;
        }
        if (node instanceof Text) {
            int length = Math.min(node.getChars().length(), from - node.getStartOffset());
            node.setChars(withoutClosing(node.getChars().subSequence(0, length).trimEnd()));
        }
        return true;
    }

    /** Takes closing number signs away, which the marks have kept from being such. */
    private static BasedSequence withoutClosing(BasedSequence text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end < text.length() && end > 0 && text.charAt(end - 1) == ' ';
        return closes ? text.subSequence(0, end).trimEnd() : text;
    }
}
