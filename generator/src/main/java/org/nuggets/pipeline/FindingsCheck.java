package org.nuggets.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.YamlDocument;

/** Whether what {@code site.yml} switches off are findings that a site may do without. */
final class FindingsCheck {

    private static final List<String> TASTE = Stream.of(Code.values())
            .filter(Code::isTaste)
            .map(Code::id)
            .sorted()
            .toList();

    private FindingsCheck() {}

    static List<Diagnostic> of(YamlDocument site) {
        List<Diagnostic> findings = new ArrayList<>();
        JsonNode off = site.root().path("findings").path("off");
        for (int i = 0; i < off.size(); i++) {
            String id = off.get(i).asText();
            Optional<Code> code = Code.of(id);
            if (off.get(i).isTextual() && !code.filter(Code::isTaste).isPresent()) {
                findings.add(new Diagnostic(
                        site.valueSpan("/findings/off/" + i),
                        Code.UNKNOWN_VALUE,
                        code.isPresent()
                                ? "'" + id + "' cannot be switched off: it is no matter of taste"
                                : "'" + id + "' is no finding that can be switched off",
                        DidYouMean.hint(id, TASTE) + "these can be: " + String.join(", ", TASTE)));
            }
        }
        return findings;
    }
}
