package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers find a form for each type that the site's settings name. */
class ContributeTest {

    private static final String HOME = "# Home\n";
    private static final String BOOK = """
        one: {en: Book, nl: Boek}
        many: {en: Books, nl: Boeken}
        folder: old_books
        shared: false
        fields:
          title: {label: {en: Title, nl: Titel}, help: {en: As it is printed}, type: string}
          written_by: {label: {en: Writer}, type: string}
        required: [title]
        headings:
          - name: {en: In short, nl: In het kort}
            advice: {en: "What <is> it about?", nl: "Waar gaat het over?"}
          - {name: {en: Further}, optional: true}
        """;

    @TempDir
    private Path folder;

    @Test
    void withoutTheSettingThereIsNoForm() {
        assertThat(site("title: A\n").files().keySet()).noneMatch(path -> path.startsWith("contribute/"));
    }

    @Test
    void theFormOfTheOnlyTypeStandsAtTheAddressItself() {
        Map<String, String> files = site("title: A\ncontribute: [book]\n").files();
        assertThat(files.keySet().stream().filter(path -> path.contains("contribute/")))
                .containsExactlyInAnyOrder(
                        "contribute/new/book.docx",
                        "contribute/new/form.js",
                        "contribute/new/index.html",
                        "contribute/new/items.js");
        Document page = Jsoup.parse(files.get("contribute/new/index.html"));
        assertThat(page.select("h1").text()).isEqualTo("Write: Book");
        assertThat(page.select("[data-asked=form.js]")).hasSize(1);
    }

    @Test
    void ofSeveralTypesEachHasItsPageAndOneLeadsToThem() {
        Map<String, String> files =
                site("title: A\ncontribute: [book, question_set]\n").files();
        Document page = Jsoup.parse(files.get("contribute/new/index.html"));
        assertThat(page.select(".contribute-forms a").eachAttr("href"))
                .containsExactly("book/index.html", "question-set/index.html");
        assertThat(files).containsKeys("contribute/new/book/index.html", "contribute/new/question-set/form.js");
        assertThat(files.get("contribute/new/book/form.js")).contains("\"items\":\"../items.js\"");
    }

    @Test
    void withoutScriptsThePageSaysWhatToWriteAndWhereItGoes() {
        Map<String, String> files = site("title: A\ncontact: office@example.org\ncontribute: [book]\n")
                .files();
        Document page = Jsoup.parse(files.get("contribute/new/index.html"));
        assertThat(page.select(".contribute-plain dt").eachText())
                .containsExactly("In short", "Further (if there is something to say)", "Title");
        assertThat(page.select(".contribute-plain dd").eachText()).contains("What <is> it about?", "As it is printed");
        assertThat(page.select(".contribute-plain a").attr("href")).isEqualTo("mailto:office@example.org");
        assertThat(page.select(".contribute[hidden]")).hasSize(1);
    }

    @Test
    void whoRatherWritesInWordGetsTheSameAsADocumentAndIsToldWhereItGoes() {
        Map<String, String> files = site("title: A\ncontact: office@example.org\ncontribute: [book, question_set]\n")
                .files();
        assertThat(files).containsKey("contribute/new/book/book.docx");
        Document page = Jsoup.parse(files.get("contribute/new/question-set/index.html"));
        assertThat(page.select(".contribute-word a").eachAttr("href"))
                .containsExactly("mailto:office@example.org", "question-set.docx");
        assertThat(files).containsKey("contribute/new/question-set/question-set.docx");
        assertThat(Jsoup.parse(site("title: A\ncontribute: [book]\n").files().get("contribute/new/index.html"))
                        .select(".contribute-word p")
                        .text())
                .contains("give it to whoever looks after this site");
    }

    @Test
    void aFormLeadsToTheGuideWhereTheSiteHasOne() throws IOException {
        Map<String, String> files = site("title: A\ncontribute: [book]\n").files();
        assertThat(Jsoup.parse(files.get("contribute/new/index.html"))
                        .select(".contribute-guide")
                        .attr("href"))
                .isEqualTo("../../guide/types/book/index.html");
        String help = data(files.get("contribute/new/form.js")).path("help").asText();
        assertThat(help).isEqualTo("../../guide/findings/{code}/index.html");
        assertThat(files).containsKey(help.replace("../../", "").replace("{code}", "missing-field"));

        Map<String, String> without =
                site("title: A\ncontribute: [book]\nguide: false\n").files();
        assertThat(Jsoup.parse(without.get("contribute/new/index.html")).select(".contribute-guide"))
                .isEmpty();
        assertThat(data(without.get("contribute/new/form.js")).has("help")).isFalse();
    }

    @Test
    void theWordDocumentIsInTheLanguageOfItsPageAndNamesOnlyWhatReadersGet() throws IOException {
        BuiltSite site = site("title: A\nlanguages: [en, nl]\ncontribute: [nugget]\n")
                .with("content/index.nl.md", "# Thuis\n")
                .with("content/roles/seen.md", "---\ntitle: Seen\nstatus: published\n---\n")
                .with("content/roles/kept.md", "---\ntitle: Kept back\nstatus: draft\n---\n");

        String english = document("contribute/new/nugget.docx", site);
        assertThat(english).contains("Template: Nugget", "Seen").doesNotContain("Kept back");
        assertThat(document("nl/contribute/new/nugget.nl.docx", site)).contains("Sjabloon: Nugget");
    }

