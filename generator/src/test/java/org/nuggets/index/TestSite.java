package org.nuggets.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.config.Synonyms;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.index.segment.SegmentCache;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Body;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;
import org.nuggets.model.FieldRoles;
import org.nuggets.model.Heading;
import org.nuggets.model.Html;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LocalText;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.SiteAddresses;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.Status;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.model.YamlDocument;
import org.nuggets.work.WorkPool;

/** A site of plain pages that never were files. */
public final class TestSite {

    public static final Path CISI =
            Path.of("").toAbsolutePath().resolveSibling("benchmarks").resolve("search-quality/cisi");

    private static final LocalText NO_WORDS = new LocalText(Map.of());
    private static final Html NO_HTML = new Html(List.of(""), List.of());

    private final List<String> languages;
    private final SortedMap<PageKey, LinkedPage> pages = new TreeMap<>();

    public TestSite(String... languages) {
        this.languages = List.of(languages);
    }

    /**
     * Adds a page.
     *
     * @param body a block a line; a heading begins with {@code #}
     */
    public TestSite with(String id, String lang, String title, String body) {
        return with(id, lang, title, body, id + "/" + lang + "/");
    }

    public TestSite with(String id, String lang, String title, String body, String route) {
        Page page = page(id, lang, title, "", body);
        pages.put(page.key(), linked(page, route));
        return this;
    }

    /** The abstracts of a judged collection. */
    public static TestSite cisi() throws IOException {
        TestSite site = new TestSite("en");
        for (String line : Files.readAllLines(CISI.resolve("docs.jsonl"))) {
            JsonNode document = new ObjectMapper().readTree(line);
            site.with(
                    document.path("id").asText(),
                    "en",
                    document.path("title").asText(),
                    document.path("text").asText());
        }
        return site;
    }

    /** Its files. */
    public SearchFiles files() {
        return SearchFiles.of(SiteIndex.of(site(), languages).shards());
    }

    SiteInsights index(SegmentCache kept, WorkPool workers) {
        return SiteIndex.of(site(), languages, Synonyms.none(), kept, workers);
    }

    private Site site() {
        SortedMap<String, List<PageKey>> catalogues = new TreeMap<>();
        languages.forEach(lang -> catalogues.put(lang, List.copyOf(pages.keySet())));
        return new Site(
                new TreeMap<>(Map.of("page", type("page"))),
                pages,
                List.of(),
                Site.Ways.NONE,
                catalogues,
                List.of(),
                List.of(),
                new SiteAddresses(new AddressPlan(languages), Set.of(), Map.of(), ThemeAddresses.none()));
    }

    public static LinkedPage linked(Page page, String route) {
        return new LinkedPage(page, new Route(route), () -> NO_HTML, List.of(), List.of(), List.of(), List.of());
    }

    public static Page page(String id, String lang, String title, String description, String body) {
        List<Heading> headings = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            String words = line.startsWith("# ") ? line.substring(2) : line;
            text.add(words);
            if (line.startsWith("# ")) {
                headings.add(new Heading(2, "h" + headings.size(), words, SourceSpan.startOf(id)));
            }
        }
        YamlDocument fields = YamlDocument.of(
                JsonNodeFactory.instance.objectNode(), YamlDocument.Spans.none(), SourceSpan.startOf(id));
        Draft draft = new Draft(
                id + ".md",
                id + ".md",
                id,
                lang,
                Draft.State.READ,
                fields,
                SourceSpan.startOf(id),
                Body.of(
                        NO_HTML,
                        Optional.empty(),
                        Optional.empty(),
                        headings,
                        List.of(),
                        Set.of(),
                        String.join("\n", text),
                        0));
        return new Page(
                type("page"),
                new PageKey("page", id, lang),
                SourceSpan.startOf(id),
                title,
                description,
                Status.PUBLISHED,
                Optional.empty(),
                Optional.empty(),
                draft);
    }

    private static ContentType type(String name) {
        return new ContentType(
                name,
                new LocalText(Map.of("en", "Page")),
                new LocalText(Map.of("en", "Pages")),
                NO_WORDS,
                "",
                "{id}/",
                Optional.empty(),
                0,
                List.of(),
                false,
                JsonNodeFactory.instance.objectNode(),
                FieldRoles.NONE,
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
