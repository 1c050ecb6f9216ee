package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has an account at a forge is led from a page to its source there. */
class EditAddressTest {

    private static final String GITHUB = "https://github.com/school/site/edit/main/content/{path}";

    @TempDir
    private Path folder;

    private BuiltSite site(String settings) {
        return new BuiltSite(folder)
                .with("site.yml", "title: Words\nlanguages: [en, nl]\ncontact: office@a.example\n" + settings)
                .with("content/about.md", "---\ntitle: About\n---\n\nText.\n")
                .with("content/about.nl.md", "---\ntitle: Over ons\n---\n\nTekst.\n")
                .with("content/who we are/our & team+.md", "---\ntitle: Team\n---\n\nText.\n");
    }

    private static Elements actions(BuiltSite site, String path) {
        return Jsoup.parse(site.files().get(path)).select(".item-actions > a");
    }

    private static String edited(BuiltSite site, String path) {
        return actions(site, path).select("a[href^=https]").attr("href");
    }

    @Test
    void anItemLeadsToItsSourceInTheEditorAndTheLetterStays() {
        BuiltSite site = site("edit_url: " + GITHUB + "\n");

        assertThat(site.findings()).isEmpty();
        Elements actions = actions(site, "about/index.html");
        assertThat(actions.eachText()).containsExactly("Correct this page", "Edit this page at github.com");
        assertThat(actions.get(0).attr("href")).startsWith("mailto:office@a.example?");
        assertThat(actions.get(1).attr("href")).isEqualTo("https://github.com/school/site/edit/main/content/about.md");
    }

    @Test
    void aTranslationLeadsToItsOwnSourceInItsWords() {
        Element edit = actions(site("edit_url: " + GITHUB + "\n"), "nl/about/index.html")
                .last();

        assertThat(edit).isNotNull();
        assertThat(edit.text()).isEqualTo("Bewerk deze pagina op github.com");
        assertThat(edit.attr("href")).endsWith("/content/about.nl.md");
    }

    @Test
    void whatAnAddressCannotHoldIsEncodedStepByStep() {
        BuiltSite site = site("edit_url: https://git.school.example:8443/-/edit/main/{path}?ref=site#L1\n");
        String path = site.files().keySet().stream()
                .filter(file -> file.contains("team") && file.endsWith("index.html"))
                .findFirst()
                .orElseThrow();

        assertThat(edited(site, path))
                .isEqualTo("https://git.school.example:8443/-/edit/main/"
                        + "who%20we%20are/our%20%26%20team%2B.md?ref=site#L1");
        assertThat(actions(site, path).last().text()).isEqualTo("Edit this page at git.school.example:8443");
    }

    @Test
    void aSiteThatDoesNotSayWhereShowsNothing() {
        assertThat(actions(site(""), "about/index.html").eachText()).isEqualTo(List.of("Correct this page"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://github.com/school/site/edit/main/{path}",
                "javascript:alert(1)//{path}",
                "https://github.com/school/site/edit/main/",
                "https://github.com/{path}/{path}",
                "https://ann:secret@github.com/school/{path}",
                "https://{path}",
                "https:///edit/{path}",
                "https://github.com/school site/{path}"
            })
    void whatIsNoSuchAddressIsTold(String address) {
        assertThat(site("edit_url: \"" + address + "\"\n").findings())
                .containsExactly("site.yml:4:11 bad-format '" + address + "' does not fit 'edit_url'");
    }
}
