package org.nuggets.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.nuggets.diagnostic.Severity;
import org.nuggets.report.FindingsReport.Reported;

/** Findings as GitLab's Code Quality report, which it shows beside the lines of a merge request. */
public final class CodeQuality {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CodeQuality() {}

    public static String of(FindingsReport report) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Reported one : report.reported()) {
            ObjectNode issue = list.addObject()
                    .put(
                            "description",
                            FindingsReport.plain(one.finding().message()) + ". To mend it: "
                                    + FindingsReport.plain(one.finding().fix()))
                    .put("check_name", one.finding().code().id())
                    .put("fingerprint", one.fingerprint())
                    .put("severity", severity(one.finding().severity()));
            ObjectNode place = issue.putObject("location")
                    .put("path", FindingsReport.plain(one.finding().span().file()));
            place.putObject("lines")
                    .put("begin", one.finding().span().line())
                    .put("end", one.finding().span().endLine());
        }
        try {
            return MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
