package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Page;

/**
 * Adds an earlier address to the front matter of a page, and changes nothing else there.
 *
 * @param source the text of the file
 */
record AliasEdit(Page page, SourceText source) {

    private static final String FIELD = "aliases";

    /**
     * The changes.
     *
     * @param earlier the address to add, such as {@code /roles/secondee/}
     * @param now the one that the page has from now on, which is no earlier one any more
     * @return nothing where the front matter cannot be read
     */
    Optional<List<TextChange>> adding(String earlier, String now) {
        JsonNode aliases = page.fields().root().path(FIELD);
        ArrayNode wanted = JsonNodeFactory.instance.arrayNode();
        boolean isThere = false;
        for (JsonNode alias : aliases.isArray()
                ? aliases
                : JsonNodeFactory.instance.arrayNode().add(aliases)) {
            isThere |= isSame(alias, earlier);
            if (alias.isValueNode() && !alias.isNull() && !isSame(alias, now)) {
                wanted.add(alias);
            }
        }
        if (!isThere) {
            wanted.add(earlier);
        }
        return FrontMatterEdit.changes(source.text(), Map.of(FIELD, wanted));
    }

    private static boolean isSame(JsonNode one, String other) {
        return one.asText().strip().replaceAll("^/|/$", "").equals(other.replaceAll("^/|/$", ""));
    }
}
