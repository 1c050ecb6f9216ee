package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.YamlDocument;

/** What a starter writes where the author's own words belong; readers must never get it. */
public final class Placeholders {

    /** In the place of a description. */
    public static final String DESCRIPTION = "One sentence for lists and search results.";

    /** In the place of a text that nothing better is known for; a number may follow. */
    public static final String TEXT = "…";

    private static final String AUTHOR = "Your name";
    private static final Pattern NUMBERED = Pattern.compile(TEXT + "( \\d+)?");
    private static final Set<String> UNFINISHED = Set.of("draft", "review");

    private Placeholders() {}

    /** Those that are left in a text that is no longer a draft. */
    static List<Diagnostic> left(YamlDocument fields) {
        List<Diagnostic> findings = new ArrayList<>();
        if (!isUnfinished(fields)) {
            fields.spans().get().values().forEach((pointer, span) -> {
                JsonNode value = fields.root().at(pointer);
                if (value.isTextual() && isPlaceholder(value.asText())) {
                    findings.add(finding(value.asText(), span));
                }
            });
        }
        return findings;
    }

    /** Whether an item is still being written, by its own word. */
    static boolean isUnfinished(YamlDocument fields) {
        return UNFINISHED.contains(fields.text("status").orElse(""));
    }

    private static boolean isPlaceholder(String text) {
        return text.equals(DESCRIPTION)
                || text.equals(AUTHOR)
                || (text.startsWith(TEXT) && NUMBERED.matcher(text).matches());
    }

    private static Diagnostic finding(String text, SourceSpan span) {
        return new Diagnostic(
                span,
                Code.PLACEHOLDER,
                "'" + text + "' has stood here since the file was begun",
                "write your own words in its place, or set 'status: draft' until you have");
    }
}
