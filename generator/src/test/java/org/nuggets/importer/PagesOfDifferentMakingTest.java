package org.nuggets.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuggets.importer.text.Encodings;

/**
 * Pages as many programs make them, each with what its main text holds in a comment at its end: after import the site builds
 * without an error, and holds as much.
 */
class PagesOfDifferentMakingTest {

    private static final Path PAGES = Path.of("src/test/resources/import/pages");
    private static final Pattern HOLDS = Pattern.compile(
            "<!-- holds: headings (\\d+), links (\\d+), tables (\\d+), pictures (\\d+), items (\\d+), notes (\\d+)"
                    + " -->");

    @TempDir
    private Path folder;

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHoldsAfterwardsWhatItHeldBefore(String name) throws IOException {
        Path page = folder.resolve("given").resolve(name);
        Files.createDirectories(page.getParent());
        Files.copy(PAGES.resolve(name), page);
        String html = Encodings.html(Files.readAllBytes(page), Optional.empty());
        picturesBeside(Jsoup.parse(html), page.getParent());
        Matcher holds = HOLDS.matcher(html);
        assertThat(holds.find()).as("what %s holds", name).isTrue();

        ImportedSite site = new ImportedSite(folder.resolve("site"));
        Imported imported = site.take(Optional.empty(), List.of(page.toString()));

        assertThat(imported.refused()).isEmpty();
        assertThat(site.errors()).isEmpty();
        String text = ImportedSite.text(imported.drafts().get(0).file());
        Document body = built(site, imported.drafts().get(0));
        assertThat("<!-- holds: headings " + body.select("h2, h3, h4, h5, h6").size()
                        + ", links "
                        + body.select("a[href]").stream()
                                .filter(PagesOfDifferentMakingTest::isLink)
                                .count()
                        + ", tables " + body.select("table").size()
                        + ", pictures " + body.select("img").size()
                        + ", items "
                        + body.select("li").stream()
                                .filter(item -> item.closest(".footnotes") == null)
                                .count()
                        + ", notes " + body.select(".footnotes li").size() + " -->")
                .as(text)
                .isEqualTo(holds.group());
        assertThat(body.select("script, style, iframe, object, embed, form, svg"))
                .isEmpty();
        assertThat(body.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getValue().contains("javascript:"));
    }

    /** The text alone, without the headings that a nugget asks for and that are added below it. */
    private static Document built(ImportedSite site, Imported.Draft draft) throws IOException {
        Document page = site.page(draft);
        Element prose = page.selectFirst(".body");
        assertThat(prose).as(page.html()).isNotNull();
        prose.select("h2").stream()
                .filter(heading -> List.of("In short", "Try it", "What was done", "Probeer het", "Wat er is gedaan")
                                .contains(heading.text())
                        || (heading.text().equals("In het kort")
                                && heading.nextElementSibling() != null
                                && heading.nextElementSibling().normalName().equals("h2")))
                .toList()
                .forEach(Element::remove);
        return Jsoup.parse(prose.html());
    }

    private static boolean isLink(Element link) {
        return link.closest(".footnotes, sup") == null && !link.hasClass("heading-anchor");
    }

    private static void picturesBeside(Document page, Path folder) throws IOException {
        for (Element picture : page.select("img, amp-img")) {
            for (String name : List.of("src", "data-src")) {
                String address = picture.attr(name);
                if (address.matches("[\\w./-]+\\.(?:png|jpg|gif)")) {
                    Path file = folder.resolve(address);
                    Files.createDirectories(file.getParent());
                    Files.write(file, ImportedSite.png(address));
                }
            }
        }
    }
}
