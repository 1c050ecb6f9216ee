package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where links of the finished pages lead. */
class LinkTargetsTest {

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void site() {
        site = new BuiltSite(folder).with("site.yml", "title: Case\nlanguages: [en]\n");
    }

    @Test
    void titleOfAPageHasTheAnchorOfItsFirstHeading() {
        site.with("content/index.md", "# Home\n\n[plan](plan.md#visit-plan-autumn), [our plans](#home)\n")
                .with("content/plan.md", "# Visit plan (autumn)\n\n[top](#visit-plan-autumn), [x](index.md#home)\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("plan/index.html"))
                .contains("<h1 id=\"visit-plan-autumn\">Visit plan (autumn)</h1>")
                .contains("<a href=\"#visit-plan-autumn\">top</a>")
                .contains("<a href=\"../index.html#home\">x</a>");
        assertThat(site.files().get("index.html"))
                .contains("<h1 id=\"home\">Case</h1>")
                .contains("<a href=\"plan/index.html#visit-plan-autumn\">plan</a>");
    }

    @Test
    void headingThatReadsLikeTheTitleHasAnAnchorOfItsOwn() {
        site.with("content/plan.md", "# Costs\n\n## Costs\n\n[title](#costs), [part](#costs-1)\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("plan/index.html")).contains("<h1 id=\"costs\">", "<h2 id=\"costs-1\">");
    }

    @Test
    void everyPageHasATop() {
        site.with("content/plan.md", "---\ntitle: Plan\n---\n\n[a](#top) [b](#) [c](other.md#Top) [d](/#top)\n")
                .with("content/other.md", "Text.\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("plan/index.html")).contains("href=\"#top\"", "href=\"../other/index.html#top\"");
    }

    @Test
    void fragmentMayBeEncodedAndDifferInCase() {
        site.with(
                        "content/plan.md",
                        "[a](other.md#Caf%C3%A9) [b](other.md#CAFÉ) [c](other.md#cafe\u0301) [d](other.md#part-A)\n")
                .with("content/other.md", "# Other\n\n## Café\n\n## Part a\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("plan/index.html"))
                .contains("<a href=\"../other/index.html#caf%C3%A9\">a</a> <a"
                        + " href=\"../other/index.html#caf%C3%A9\">b</a>")
                .contains(
                        "<a href=\"../other/index.html#caf%C3%A9\">c</a> <a href=\"../other/index.html#part-a\">d</a>");
    }

    @Test
    void fragmentThatNamesWordsIsLeftToTheBrowser() {
        site.with(
                        "content/plan.md",
                        "## Costs\n\n[a](#:~:text=a%2Cb,c) [b](#costs:~:text=x) [c](other.md#:~:text=in%20words)"
                                + " [d](#cots:~:text=x)\n")
                .with("content/other.md", "In words.\n");
        assertThat(site.findings())
                .containsExactly("content/plan.md:3:81 dead-anchor this page has no heading '#cots'");
        assertThat(site.files().get("plan/index.html"))
                .contains("href=\"#:~:text=a%2Cb,c\"", "href=\"#costs:~:text=x\"")
                .contains("href=\"../other/index.html#:~:text=in%20words\"");
    }

    @Test
    void linkIntoAPageThatCannotBeReadIsNotDeadToo() {
        site.with("content/plan.md", "[a](other.md#costs) [b](empty.md#costs)\n")
                .with("content/other.md", "---\ntitle: [x\n---\n\n## Coasts\n")
                .with("content/empty.md", "");
        assertThat(site.findings()).noneMatch(finding -> finding.startsWith("content/plan.md"));
    }

    @Test
    void addressKeepsTheUnderscoresOfItsFile() {
        site.with("content/my_page.md", "Text.\n")
                .with("content/a_b/_c_d_.md", "Text.\n")
                .with("content/index.md", "[a](/my_page/) [b](my_page.md) [c](/a_b/c_d/)\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files()).containsKeys("my_page/index.html", "a_b/c_d/index.html");
    }

    @Test
    void sitePathMayBeTheNameThatTheFileHas() {
        site.with("content/v1.2.md", "Text.\n")
                .with("content/My Notes/Part_One.md", "Text.\n")
                .with("content/guide/index.md", "Text.\n")
                .with("content/index.md", "[a](/v1.2/) [b](/My%20Notes/Part_One) [c](/guide)\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("index.html"))
                .contains("href=\"v1-2/index.html\"", "href=\"my-notes/part_one/index.html\"");
    }

    @Test
    void itemInAFolderOfItsOwnIsNamedByTheFolder() {
        site.with("site.yml", "title: Case\nlanguages: [en, nl]\nlicense: CC-BY-4.0\n")
                .with("content/themes/maths/index.md", THEME.formatted("Maths"))
                .with(
                        "content/themes/maths/index.nl.md",
                        THEME.formatted("Rekenen").replace("Summary", "Samenvatting"))
                .with("content/themes/rain/index.md", THEME.formatted("Rain"))
                .withPicture("content/themes/rain/drop.png")
                .with("content/index.md", "[a](theme:maths) [b](themes/rain/) ![c](themes/rain/drop.png)\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files())
                .containsKeys("themes/maths/index.html", "nl/themes/maths/index.html", "themes/rain/index.html");
    }

    private static final String THEME = """
        ---
        title: %s
        description: A theme.
        status: published
        date_published: 2026-09-01
        authors: [{name: Editors}]
        ---

        ## Summary

        Text.
        """;

    @Test
    void placesInAllowedHtmlAreFoundByTheFinishedPageToo() {
        site.with("site.yml", "title: Case\nlanguages: [en]\nraw_html: allowed\n")
                .with("content/index.md", "<a NAME=old></a><p id='Part'>x</p>\n\n[a](#old) [b](#part) [c](plan.md#x)\n")
                .with("content/plan.md", "<video poster='my p.png'></video>\n\n<b id=x>x</b>\n")
                .withPicture("content/my p.png");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files()).containsKey("my p.png");
        assertThat(site.files().get("index.html")).contains("<a href=\"#old\">a</a> <a href=\"#Part\">b</a>");
        assertThat(site.files().get("plan/index.html")).contains("poster=\"../my%20p.png\"");
    }
}
