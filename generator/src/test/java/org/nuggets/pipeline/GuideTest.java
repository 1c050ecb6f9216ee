package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.diagnostic.Code;
import org.nuggets.guide.ExampleFile;
import org.nuggets.model.ContentType;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Vocabulary;

/** Those who write learn from the site itself what each type asks for, what values mean and what findings do. */
class GuideTest {

    private static final String CLUB = """
        one: {en: Club, nl: Clubje}
        many: {en: Clubs, nl: Clubjes}
        intro: {en: "What pupils do after school.", nl: "Wat leerlingen na school doen."}
        folder: clubs
        fields:
          weekday: {label: {en: Day, nl: Dag}, help: {en: "When it meets."}, type: string, vocabulary: weekday}
          fee: {label: {en: "<b>Fee</b>", nl: Prijs}, type: integer, minimum: 0, maximum: 50}
          leaders:
            label: {en: Leaders, nl: Leiders}
            type: array
            minItems: 1
            items: {type: object, required: [name], properties: {name: {label: {en: Name}, type: string}}}
        required: [weekday]
        relations:
          held_by: {to: role, inverse: holds, label: {en: Held by}, inverse_label: {en: Clubs}}
        headings:
          - {name: {en: What we do, nl: Wat we doen}, advice: {en: "In two lines."}}
        max_words: 300
        """;

    private static final String WEEKDAY = """
        weekday:
          mon: {label: {en: Monday, nl: Maandag}, rule: {en: "Where it meets first."}, step: 1}
          tue: {label: {en: Tuesday, nl: Dinsdag}}
        """;

    @TempDir
    private Path folder;

    private BuiltSite site(String settings) {
        return new BuiltSite(folder)
                .with(
                        "site.yml",
                        "title: A\nlanguages: [en, nl]\nbase_url: https://a.example/\ncontact: office@a.example\n"
                                + (settings.contains("guide:") ? "" : "guide: true\n")
                                + settings)
                .with("types/club.yml", CLUB)
                .with("types/vocabularies.yml", WEEKDAY)
                .with("content/index.md", "---\ntitle: Home\n---\n\nText.\n")
                .with("content/index.nl.md", "---\ntitle: Thuis\n---\n\nTekst.\n");
    }

    @Test
    void itIsThereForWritersAndWhereReadersFindAForm() throws IOException {
        BuiltSite site = new BuiltSite(folder).with("site.yml", "title: A\n").with("content/index.md", "Text.\n");
        assertThat(site.files().keySet()).noneMatch(path -> path.contains("guide/"));
        assertThat(SiteBuild.build(site.request().withDrafts()).files())
                .extracting(OutputFile::path)
                .contains("guide/index.html");
        site.with("site.yml", "title: A\ncontribute: [nugget]\n");
        assertThat(site.files().keySet()).contains("guide/index.html");
    }

    @Test
    void eachTypeEachVocabularyAndEachFindingHasAPageInEachLanguage() {
        BuiltSite site = site("");
        Map<String, String> files = site.files();
        Map<String, ContentType> types = types(site);

        assertThat(site.findings()).isEmpty();
        for (String prefix : List.of("guide/", "nl/guide/")) {
            assertThat(files).containsKeys(prefix + "index.html", prefix + "files/index.html");
            types.keySet().forEach(type -> assertThat(files).containsKey(prefix + "types/" + type + "/index.html"));
            Vocabulary.of(types.values())
                    .keySet()
                    .forEach(name -> assertThat(files).containsKey(prefix + "values/" + name + "/index.html"));
            Arrays.stream(Code.values())
                    .forEach(code -> assertThat(files).containsKey(prefix + "findings/" + code.id() + "/index.html"));
        }
    }

    @Test
    void aTypeOfTheSiteIsToldByItself() {
        Map<String, String> files = site("").files();
        Document page = Jsoup.parse(files.get("guide/types/club/index.html"));

        assertThat(page.select("h1").text()).isEqualTo("Club");
        assertThat(page.select(".guide-facts").text()).contains("clubs/", "nuggets new club", "at most 300 words");
        assertThat(field(page, "weekday").text())
                .contains("Day", "weekday", "one value of a list", "When it meets.", "mon Monday", "tue Tuesday");
        assertThat(page.select("h3:contains(You always need) + ul li[id=field-weekday]"))
                .hasSize(1);
        assertThat(field(page, "fee").text()).contains("<b>Fee</b>", "a whole number", "0 or more", "50 or less");
        assertThat(field(page, "leaders").text()).contains("a list, each a group of fields", "name Name needed");
        assertThat(field(page, "held_by").select("a[href=../role/index.html]").text())
                .isEqualTo("Role");
        assertThat(page.select(".guide-parts").text()).contains("## What we do", "In two lines.");
        assertThat(page.select(".guide-example pre").first().wholeText().strip())
                .isEqualTo(new ExampleFile(types(site("")).get("club"), "en", Map.of())
                        .text()
                        .strip());

        Document dutch = Jsoup.parse(files.get("nl/guide/types/club/index.html"));
        assertThat(field(dutch, "weekday").text()).contains("Dag", "één waarde uit een lijst", "mon Maandag");
        assertThat(field(dutch, "weekday").select("span[lang=en]").text()).isEqualTo("When it meets.");
    }