    private static String document(String path, BuiltSite site) throws IOException {
        byte[] bytes = site.build().files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .made()
                .orElseThrow();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void inAnotherLanguageAllOfItIsSaidInThatLanguage() throws IOException {
        Map<String, String> files = site("title: A\nlanguages: [en, nl]\ncontribute: [book]\n")
                .with("content/index.nl.md", "# Thuis\n")
                .files();
        assertThat(Jsoup.parse(files.get("nl/contribute/new/index.html"))
                        .select("h1")
                        .text())
                .isEqualTo("Schrijf: Boek");
        JsonNode data = data(files.get("nl/contribute/new/form.js"));
        assertThat(data.path("suffix").asText()).isEqualTo("nl");
        assertThat(data.at("/model/parts/0/heading").asText()).isEqualTo("In het kort");
        assertThat(data.at("/words/required").asText()).isEqualTo("verplicht");
        assertThat(data(files.get("contribute/new/form.js")).path("suffix").asText())
                .isEmpty();
    }

    @Test
    void aTextCanBeProposedWhereThePagesAreEdited() throws IOException {
        assertThat(forge("https://github.com/o/r/edit/main/content/{path}"))
                .isEqualTo("https://github.com/o/r/new/main/content/old_books filename value");
        assertThat(forge("https://gitlab.com/o/r/-/edit/main/content/{path}"))
                .isEqualTo("https://gitlab.com/o/r/-/new/main/content/old_books file_name content");
        assertThat(forge("https://codeberg.org/o/r/_edit/main/content/{path}"))
                .isEqualTo("https://codeberg.org/o/r/_new/main/content/old_books filename value");
        assertThat(forge("https://forge.example/change/{path}")).isEmpty();
    }

    private String forge(String editUrl) throws IOException {
        JsonNode forge = data(site("title: A\ncontribute: [book]\nedit_url: " + editUrl + "\n")
                        .files()
                        .get("contribute/new/form.js"))
                .path("forge");
        return forge.isMissingNode()
                ? ""
                : forge.path("address").asText() + " " + forge.path("name").asText() + " "
                        + forge.path("text").asText();
    }

    @Test
    void whatReadersGetCanBePointedToAndNothingElse() throws IOException {
        Map<String, String> files = site("title: A\ncontribute: [card]\n")
                .with("content/old_books/one.md", "---\ntitle: \"One </script>\"\n---\n")
                .with("content/old_books/two.md", "---\ntitle: Two\n---\n")
                .with("content/cards/c.md", "---\ntitle: A card\ncard_number: 7\n---\n")
                .files();
        JsonNode items = data(files.get("contribute/new/items.js"));
        assertThat(items.path("book").toString()).isEqualTo("[[\"one\",\"One </script>\"],[\"two\",\"Two\"]]");
        assertThat(items.path("card/card_number").toString()).isEqualTo("[[\"7\",\"A card\"]]");
    }

    @Test
    void aListLeadsToTheFormOfItsType() {
        Map<String, String> files = site("title: A\ncontribute: [book]\n")
                .with("content/old_books/one.md", "---\ntitle: One\n---\n")
                .with("content/old_books/two.md", "---\ntitle: Two\n---\n")
                .files();
        assertThat(Jsoup.parse(files.get("old_books/index.html"))
                        .select(".contribute-link a")
                        .attr("href"))
                .isEqualTo("../contribute/new/index.html");
    }

    @Test
    void aTypeThatIsNotThereIsToldWithTheNearest() {
        BuiltSite site = site("title: A\ncontribute: [bok, nugget]\n");
        assertThat(site.findings())
                .containsExactly(
                        "site.yml:2:14 unknown-value 'bok' is not a content type, so readers get no form for it");
        assertThat(site.fixes().get(0)).startsWith("did you mean 'book'?");
        assertThat(site.files()).containsKey("contribute/new/index.html");
    }

    @Test
    void noPageTakesThePlaceOfAForm() {
        BuiltSite site = site("title: A\ncontribute: [book]\n").with("content/contribute/new.md", "# Mine\n");
        assertThat(site.findings()).anyMatch(finding -> finding.contains("duplicate-route"));
        assertThat(site("title: A\n")
                        .with("content/contribute/new.md", "# Mine\n")
                        .findings())
                .isEmpty();
    }

    /** Written by {@code node scripts/tests/form-nuggets.js} in the theme; a test there says when it is behind. */
    @Test
    void whatTheFormWritesBuildsWithoutAnyFinding() throws IOException {
        try (InputStream json = ContributeTest.class.getResourceAsStream("/form/nuggets.json")) {
            BuiltSite site = site("title: A\n").with("content/sources/a-book.md", """
                ---
                title: A book
                description: What it says.
                status: published
                date_published: 2026-01-01
                authors: [{name: Ada}]
                license: CC0-1.0
                kind: book
                source_license: not stated
                ---

                ## Summary

                It says so.
                """);
            JsonNode files = new ObjectMapper().readTree(json);
            assertThat(files.size()).isGreaterThan(50);
            for (JsonNode file : files) {
                site.with(
                        "content/" + file.path("path").asText(),
                        file.path("text").asText());
            }
            assertThat(site.findings()).isEmpty();
        }
    }

    private BuiltSite site(String settings) {
        return new BuiltSite(folder)
                .with("site.yml", settings)
                .with("types/book.yml", BOOK)
                .with("content/index.md", HOME);
    }

    private static JsonNode data(String script) throws IOException {
        return new ObjectMapper().readTree(script.substring(script.indexOf('{'), script.lastIndexOf(';')));
    }
}
