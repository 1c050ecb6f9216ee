package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Draft;
import org.nuggets.model.Page;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.yaml.FrontMatterFence;

/**
 * Adds an earlier address to the front matter of a page, and changes nothing else there.
 *
 * @param source the text of the file
 */
record AliasEdit(Page page, SourceText source) {

    private static final String FIELD = "aliases";

    /**
     * The change.
     *
     * @param earlier the address to add, such as {@code /roles/secondee/}
     * @param now the one that the page has from now on, which is no earlier one any more
     * @return nothing where the front matter cannot be read
     */
    Optional<TextChange> adding(String earlier, String now) {
        YamlDocument fields = page.fields();
        JsonNode aliases = fields.root().path(FIELD);
        Optional<Integer> again = place(aliases, earlier);
        Optional<Integer> back = place(aliases, now);
        if (page.draft().state() == Draft.State.BROKEN) {
            return Optional.empty();
        }
        if (back.isPresent()) {
            SourceSpan old = fields.valueSpan(aliases.isArray() ? "/" + FIELD + "/" + back.get() : "/" + FIELD);
            return Optional.of(new TextChange(old, YamlText.plain(earlier)));
        }
        if (again.isPresent()) {
            return Optional.of(new TextChange(start(), ""));
        }
        if (page.draft().state() == Draft.State.ABSENT) {
            return Optional.of(new TextChange(start(), "---\n" + field(earlier) + "---\n\n"));
        }
        boolean named = fields.spans().get().keys().containsKey("/" + FIELD);
        if (!named) {
            FrontMatterFence fence = FrontMatterFence.find(source);
            return Optional.of(new TextChange(source.span(fence.end(), fence.end()), field(earlier)));
        }
        return Optional.of(
                aliases.isArray() && !aliases.isEmpty() ? behind(aliases, earlier) : alone(aliases, earlier));
    }

    private SourceSpan start() {
        return source.span(0, 0);
    }

    private static String field(String earlier) {
        return FIELD + ":\n  - " + YamlText.plain(earlier) + "\n";
    }

    /** One more in a list that has some. */
    private TextChange behind(JsonNode aliases, String earlier) {
        SourceSpan last = page.fields().valueSpan("/" + FIELD + "/" + (aliases.size() - 1));
        int start = source.offset(last.line(), 1);
        int value = source.offset(last.line(), last.column());
        String before = source.text().substring(start, value);
        if (before.isBlank() || before.strip().matches("(?:\"?aliases\"?:\\s*)?-")) {
            int end = source.offset(last.endLine(), 1)
                    + source.line(last.endLine()).length();
            return new TextChange(
                    source.span(end, end), "\n" + " ".repeat(marked(before)) + "- " + YamlText.plain(earlier));
        }
        int end = source.offset(last.endLine(), last.endColumn());
        return new TextChange(source.span(end, end), ", " + YamlText.plain(earlier));
    }

    /** How far the hyphen of an item is indented. */
    private static int marked(String before) {
        return Math.max(0, before.indexOf('-'));
    }

    /** The second of what was one value, or the first where there was none. */
    private TextChange alone(JsonNode aliases, String earlier) {
        String pointer = "/" + FIELD;
        SourceSpan span = page.fields().valueSpan(pointer);
        if (aliases.isValueNode() && !aliases.asText().isBlank()) {
            String raw = text(span).strip();
            return new TextChange(span, "[" + raw + ", " + YamlText.plain(earlier) + "]");
        }
        boolean isThere = page.fields().spans().get().values().containsKey(pointer);
        if (isThere) {
            return new TextChange(span, "[" + YamlText.plain(earlier) + "]");
        }
        SourceSpan key = page.fields().keySpan(pointer);
        int colon = source.text().indexOf(':', source.offset(key.line(), key.column()));
        return new TextChange(source.span(colon + 1, colon + 1), " [" + YamlText.plain(earlier) + "]");
    }

    private String text(SourceSpan span) {
        return source.text()
                .substring(source.offset(span.line(), span.column()), source.offset(span.endLine(), span.endColumn()));
    }

    private static Optional<Integer> place(JsonNode aliases, String address) {
        if (aliases.isTextual() && isSame(aliases.asText(), address)) {
            return Optional.of(0);
        }
        return IntStream.range(0, aliases.isArray() ? aliases.size() : 0)
                .filter(i -> isSame(aliases.path(i).asText(), address))
                .boxed()
                .findFirst();
    }

    private static boolean isSame(String one, String other) {
        return one.strip().replaceAll("^/|/$", "").equals(other.replaceAll("^/|/$", ""));
    }
}
