package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site of the shape that lets pages grow: one place that every note uses, one that all rest on, one page that all
 * mention, one note that names all others, a tag and a topic for each few notes, a series of half of the notes beside
 * many short ones, and many pages in no list.
 */
class NoPageGrowsTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"#?]+)");
    private static final Pattern KIND = Pattern.compile("<body class=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void aPageOfTwiceAsLargeASiteIsNoLarger() {
        Map<String, Integer> small = largest(files("small", 400, 4));
        Map<String, String> files = files("large", 800, 4);
        Map<String, Integer> large = largest(files);
        assertThat(large.keySet()).contains("home", "not-found", "list ties type-place", "list ties type-note");
        large.forEach((kind, size) ->
                assertThat(size).as("the largest page of the kind '%s'", kind).isLessThan(bound(small.get(kind))));
        assertThat(unreachable(files)).isEmpty();
    }

    @Test
    @Tag("proof")
    void ofTenThousandPagesNoneIsOver150KilobytesAndAllAreReached() {
        Map<String, String> files = files("proof", 10_000, 300);
        Map<String, Integer> sizes = new TreeMap<>();
        files.forEach((path, text) -> sizes.put(path, text.getBytes(StandardCharsets.UTF_8).length));
        sizes.keySet().removeIf(path -> !path.endsWith(".html"));
        assertThat(sizes).hasSizeGreaterThan(10_000);
        sizes.forEach((path, size) -> assertThat(size).as(path).isLessThan(150_000));
        assertThat(unreachable(files)).isEmpty();
    }

    @Test
    void whatAnItemDoesNotShowStandsOnPagesThatItLeadsTo() {
        Map<String, String> files = files("ties", 200, 5);
        assertThat(files.get("places/hub/index.html"))
                .contains("<a href=\"links/index.html#_from-used_in\">and ", "Note 1049<")
                .doesNotContain("Note 1050<");
        assertThat(files.get("places/hub/links/index.html"))
                .contains("<h1>Everything around “Hub”</h1>", "<a href=\"../index.html\">Hub</a>", "Note 1049<")
                .contains("<h2 id=\"_from-used_in\">Used in</h2>", "href=\"page/2/index.html\"");
        assertThat(files.get("places/hub/links/page/2/index.html")).contains("page 2 of ", "Note 1050<");
        assertThat(files).doesNotContainKey("notes/n3/links/index.html");
    }

    @Test
    void aLongListOfReferencesIsCutInTheFactsToo() {
        assertThat(files("facts", 200, 5).get("notes/n0/index.html"))
                .containsPattern("<dt>Beside</dt>")
                .containsPattern("<a href=\"links/index.html#_to-beside\">and \\d+ more</a>");
    }

    @Test
    void thePagesOfTiesTakeAnotherAddressWhereAPageHasTheirs() {
        BuiltSite site =
                new BuiltSite(folder).with("site.yml", "title: Many\n").with("content/docs/links.md", "# Ours\n");
        site.with("content/docs/index.md", "# Docs\n");
        for (int i = 0; i < 60; i++) {
            site.with("content/p" + i + ".md", "# Page " + i + "\n\nSee [the docs](docs/index.md).\n");
        }
        Map<String, String> files = site.files();
        assertThat(files.get("docs/links/index.html")).contains(">Ours</h1>");
        assertThat(files.get("docs/links-2/index.html")).contains("Everything around “Docs”");
        assertThat(files.get("docs/index.html"))
                .contains("<a href=\"links-2/index.html#_from-mentioned_in\">and 10 more");
    }

    @Test
    void theValuesOfAFacetThatHasManyStandInPages() {
        Map<String, String> files = files("facets", 440, 5);
        assertThat(files.get("browse/index.html"))
                .contains("<a href=\"tag/index.html\">and ", "<a href=\"with-about/index.html\">and ");
        assertThat(files.get("browse/tag/index.html")).contains("<h1>Tag</h1>", "Tag 10<", "page/2/index.html");
        assertThat(files.get("browse/with-about/index.html")).contains("<h1>About</h1>", "Topic 5<");
        assertThat(files.get("browse/tag/t60/index.html"))
                .contains("aria-current=\"page\">Tag 60 ", "Tag 59 ", "Tag 61 ", "<a href=\"../index.html\">and ")
                .doesNotContain("Tag 9 ");
        assertThat(files.get("notes/index.html")).contains("<a href=\"../browse/tag/index.html\">and ");
    }

    @Test
    void theValuesOfAFacetThatPagesShowInPartStandInTheOverviewIfItHasRoomForAll() {
        Map<String, String> files = files("some", 120, 5);
        assertThat(files.get("notes/index.html")).contains("<a href=\"../browse/index.html\">and 6 more</a>");
        assertThat(files.get("browse/tag/t15/index.html")).contains("<a href=\"../../index.html\">and 6 more</a>");
        assertThat(files.get("browse/index.html")).contains("Tag 29</a>");
        assertThat(files).doesNotContainKey("browse/tag/index.html");
    }

    @Test
    void ofManySeriesTheHomePageShowsTheFirstAndLeadsToAll() {
        assertThat(files("series", 200, 12).get("index.html"))
                .contains("<a href=\"rows/index.html\">All 12 series</a>", "Row 1005<")
                .doesNotContain("Row 1006<")
                .contains("<a href=\"rows/s0/index.html\">and ");
    }

    private static int bound(int small) {
        return small + small / 10 + 500;
    }

    /** The size of the largest page of each kind, in bytes. */
    private static Map<String, Integer> largest(Map<String, String> files) {
        Map<String, Integer> largest = new TreeMap<>();
        files.forEach((path, text) -> {
            Matcher kind = KIND.matcher(text);
            if (path.endsWith(".html") && kind.find()) {
                largest.merge(kind.group(1), text.getBytes(StandardCharsets.UTF_8).length, Math::max);
            }
        });
        return largest;
    }

    /** The pages that no way of links leads to from the home page. */
    private static Set<String> unreachable(Map<String, String> files) {
        Set<String> all = new TreeSet<>(files.keySet());
        all.removeIf(path -> !path.endsWith(".html") || path.equals("404.html"));
        Set<String> seen = new HashSet<>(Set.of("index.html"));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String page = next.remove();
            Matcher link = LINK.matcher(files.get(page));
            while (link.find()) {
                String there = Path.of("/" + page)
                        .resolveSibling(link.group(1))
                        .normalize()
                        .toString()
                        .substring(1);
                if (all.contains(there) && seen.add(there)) {
                    next.add(there);
                }
            }
        }
        all.removeAll(seen);
        return all;
    }

    private Map<String, String> files(String name, int pages, int series) {
        BuiltSite site = new BuiltSite(folder.resolve(name));
        int notes = pages / 2;
        int topics = pages / 4;
        int tags = pages / 4;
        StringBuilder codes = new StringBuilder("tags:\n");
        for (int i = 0; i < tags; i++) {
            codes.append("  t%d: {label: {en: Tag %d}}\n".formatted(i, i));
        }
        site.with("site.yml", "title: Many\nbase_url: https://example.org/\n")
                .with("types/vocabularies.yml", codes.toString())
                .with("types/note.yml", NOTE)
                .with("types/place.yml", type("Place", "Places", 6))
                .with("types/topic.yml", type("Topic", "Topics", 7))
                .with("types/row.yml", type("Row", "Rows", 8))
                .with("content/index.md", "# Many\n")
                .with("content/places/hub.md", titled("Hub", ""))
                .with("content/places/post.md", titled("Post", ""));
        for (int i = 0; i < topics; i++) {
            site.with("content/topics/h" + i + ".md", titled("Topic " + i, ""));
        }
        for (int i = 0; i < series; i++) {
            site.with("content/rows/s" + i + ".md", titled("Row " + (1000 + i), ""));
        }
        for (int i = 0; i < notes; i++) {
            StringBuilder beside = new StringBuilder();
            for (int other = 1; i == 0 && other < notes; other++) {
                beside.append(other == 1 ? "" : ", ").append("n").append(other);
            }
            // Half of them stand in the first series, the others in turn.
            int row = i % 2 == 0 ? 0 : 1 + i / 2 % (series - 1);
            site.with(
                    "content/notes/n" + i + ".md",
                    titled(
                                    "Note " + (1000 + i),
                                    "used: [hub]\nsources: [post]\nabout: [h%d]\ntag: t%d\nseries: s%d\nbeside: [%s]\n"
                                            .formatted(i % topics, i % tags, row, beside))
                            + "\nSee [the start](../p0.md).\n");
        }
        for (int i = 0; i < pages - notes - topics; i++) {
            site.with("content/p" + i + ".md", "# Page " + (1000 + i) + "\n\nSee [the hub](places/hub.md).\n");
        }
        return site.files();
    }

    private static String titled(String title, String fields) {
        return "---\ntitle: " + title + "\n" + fields + "---\n\nText.\n";
    }

    private static String type(String one, String many, int order) {
        return """
                one: {en: %s}
                many: {en: %s}
                folder: %s
                route: %s/{id}/
                order: %d
                shared: false
                fields:
                  title: {label: {en: Title}, type: string}
                """.formatted(one, many, many.toLowerCase(Locale.ROOT), many.toLowerCase(Locale.ROOT), order);
    }

    private static final String NOTE = """
            one: {en: Note}
            many: {en: Notes}
            folder: notes
            route: notes/{id}/
            order: 5
            shared: false
            required: [title]
            fields:
              title: {label: {en: Title}, type: string}
              tag: {label: {en: Tag}, facet: tag, type: string, vocabulary: tags}
              series: {label: {en: Series}, type: string}
              used: {label: {en: Used}, type: array, items: {type: string}}
              sources: {label: {en: Sources}, type: array, items: {type: string}}
              about: {label: {en: About}, type: array, items: {type: string}}
              beside: {label: {en: Beside}, type: array, items: {type: string}}
            relations:
              used: {to: place, inverse: used_in, label: {en: Used}, inverse_label: {en: Used in}}
              sources: {to: place, inverse: basis_of, label: {en: Sources}, inverse_label: {en: Basis of}}
              about: {to: topic, facet: true, inverse: topic_of, label: {en: About}, inverse_label: {en: On this}}
              series: {to: row, inverse: holds, role: series, label: {en: Series}, inverse_label: {en: In this series}}
              beside: {to: note, inverse: beside_of, label: {en: Beside}, inverse_label: {en: Beside this}}
            views: {item: [used, beside, tag], list: [tag, beside]}
            """;
}