    @Test
    void aVocabularyOfTheSiteIsToldByItself() {
        Document page = Jsoup.parse(site("").files().get("guide/values/weekday/index.html"));

        assertThat(page.select("tr[id=value-mon]").text()).isEqualTo("mon Monday 1 Where it meets first.");
        assertThat(page.select("a[href=../../types/club/index.html#field-weekday]")
                        .text())
                .isEqualTo("Club: Day");
    }

    @Test
    void aFindingIsToldInTheLanguageOfThePage() {
        Map<String, String> files = site("").files();

        assertThat(Jsoup.parse(files.get("guide/findings/unknown-field/index.html"))
                        .text())
                .contains("A field that is not known", "Stops the build", "titel: Coaching", "Take the name");
        Document dutch = Jsoup.parse(files.get("nl/guide/findings/unknown-field/index.html"));
        assertThat(dutch.text()).contains("Een onbekend veld", "Neem de naam die de oplossing voorstelt.");
        assertThat(dutch.select(".guide-message code").attr("lang")).isEqualTo("en");
    }

    /** All examples together, since they name each other. */
    @Test
    void theExamplesOfAllTypesPassEveryCheckTogether() throws IOException {
        Map<String, ContentType> types = types(site(""));
        for (String lang : List.of("en", "nl")) {
            BuiltSite examples = new BuiltSite(folder.resolve("examples-" + lang))
                    .with("site.yml", "title: A\nguide: true\nlanguages: [" + lang + "]\n")
                    .with("types/club.yml", CLUB)
                    .with("types/vocabularies.yml", WEEKDAY);
            types.values().forEach(type -> {
                ExampleFile example = new ExampleFile(type, lang, BuiltIns.examples());
                examples.with("content/" + example.path(), example.text());
            });
            assertThat(examples.findings()).isEmpty();
        }
    }

    /** One that somebody wrote holds only as long as the type is as it was. */
    @Test
    void anExampleThatATypeOfTheSiteWouldRefuseIsMadeAnew() {
        BuiltSite changed = site("").with(
                        "types/nugget.yml",
                        "fields:\n  club: {label: {en: Which club}, type: string}\nrequired: [club]\n")
                .with("types/theme.yml", "headings:\n  - {name: {en: Our aim, nl: Ons doel}}\n");
        Map<String, ContentType> types = types(changed);

        assertThat(new ExampleFile(types.get("nugget"), "en", BuiltIns.examples()).text())
                .contains("club: Which club")
                .doesNotContain("music teacher");
        assertThat(new ExampleFile(types.get("theme"), "nl", BuiltIns.examples()).text())
                .contains("## Ons doel");
        assertThat(new ExampleFile(types.get("card"), "en", BuiltIns.examples()).text())
                .contains("Give visits a purpose");
    }

    @Test
    void noSearchEngineFeedOrMapOfTheSiteLeadsToIt() {
        Map<String, String> files = site("").files();

        assertThat(files.entrySet().stream()
                        .filter(file -> file.getKey().contains("guide/")
                                && file.getKey().endsWith(".html")))
                .allSatisfy(file -> assertThat(Jsoup.parse(file.getValue())
                                .select("meta[name=robots]")
                                .attr("content"))
                        .isEqualTo("noindex"));
        assertThat(Stream.of("sitemap.xml", "feed.xml", "feed.json", "llms.txt", "search/manifest.json"))
                .allSatisfy(path -> assertThat(files.getOrDefault(path, "")).doesNotContain("guide/"));
        Document home = Jsoup.parse(files.get("index.html"));
        assertThat(home.select("a[href^=guide/]")).hasSize(1);
        assertThat(home.select("footer a[href=guide/index.html]").text()).isEqualTo("Guide for writers");
        assertThat(Jsoup.parse(files.get("guide/types/club/index.html"))
                        .select("a[href=../../../nl/guide/types/club/index.html]"))
                .as("the same in the other language")
                .hasSize(1);
    }

    @Test
    void aSiteCanDoWithout() {
        Map<String, String> files = site("guide: false\n").files();

        assertThat(files.keySet()).noneMatch(path -> path.contains("guide/"));
        assertThat(files.get("index.html")).doesNotContain("guide/");
        assertThat(site("guide: false\n")
                        .with("content/guide.md", "---\ntitle: A guide\n---\n\nText.\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void noPageOfItsOwnStandsAtItsAddresses() {
        assertThat(site("").with("content/guide.md", "---\ntitle: A guide\n---\n\nText.\n")
                        .findings())
                .singleElement()
                .asString()
                .contains("duplicate-route", "'/guide/'");
        assertThat(site("").with("content/guide/types/club.md", "Text.\n").findings())
                .anyMatch(finding -> finding.contains("'/guide/types/club/'"));
    }

    @Test
    void authorsMayLinkToIt() {
        assertThat(site("").with("content/help.md", "[How](/guide/files/), [a club](/guide/types/club/#field-fee).\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void aThemeWithoutItsTemplatesHasNone() {
        BuiltSite own = site("theme: own\n")
                .with("own/theme.yml", "name: Own\n")
                .with(
                        "own/templates/item.peb",
                        "<!DOCTYPE html><html lang=\"{{ frame.lang"
                                + " }}\"><head><title>x</title></head><body><h1>x</h1></body></html>");
        assertThat(own.files().keySet()).noneMatch(path -> path.contains("guide/"));
    }

    private static Map<String, ContentType> types(BuiltSite site) {
        return site.build().settings().types();
    }

    private static Element field(Document page, String name) {
        return page.getElementById("field-" + name);
    }
}
