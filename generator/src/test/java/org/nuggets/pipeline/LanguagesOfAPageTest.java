package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says in which language, as a screen reader is told. */
class LanguagesOfAPageTest {

    @TempDir
    private Path folder;

    private BuiltSite site(String languages) {
        return new BuiltSite(folder)
                .with(
                        "site.yml",
                        "title: Cas\nbase_url: https://kb.example.org/docs/\ncontact: office@example.org\nlanguages: "
                                + languages + "\n")
                .with("content/index.md", "# Accueil\n\nBonjour.\n")
                .with("content/about.md", "# Notre école\n\n## Un\n\nA.\n\n## Deux\n\nB.\n\n## Trois\n\nC.\n")
                .with(
                        "content/terms/tutorat.md",
                        "---\ntitle: Tutorat\ndefinition: Un élève aide un élève.\ndate_published: 2026-03-01\n---\n\nTexte.\n");
    }

    @Test
    void withoutWordsInItsLanguageAPageTellsWhichOfItsWordsAreEnglish() {
        Map<String, String> files = site("[fr]").files();
        Map<String, String> english = Map.of("index.html", "Search", "about/index.html", "On this page");
        english.forEach((path, word) -> {
            Document page = Jsoup.parse(files.get(path));
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
            assertThat(languageOf(
                            page.getElementsMatchingOwnText("^" + word + "$").first()))
                    .isEqualTo("en");
        });
        Document about = Jsoup.parse(files.get("about/index.html"));
        assertThat(languageOf(about.selectFirst("h1"))).isEqualTo("fr");
        assertThat(languageOf(about.getElementsMatchingOwnText("^Deux$").first()))
                .isEqualTo("fr");
        assertThat(languageOf(about.getElementsMatchingOwnText("^A\\.$").first()))
                .isEqualTo("fr");
        assertThat(files.get(BuiltSite.named("scripts/search-fr.js", files))).contains("\"lang\":\"en\"");
    }

    @Test
    void noWordOfTheEnglishInterfaceIsToldToBeFrench() {
        Map<String, String> french = site("[fr]").files();
        Map<String, String> english = new BuiltSite(folder)
                .with(
                        "site.yml",
                        "title: Cas\nbase_url: https://kb.example.org/docs/\ncontact: office@example.org\nlanguages: [en]\n")
                .files();
        english.forEach((path, html) -> {
            if (path.endsWith(".html")) {
                Document page = Jsoup.parse(french.get(path));
                assertThat(page.text()).as(path).isEqualTo(Jsoup.parse(html).text());
                NodeTraversor.traverse(
                        (node, depth) -> {
                            if (node instanceof TextNode text && isInterface(text.text())) {
                                assertThat(languageOf(text.parent()))
                                        .as(path + ": " + text.text())
                                        .isEqualTo("en");
                            }
                            if (node instanceof Element element
                                    && !element.normalName().equals("meta")) {
                                for (Attribute attribute : element.attributes()) {
                                    if (isInterface(attribute.getValue())) {
                                        assertThat(languageOf(element))
                                                .as(path + ": " + attribute)
                                                .isEqualTo("en");
                                    }
                                }
                            }
                        },
                        page.body());
            }
        });
        assertThat(french.values()).noneMatch(text -> text.contains("\uFDD0") || text.contains("\uFDD1"));
    }

    /** Words of {@code en.yml} and of the standard types that these pages show. */
    private static boolean isInterface(String text) {
        return text.strip()
                .matches(
                        "Skip to the content|Search|Browse|Main menu|You are here|Home|On this page|Terms?|Glossary|March"
                                + "|Search, such as: sharing a teacher|Search this knowledge base|Feed|Published|About this site");
    }

    @Test
    void wordsThatATranslationLacksAreNamedAndToldToBeEnglish() {
        BuiltSite half = site("[de]").with("theme/strings/de.yml", "contents: Auf dieser Seite\nsearch_title: Suche\n");
        assertThat(half.findings())
                .singleElement()
                .asString()
                .startsWith("theme/strings/de.yml:1:1 missing-words")
                .containsPattern(
                        "\\d+ words of the interface are not here, so readers see English: .*backlinks, basis, ");
        Document about = Jsoup.parse(half.files().get("about/index.html"));
        assertThat(languageOf(
                        about.getElementsMatchingOwnText("^Auf dieser Seite$").first()))
                .isEqualTo("de");
        assertThat(languageOf(about.getElementsMatchingOwnText("^Skip to the content$")
                        .first()))
                .isEqualTo("en");
    }

    @Test
    void whereTheInterfaceHasWordsNothingIsTold() {
        assertThat(site("[nl]").files().get("about/index.html"))
                .contains("Op deze pagina")
                .doesNotContain("lang=\"en\"");
    }

    @Test
    void aVarietyOfALanguageSpeaksThatLanguage() {
        Map<String, String> files = site("[nl-BE]").files();
        assertThat(files.get("about/index.html"))
                .contains("<html lang=\"nl-BE\">", "Op deze pagina")
                .doesNotContain("lang=\"en\"");
    }

    @Test
    void aLanguageThatIsWrittenFromTheRightSaysSo() {
        assertThat(site("[ar]").files().get("about/index.html")).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(site("[en]").files().get("about/index.html")).contains("<html lang=\"en\">");
    }

    @Test
    void languagesHaveTheirOwnNamesAndUnknownOnesTheirCode() {
        String home = site("[fr, pt-BR, mi, xx]")
                .with("content/about.pt-BR.md", "# Nossa escola\n")
                .with("content/about.mi.md", "# Tō mātou kura\n")
                .with("content/about.xx.md", "# X\n")
                .files()
                .get("about/index.html");
        assertThat(Jsoup.parse(home).select(".languages span").eachText())
                .containsExactly("Português (Brasil)", "Te reo Māori", "xx");
        assertThat(Jsoup.parse(home).selectFirst(".languages").attr("lang")).isEqualTo("en");
        assertThat(Jsoup.parse(home).select(".languages [hreflang=mi] span").attr("lang"))
                .isEqualTo("mi");
    }

    private static String languageOf(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("lang")) {
                return at.attr("lang");
            }
        }
        return "";
    }
}
