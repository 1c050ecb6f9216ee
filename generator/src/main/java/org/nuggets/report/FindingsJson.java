package org.nuggets.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;

/**
 * Findings for programs: a list of objects with {@code file}, {@code line}, {@code column}, {@code end_line},
 * {@code end_column} (after the last code point), {@code severity}, {@code code}, {@code message}, {@code fix}
 * and, where the site has a guide, {@code help}: the page that says what such a finding means, from the site's root or whole.
 */
public final class FindingsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private FindingsJson() {}

    /** Those of a report. */
    public static String of(FindingsReport report) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Diagnostic finding : report.build().findings()) {
            ObjectNode object = list.addObject()
                    .put("file", finding.span().file())
                    .put("line", finding.span().line())
                    .put("column", finding.span().column())
                    .put("end_line", finding.span().endLine())
                    .put("end_column", finding.span().endColumn())
                    .put("severity", finding.severity().id())
                    .put("code", finding.code().id())
                    .put("message", finding.message())
                    .put("fix", finding.fix());
            report.help(finding.code()).ifPresent(page -> object.put("help", page));
            if (finding.inDraft()) {
                object.put("draft", true);
            }
            finding.repair().ifPresent(repair -> repair(repair, object.putArray("repair")));
        }
        try {
            return MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stretches that become others, and what stands there then. */
    private static void repair(Repair repair, ArrayNode parts) {
        repair.parts()
                .forEach(part -> parts.addObject()
                        .put("line", part.span().line())
                        .put("column", part.span().column())
                        .put("end_line", part.span().endLine())
                        .put("end_column", part.span().endColumn())
                        .put("text", part.text()));
    }
}
