import java.util.List;
import java.util.stream.Stream;
import org.nuggets.model.*;
import org.nuggets.pipeline.Extension;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.*;

/** A glossary as a table for a spreadsheet, with how many pages mention each term; and a list of digests. */
public final class GlossaryExtension implements Extension {
    private static final Route TABLE = new Route("glossary.csv");
    private static final Route DIGESTS = new Route("SHA256SUMS");
    private static final Insight<List<String>> ROWS = site -> site.pages().values().stream()
            .filter(page -> page.page().type().foundInText())
            .map(term -> '"' + term.page().title().replace("\"", "\"\"") + "\"," + term.backlinks().size())
            .toList();

    public String name() { return "glossary 1"; }

    public List<OutputFormat> formats() {
        return List.of(new OutputFormat() {
            public Stream<Route> addresses(SiteOutline site) { return Stream.of(TABLE); }
            public Stream<Output> outputs(RenderContext site) {
                return Stream.of(FileOutput.text(TABLE, () -> "term,pages\n" + String.join("\n", site.insight(ROWS)) + "\n"));
            }
        });
    }

    public List<AfterFormat> afterFormats() {
        return List.of(new AfterFormat() {
            public Stream<Route> addresses(SiteOutline site) { return Stream.of(DIGESTS); }
            public Stream<OutputFile> outputs(PublishedFiles site) {
                StringBuilder lines = new StringBuilder();
                site.files().forEach(file -> lines.append(site.facts(file).digest().hex() + "  " + file.path() + "\n"));
                return Stream.of(OutputFile.text(DIGESTS, lines.toString()));
            }
        });
    }
}
