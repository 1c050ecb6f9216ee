package org.nuggets.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;

/**
 * Findings for programs: a list of objects with {@code file}, {@code line}, {@code column}, {@code end_line},
 * {@code end_column} (after the last code point), {@code severity}, {@code code}, {@code message}, {@code fix}
 * and, where the site has a guide, {@code help}: the page that says what such a finding means, from the site's root or whole.
 */
public final class FindingsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private FindingsJson() {}

    /**
     * The list of some findings.
     *
     * @param help where a page says what a kind of finding means, if any does
     */
    public static String of(List<Diagnostic> findings, Function<Code, Optional<String>> help) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Diagnostic finding : findings) {
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
            help.apply(finding.code()).ifPresent(page -> object.put("help", page));
            if (finding.inDraft()) {
                object.put("draft", true);
            }
        }
        try {
            return MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
