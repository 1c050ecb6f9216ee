package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.OutputFile;

/** The invented network of this repository: everything that readers get of it says that it is one. */
class ExampleNetworkTest {

    private static final Path SITE = Path.of("..", "site", "examples", "network");
    private static final Map<String, String> FILES = new TreeMap<>();
    private static final List<String> FOUND = new ArrayList<>();

    @BeforeAll
    static void build() throws IOException {
        // On a day far from that on which it was written: it does not grow old.
        BuildResult built = SiteBuild.build(new BuildRequest(
                SITE,
                SITE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2040, 1, 1), false),
                false));
        built.findings().forEach(finding -> FOUND.add(finding.toString()));
        for (OutputFile file : built.files()) {
            file.made().ifPresent(bytes -> FILES.put(file.path(), new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static Stream<Map.Entry<String, String>> ending(String ending) {
        return FILES.entrySet().stream().filter(file -> file.getKey().endsWith(ending));
    }

    @Test
    void itIsWithoutAnyFindingNowAndLater() {
        assertThat(FOUND).isEmpty();
    }

    @Test
    void listsSayWhetherASchoolOffersSomethingOrLooksForIt() {
        assertThat(List.of("profiles/index.html", "browse/for/coordinator/index.html"))
                .allSatisfy(list -> assertThat(Jsoup.parse(FILES.get(list))
                                .select(".entry[data-id=alder] .entry-facts > .has")
                                .eachText())
                        .containsExactly(
                                "Offers Singing with a class, Teaching reading",
                                "Looks for Teaching arithmetic, Finding out what works"));
    }

    @Test
    void whatTakesOneDayTakesADayAndWhereNobodyNotesAnythingThereIsNoColumnForIt() {
        Document role = Jsoup.parse(FILES.get("roles/visiting-teacher/index.html"));
        assertThat(role.select(".deployment :is(th, td)").eachText())
                .containsExactly("Way to deploy", "Time", "one day a week", "1 day a week");
    }

    @Test
    void noPageSaysTheSameUnderItsTitleAndInItsText() {
        assertThat(ending(".html")).allSatisfy(file -> {
            Document page = Jsoup.parse(file.getValue());
            assertThat(page.select(".lead").eachText())
                    .doesNotContainAnyElementsOf(
                            page.select(".body > p").eachText().isEmpty()
                                    ? List.of("-")
                                    : page.select(".body > p").eachText());
        });
    }

    @Test
    void theHomePageIsNeverWhatToReadNext() {
        assertThat(ending(".html"))
                .allSatisfy(file -> assertThat(Jsoup.parse(file.getValue())
                                .select(".read-next a")
                                .eachText())
                        .doesNotContain("Example network", "Voorbeeldnetwerk"));
    }

    @Test
    void eachPageSaysInItsLanguageThatItIsAnExample() {
        assertThat(ending(".html")).hasSizeGreaterThan(100).allSatisfy(file -> {
            Document page = Jsoup.parse(file.getValue());
            assertThat(page.body().text())
                    .as(file.getKey())
                    .contains(
                            page.selectFirst("html").attr("lang").equals("nl")
                                    ? "Een verzonnen voorbeeld"
                                    : "An invented example");
        });
        assertThat(FILES.keySet())
                .contains(
                        "index.html",
                        "404.html",
                        "search/index.html",
                        "matches/index.html",
                        "network/index.html",
                        "nl/profiles/index.html",
                        "nl/partnerships/hedge/index.html",
                        "pack/index.html");
    }

    @Test
    void soDoesWhatOtherProgramsGet() {
        assertThat(Stream.of(
                                ending(".md"),
                                ending("feed.xml"),
                                ending("feed.json"),
                                ending("llms.txt"),
                                ending(".webmanifest"))
                        .flatMap(files -> files))
                .hasSizeGreaterThan(60)
                .allSatisfy(file -> assertThat(file.getValue())
                        .as(file.getKey())
                        .containsAnyOf("An invented example", "Een verzonnen voorbeeld"));
        assertThat(ending("index.html")
                        .map(file -> Jsoup.parse(file.getValue())
                                .select("script[type=application/ld+json]")
                                .html())
                        .filter(json -> !json.isEmpty()))
                .isNotEmpty()
                .allSatisfy(json -> assertThat(json)
                        .containsAnyOf(
                                "\"description\":\"An invented example", "\"description\":\"Een verzonnen voorbeeld"));
    }

    @Test
    void profilesAndPartnershipsNameNoAuthorNotEvenThatOfTheSite() {
        assertThat(ending("index.html")
                        .filter(file -> file.getKey().matches("(nl/)?(profiles|partnerships)/[a-z]+/.*")))
                .hasSize(22)
                .allSatisfy(file -> assertThat(file.getValue())
                        .as(file.getKey())
                        .doesNotContain("The makers of this example", "\"author\""));
        assertThat(FILES.get("roles/visiting-teacher/index.html")).contains("The makers of this example", "\"author\"");
    }

    @Test
    void eachNameShowsThatItIsMadeUp() throws IOException {
        try (Stream<Path> files = Files.walk(SITE.resolve("content"))) {
            assertThat(files.filter(file -> file.toString().matches(".*(profiles|partnerships).*[.]md"))
                            .map(ExampleNetworkTest::title))
                    .hasSize(22)
                    .allMatch(title -> title.startsWith("title: \"Example ") || title.startsWith("title: \"Voorbeeld"));
        }
    }

    private static String title(Path file) {
        try {
            return Files.readAllLines(file).get(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
