package org.nuggets.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.publish.change.ChangeReport;
import org.nuggets.publish.change.FindingsChange;
import org.nuggets.publish.change.PageChange;

/**
 * What readers will see that they do not see now, for programs: {@code before} (absent where nothing is live),
 * {@code added}, {@code changed}, {@code removed} (each with {@code address}, {@code title}, and of changed pages
 * {@code lines}), {@code vanished}, {@code broken}, {@code findings} ({@code appeared}, each with {@code file},
 * {@code line}, {@code code}, {@code message} and {@code fix}; {@code gone}, how many of each code), {@code searches}
 * ({@code query}, {@code before}, {@code after}; absent where what is live cannot be asked), {@code others}.
 */
public final class ChangesJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ChangesJson() {}

    public static String of(ChangeReport report) {
        ObjectNode json = MAPPER.createObjectNode();
        report.before().ifPresent(name -> json.put("before", name));
        pages(json.putArray("added"), report.added());
        pages(json.putArray("changed"), report.changed());
        pages(json.putArray("removed"), report.removed());
        report.vanished().forEach(json.putArray("vanished")::add);
        report.broken().forEach(json.putArray("broken")::add);
        findings(json.putObject("findings"), report.findings());
        report.searches().ifPresent(all -> {
            ArrayNode searches = json.putArray("searches");
            all.forEach(search -> {
                ObjectNode one = searches.addObject().put("query", search.query());
                search.before().forEach(one.putArray("before")::add);
                search.after().forEach(one.putArray("after")::add);
            });
        });
        return json.put("others", report.others()).toPrettyString();
    }

    private static void findings(ObjectNode json, FindingsChange findings) {
        ArrayNode appeared = json.putArray("appeared");
        for (Diagnostic finding : findings.appeared()) {
            appeared.addObject()
                    .put("file", finding.span().file())
                    .put("line", finding.span().line())
                    .put("code", finding.code().id())
                    .put("message", finding.message())
                    .put("fix", finding.fix());
        }
        ObjectNode gone = json.putObject("gone");
        findings.gone().forEach(gone::put);
    }

    private static void pages(ArrayNode list, List<PageChange> pages) {
        for (PageChange page : pages) {
            ObjectNode one = list.addObject().put("address", page.address()).put("title", page.title());
            if (!page.lines().isEmpty()) {
                page.lines().forEach(one.putArray("lines")::add);
            }
        }
    }
}
