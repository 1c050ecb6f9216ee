package org.nuggets.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.edit.FrontMatterEdit;
import org.nuggets.edit.PartsEdit;
import org.nuggets.edit.PartsEdit.PartText;
import org.nuggets.edit.SourceEdit;
import org.nuggets.edit.TextChange;
import org.nuggets.edit.WholeText;

/**
 * What somebody wants a file to say: another text, or other values of some fields and other words in some parts.
 *
 * @param text the whole file, where it was written as such
 * @param fields by name those that are to be others; null takes one out
 */
record Wish(Optional<String> text, Map<String, JsonNode> fields, Optional<String> intro, List<PartText> parts) {

    Wish {
        parts = List.copyOf(parts);
    }

    /** As a page of the desk sends it. */
    static Wish of(JsonNode json) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        json.path("fields").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        List<PartText> parts = new ArrayList<>();
        json.path("parts")
                .forEach(part -> parts.add(new PartText(
                        part.path("heading").asText(), part.path("text").asText())));
        return new Wish(text(json, "text"), fields, text(json, "intro"), parts);
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** The changes to a file; nothing where its front matter cannot be read, so that only the whole can be written. */
    Optional<List<TextChange>> changes(String before) {
        if (text.isPresent()) {
            return Optional.of(WholeText.changes(before, text.get()));
        }
        Optional<List<TextChange>> inFields =
                fields.isEmpty() ? Optional.of(List.of()) : FrontMatterEdit.changes(before, fields);
        Optional<List<TextChange>> inParts =
                intro.isEmpty() && parts.isEmpty() ? Optional.of(List.of()) : PartsEdit.changes(before, intro, parts);
        if (inFields.isEmpty() || inParts.isEmpty()) {
            return Optional.empty();
        }
        List<TextChange> all = new ArrayList<>(inFields.get());
        all.addAll(inParts.get());
        return Optional.of(all);
    }

    /** The file afterwards. */
    Optional<String> on(String before) {
        return changes(before).map(changes -> new SourceEdit(Path.of(""), Optional.empty(), changes).applied(before));
    }

    /**
     * The file afterwards, where it has become another meanwhile.
     *
     * @param base what it was when somebody began to write
     * @param now what it is
     * @return nothing where both changed the same part
     */
    Optional<String> merged(String base, String now) {
        Optional<String> mine = on(base);
        Optional<String> byLines = mine.flatMap(text -> WholeText.merged(base, text, now));
        if (text.isPresent() || byLines.isPresent() || !isApart(base, now)) {
            return byLines;
        }
        return on(now);
    }

    /** Whether none of what is wished for has changed meanwhile. */
    private boolean isApart(String base, String now) {
        var before = FrontMatterEdit.fields(base);
        var after = FrontMatterEdit.fields(now);
        var partsBefore = PartsEdit.read(base);
        var partsAfter = PartsEdit.read(now);
        if (before.isEmpty() || after.isEmpty() || partsBefore.isEmpty() || partsAfter.isEmpty()) {
            return false;
        }
        boolean sameFields = fields.keySet().stream()
                .allMatch(name ->
                        before.get().root().path(name).equals(after.get().root().path(name)));
        boolean sameParts = (intro.isEmpty() && parts.isEmpty()) || partsBefore.equals(partsAfter);
        return sameFields && sameParts;
    }
}
