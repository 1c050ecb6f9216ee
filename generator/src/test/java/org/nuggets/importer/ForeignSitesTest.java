package org.nuggets.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small sites of other programs, each with what it holds in a file beside it. */
class ForeignSitesTest {

    private static final Path SITES = Path.of("src/test/resources/import/sites");

    @TempDir
    private Path folder;

    static List<String> sites() throws IOException {
        try (Stream<Path> files = Files.list(SITES)) {
            return files.filter(Files::isDirectory)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aSiteBuildsWithoutErrorAndHoldsWhatItHeldBefore(String name) throws IOException {
        ImportedSite site = new ImportedSite(folder.resolve("site"));

        Imported imported =
                site.take(Optional.of("page"), List.of(SITES.resolve(name).toString()));

        assertThat(imported.refused()).isEmpty();
        assertThat(site.errors()).isEmpty();
        int headings = 0;
        int links = 0;
        int tables = 0;
        int pictures = 0;
        int notes = 0;
        for (Imported.Draft draft : imported.drafts()) {
            Element body = site.page(draft).selectFirst(".body");
            assertThat(body).isNotNull();
            headings += body.select("h2, h3, h4, h5, h6").size();
            links += (int) body.select("a[href]").stream()
                    .filter(link -> link.closest(".footnotes, sup") == null && !link.hasClass("heading-anchor"))
                    .count();
            tables += body.select("table").size();
            pictures += body.select("img").size();
            notes += body.select(".footnotes li").size();
        }
        assertThat("drafts " + imported.drafts().size() + ", headings " + headings + ", links " + links + ", tables "
                        + tables + ", pictures " + pictures + ", notes " + notes)
                .as(imported.drafts().stream()
                        .map(draft -> ImportedSite.text(draft.file()))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(Files.readString(SITES.resolve(name + ".holds")).strip());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void asNuggetsItsTextsRestOnOneSource(String name) throws IOException {
        ImportedSite site = new ImportedSite(folder.resolve("site"));

        Imported imported =
                site.take(Optional.empty(), List.of(SITES.resolve(name).toString()));

        assertThat(site.errors()).isEmpty();
        assertThat(imported.sources())
                .hasSizeLessThanOrEqualTo(2)
                .allMatch(source -> source.path().startsWith("sources/"));
        assertThat(imported.drafts())
                .allSatisfy(
                        draft -> assertThat(ImportedSite.text(draft.file())).contains("is_based_on:\n  - source: "));
    }

    private String imported(String site, String title) throws IOException {
        return new ImportedSite(folder.resolve("one"))
                .take(Optional.of("page"), List.of(SITES.resolve(site).toString())).drafts().stream()
                        .map(draft -> ImportedSite.text(draft.file()))
                        .filter(text -> text.contains("title: \"" + title))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whatObsidianKeepsPrivateStaysOut() throws IOException {
        assertThat(imported("obsidian", "Peer observation"))
                .contains(
                        "[the two rules](agreement.md#two-rules)",
                        "![A ring of chairs](ring.png)",
                        "> [!NOTE] Good to know",
                        "`[[code]]`",
                        "[^inline-1]: An inline note.")
                .doesNotContain("ask Sam", "A private", "%%", "[[Agreement", "^task1", "==");
    }

    @Test
    void jekyllsTagsAreCarriedOutWhereTheyArePlainElseTold() throws IOException {
        assertThat(imported("jekyll", "A first visit"))
                .contains(
                        "Bring **a pen**",
                        "![A ring of chairs](ring.png)",
                        "[the second visit](second-visit.md)",
                        "puts \"hello {{ world }}\"",
                        "`{{ code }}`",
                        "a tag of Jekyll: {% include box.html",
                        "aliases: [/visits/first/]")
                .doesNotContain("not for readers", "{: .", "highlight");
    }

    @Test
    void hugosShortcodesAreCarriedOverAndWhatStandsInOthersIsKept() throws IOException {
        assertThat(imported("hugo", "A plan"))
                .contains(
                        "name: Bo Ray",
                        "date_published: 2023-09-01",
                        "[its end](a-bundle.md#the-end)",
                        "> [!TIP]\n> Begin",
                        "Kept words.",
                        "fmt.Println(\"{{< not a shortcode >}}\")",
                        "a shortcode of Hugo");
    }
}
