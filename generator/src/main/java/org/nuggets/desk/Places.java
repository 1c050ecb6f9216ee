package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.edit.FrontMatterEdit;
import org.nuggets.edit.PartsEdit;
import org.nuggets.model.ContentType;
import org.nuggets.model.Heading;
import org.nuggets.model.Page;
import org.nuggets.model.YamlDocument;

/**
 * Where in a form a finding belongs: the field, or the part of the text, that it is about.
 *
 * @param fields those of the file
 * @param places where the file has each of them, by JSON pointer
 * @param bodyLine the first line below the front matter that is written
 * @param headings the line of each part's heading, in order
 * @param parts the parts' names
 */
record Places(
        YamlDocument fields,
        Map<String, SourceSpan> places,
        int bodyLine,
        List<Integer> headings,
        List<String> parts,
        ContentType type) {

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern PART = Pattern.compile(" {0,3}##(?!#).*");

    /** Of a page and the text that it was made from; nothing where that has no form. */
    static Optional<Places> of(Page page, String text) {
        Optional<YamlDocument> fields = FrontMatterEdit.fields(text);
        Optional<PartsEdit.Parts> parts = PartsEdit.read(text);
        if (fields.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        SourceText source = new SourceText("", text);
        List<Integer> headings = page.draft().body().headings().stream()
                .map(Heading::span)
                .map(SourceSpan::line)
                .filter(line -> PART.matcher(source.line(line)).matches())
                .toList();
        return Optional.of(new Places(
                fields.get(),
                fields.get().spans().get().values(),
                page.draft().bodyStart().line(),
                headings,
                parts.get().parts().stream().map(PartsEdit.PartText::heading).toList(),
                page.type()));
    }

    /** Says in a finding's JSON where it belongs. */
    void add(Diagnostic finding, ObjectNode json) {
        if (finding.code() == Code.MISSING_HEADING || finding.code() == Code.EMPTY_PART) {
            named(finding).ifPresent(part -> json.put("part", part));
        } else if (finding.span().line() >= bodyLine && !places.containsValue(bare(finding.span()))) {
            json.put("part", part(finding.span().line()));
        } else {
            pointer(finding).ifPresent(pointer -> json.put("pointer", pointer));
        }
    }

    /** The part that a message names, else that in which it stands. */
    private Optional<String> named(Diagnostic finding) {
        Stream<String> known = Stream.concat(
                parts.stream(), type.headings().stream().flatMap(one -> one.name().byLanguage().values().stream()));
        List<String> names = known.toList();
        return quoted(finding)
                .filter(names::contains)
                .findFirst()
                .or(() -> Optional.of(part(finding.span().line())));
    }

    /** The name of the part that a line is in; empty above all. */
    private String part(int line) {
        String name = "";
        for (int i = 0; i < Math.min(headings.size(), parts.size()); i++) {
            name = headings.get(i) <= line ? parts.get(i) : name;
        }
        return name;
    }

    private Optional<String> pointer(Diagnostic finding) {
        Optional<String> around = around(bare(finding.span()));
        if (finding.code() == Code.MISSING_FIELD) {
            String above = around.orElse("");
            // What is missing has no place; its name stands in the message.
            return quoted(finding)
                    .findFirst()
                    .map(name -> above.endsWith("/" + name) ? above : above + "/" + name)
                    .or(() -> around);
        }
        return around.or(() -> quoted(finding)
                .filter(name -> !type.field(name).isMissingNode())
                .findFirst()
                .map(name -> "/" + name));
    }

    /** The innermost value that a place lies in, or whose key it is. */
    private Optional<String> around(SourceSpan span) {
        Optional<String> key = fields.spans().get().keys().entrySet().stream()
                .filter(entry -> bare(entry.getValue()).equals(span))
                .map(Map.Entry::getKey)
                .findFirst();
        return key.or(() -> places.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && holds(entry.getValue(), span))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingInt(Places::depth)));
    }

    private static int depth(String pointer) {
        return (int) pointer.chars().filter(c -> c == '/').count();
    }

    private static boolean holds(SourceSpan outer, SourceSpan inner) {
        boolean after =
                inner.line() > outer.line() || (inner.line() == outer.line() && inner.column() >= outer.column());
        boolean before = inner.endLine() < outer.endLine()
                || (inner.endLine() == outer.endLine() && inner.endColumn() <= outer.endColumn());
        return after && before;
    }

    private static Stream<String> quoted(Diagnostic finding) {
        Matcher quoted = QUOTED.matcher(finding.message());
        return quoted.results().map(one -> one.group(1));
    }

    /** The same place in no file. */
    private static SourceSpan bare(SourceSpan span) {
        return new SourceSpan("", span.line(), span.column(), span.endLine(), span.endColumn());
    }
}
