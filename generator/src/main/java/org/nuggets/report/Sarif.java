package org.nuggets.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nuggets.diagnostic.Code;
import org.nuggets.guide.Explanation;
import org.nuggets.pipeline.Version;
import org.nuggets.report.FindingsReport.Mended;
import org.nuggets.report.FindingsReport.Reported;

/** Findings as SARIF 2.1.0 (OASIS), which code scanning of forges and many editors read. */
public final class Sarif {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    public static String of(FindingsReport report) {
        ObjectNode log = MAPPER.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Nuggets").put("version", Version.current());
        List<Code> codes = new ArrayList<>(report.build().findings().stream()
                .map(finding -> finding.code())
                .distinct()
                .sorted()
                .toList());
        ArrayNode rules = driver.putArray("rules");
        codes.forEach(code -> rule(code, report, rules.addObject()));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        for (Reported one : report.reported()) {
            result(one, codes.indexOf(one.finding().code()), results.addObject());
        }
        try {
            return MAPPER.writeValueAsString(log);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rule(Code code, FindingsReport report, ObjectNode rule) {
        rule.put("id", code.id());
        FindingsReport.meaning(code).ifPresent(meaning -> meaning(meaning, rule));
        report.guide(code).ifPresent(address -> rule.put("helpUri", address));
        rule.putObject("defaultConfiguration").put("level", code.severity().id());
    }

    private static void meaning(Explanation meaning, ObjectNode rule) {
        rule.putObject("shortDescription").put("text", meaning.title().in("en"));
        rule.putObject("fullDescription").put("text", meaning.means().in("en"));
        String help = meaning.means().in("en") + " " + meaning.cause().in("en") + "\n\n"
                + meaning.cure().in("en");
        rule.putObject("help").put("text", help.replace("`", "")).put("markdown", help);
    }

    private static void result(Reported one, int rule, ObjectNode result) {
        result.put("ruleId", one.finding().code().id())
                .put("ruleIndex", rule)
                .put("level", one.finding().severity().id());
        result.putObject("message")
                .put(
                        "text",
                        FindingsReport.plain(one.finding().message()) + ".\nTo mend it: "
                                + FindingsReport.plain(one.finding().fix()));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation")
                .put("uri", FilePath.uri(one.finding().span().file()))
                .put("uriBaseId", "%SRCROOT%");
        place.putObject("region")
                .put("startLine", one.finding().span().line())
                .put("startColumn", one.column())
                .put("endLine", one.finding().span().endLine())
                .put("endColumn", one.endColumn());
        result.putObject("partialFingerprints").put("nuggets/v1", one.fingerprint());
        if (!one.mended().isEmpty()) {
            fix(one, result.putArray("fixes").addObject());
        }
        if (one.finding().inDraft()) {
            result.putObject("properties").put("draft", true);
        }
    }

    /** What an editor can do at a press of a button. */
    private static void fix(Reported one, ObjectNode fix) {
        fix.putObject("description")
                .put("text", FindingsReport.plain(one.finding().fix()));
        ObjectNode change = fix.putArray("artifactChanges").addObject();
        change.putObject("artifactLocation")
                .put("uri", FilePath.uri(one.finding().span().file()))
                .put("uriBaseId", "%SRCROOT%");
        ArrayNode parts = change.putArray("replacements");
        for (Mended part : one.mended()) {
            ObjectNode replacement = parts.addObject();
            replacement
                    .putObject("deletedRegion")
                    .put("startLine", part.line())
                    .put("startColumn", part.column())
                    .put("endLine", part.endLine())
                    .put("endColumn", part.endColumn());
            replacement.putObject("insertedContent").put("text", part.text());
        }
    }
}
