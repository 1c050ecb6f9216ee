package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can only be meant in one way is mended, and nothing else changes. */
class RepairsTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path temp;

    private EditedSite site;

    @BeforeEach
    void aSite() throws IOException {
        site = new EditedSite(temp);
        site.write("site.yml", "title: A site\ncontent: content\ncontact: office@example.org\n");
        site.write("content/index.md", "---\ntitle: Home\ndescription: The beginning.\n---\n\nText.\n");
    }

    @Test
    void aTitleWithAColonIsQuoted() throws IOException {
        mended("title: Rain: a lesson", "title: \"Rain: a lesson\"");
        mended("title: Rain: \"a\" lesson  # a remark", "title: \"Rain: \\\"a\\\" lesson\"  # a remark");
        mended("title: “Rain: a lesson”", "title: \"Rain: a lesson\"");
    }

    @Test
    void aTitleWithANumberSignIsQuoted() throws IOException {
        mended("title: #rain and more", "title: \"#rain and more\"");
        mended("title: Lesson #5", "title: \"Lesson #5\"");
        stays("title: Lesson # a remark");
    }

    @Test
    void aValueThatBeginsWithASignIsQuoted() throws IOException {
        mended("title: @school", "title: \"@school\"");
        mended("title: `code` first", "title: \"`code` first\"");
        mended("title: \"Sharing\" is caring", "title: \"\\\"Sharing\\\" is caring\"");
        mended("title: \"Swap \"Wednesday\" in Year 4\"", "title: \"Swap \\\"Wednesday\\\" in Year 4\"");
        mended("title: \"Ask\" and \"tell\"", "title: \"\\\"Ask\\\" and \\\"tell\\\"\"");
        mended("title: 'The pupils' room'", "title: \"The pupils' room\"");
        mended("title: 'Ask' and 'tell'", "title: \"'Ask' and 'tell'\"");
        mended("title: [draft] A title", "title: \"[draft] A title\"");
        mended("title: \"No end", "title: \"No end\"");
        role("title: A role", "title: 2026", "title: \"2026\"");
    }

    @Test
    void typographicQuotesAroundAValueBecomePlain() throws IOException {
        mended("title: “Rain”", "title: \"Rain\"");
        mended("title: „Regen”", "title: \"Regen\"");
        stays("title: “Rain” and “sun”");
        stays("title: \"“Rain”\"");
    }

    @Test
    void tabsOfYamlBecomeSpaces() throws IOException {
        mended("authors:\n\t- name: Anna\n\t- name: Ben", "authors:\n  - name: Anna\n  - name: Ben");
        mended("lang: en\n\texpires: 2026-01-05", "lang: en\nexpires: 2026-01-05");
    }

    @Test
    void fieldsWithoutASpaceOrWithAnotherColonAreMended() throws IOException {
        mended("lang:en", "lang: en");
        mended("lang：en", "lang: en");
        mended("lang = en", "lang: en");
    }

    @Test
    void datesThatCanBeOneDayOnlyAreWrittenAsDates() throws IOException {
        mended("expires: 12 November 2026", "expires: 2026-11-12");
        mended("expires: 2026-1-5", "expires: 2026-01-05");
        mended("expires: 13-11-2026", "expires: 2026-11-13");
        mended("expires: 11/13/2026", "expires: 2026-11-13");
        mended("expires: 5 mei 2027", "expires: 2027-05-05");
        mended("expires: 5/5/2027", "expires: 2027-05-05");
        mended("expires: 2027-05-05T10:00", "expires: 2027-05-05");
    }

    @Test
    void aDateThatCanBeTwoDaysIsLeftToItsAuthorAndTold() throws IOException {
        page("expires: 1/2/2026");
        SortedMap<String, String> before = site.tree();
        assertThat(site.fix()).singleElement().asString().contains("content/a.md:4", "'1/2/2026'", "two days");
        assertThat(site.tree()).isEqualTo(before);
    }

    @Test
    void misspeltFieldsAndValuesAreMended() throws IOException {
        mended("expirs: 2027-01-01", "expires: 2027-01-01");
        mended("status: Publised", "status: published");
        mended("status: concept", "status: draft");
        mended("status: in review", "status: review");
        stays("status: live");
        role("audience: [teacher]", "audience: teacher", "audience: [teacher]");
        role("audience: [teacher]", "audience:\n  • teacher\n  • leader", "audience:\n  - teacher\n  - leader");
        role("audience: [teacher]", "audience:\n  * teacher\n  * leader", "audience:\n  - teacher\n  - leader");
        role("audience: [teacher]", "audience: [techer]", "audience: [teacher]");
        role("audience: [teacher]", "audiance: [teacher]", "audience: [teacher]");
    }

    private void role(String right, String before, String after) throws IOException {
        String whole = EditedSite.role("A role", "Text.");
        site.write("content/roles/a.md", whole.replace(right, before));
        assertThat(site.fix()).isEmpty();
        assertThat(site.text("content/roles/a.md")).isEqualTo(whole.replace(right, after));
    }

    @Test
    void bulletsBecomeItemsAndTightHeadingsHeadings() throws IOException {
        body("• one\n• two\n  more\n• three\n", "- one\n- two\n  more\n- three\n");
        body("– one\n– two\n", "- one\n- two\n");
        body("Text:\n•\tone\n•\ttwo\n", "Text:\n- one\n- two\n");
        body("• one\n\n• two\n\n• three\n", "- one\n\n- two\n\n- three\n");
        body("-one\n-two\n", "- one\n- two\n");
        body("1.one\n2.two\n", "1. one\n2. two\n");
        body("##Heading\n\n###  Right\n", "## Heading\n\n###  Right\n");
        body("#hashtag\n", "#hashtag\n");
        body("– Who said it?\n\nSomebody.\n", "– Who said it?\n\nSomebody.\n");
    }

    @Test
    void codeAndHtmlAndRemarksStayAsTheyAre() throws IOException {
        String text =
                "```\n• one\n• two\n##Heading\n[x](indx.md)\ne\u0301\n```\n\n    ##Heading\n\n<div>\n• one\n• two\n</div>\n\n<!--\n• one\n• two\n-->\n\n`##x`\n";
        body(text, text);
    }

    @Test
    void lettersAreComposedInTextAndValuesButNotInCode() throws IOException {
        String e = Normalizer.normalize("é", Normalizer.Form.NFD);
        site.write("content/a.md", "---\ntitle: Caf" + e + "\n---\n\nCaf" + e + " `" + e + "` **" + e + "**\n");
        site.fix();
        assertThat(site.text("content/a.md")).isEqualTo("---\ntitle: Café\n---\n\nCafé `" + e + "` **é**\n");
    }

    @Test
    void namesOfFilesAreComposed() throws IOException {
        String name = Normalizer.normalize("café.md", Normalizer.Form.NFD);
        site.write("content/" + name, "---\ntitle: Rain: a lesson\n---\n\nText.\n");
        site.fix();
        assertThat(site.tree().keySet())
                .contains(new String("content/café.md".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertThat(site.text("content/café.md")).contains("title: \"Rain: a lesson\"");
        assertThat(site.has("content/" + name)).isFalse();
        site.writer().undo();
        assertThat(site.text("content/" + name)).contains("title: Rain: a lesson");
    }

    @Test
    void picturesWithSpacesAreRenamedWithEveryLink() throws IOException {
        Files.createDirectories(temp.resolve("content/pictures"));
        Files.write(temp.resolve("content/pictures/my photo (1).png"), PICTURE);
        body(
                "![a](<pictures/my photo (1).png>) ![b](pictures/my%20photo%20%281%29.png) ![c](pictures/my photo (1).png)\n",
                "![a](<pictures/my-photo-(1).png>) ![b](pictures/my-photo-%281%29.png) ![c](pictures/my photo (1).png)\n");
        assertThat(site.has("content/pictures/my-photo-(1).png")).isTrue();
        assertThat(site.has("content/pictures/my photo (1).png")).isFalse();
        Files.write(temp.resolve("content/a b.png"), PICTURE);
        body("![c](a b.png \"A title\")\n", "![c](<a-b.png> \"A title\")\n");
    }

    @Test
    void aPictureIsNotRenamedOntoAnother() throws IOException {
        Files.write(temp.resolve("content/a b.png"), PICTURE);
        Files.write(temp.resolve("content/a-b.png"), PICTURE);
        Files.write(temp.resolve("content/c  d.png"), PICTURE);
        assertThat(site.fix()).singleElement().asString().contains("content/a b.png", "already");
        assertThat(site.has("content/a b.png")).isTrue();
        assertThat(site.has("content/c-d.png")).isTrue();
    }

    @Test
    void linksThatCanLeadToOnePlaceOnlyAreMended() throws IOException {
        site.write("content/guides/visiting.md", "---\ntitle: Visiting\n---\n\n## Before you go\n\nText.\n");
        body(
                "[a](visiting.md#before-you-go) [b](guides/visting.md \"T\") [c](guides/visiting.md#before-you-g)\n",
                "[a](guides/visiting.md#before-you-go) [b](guides/visiting.md \"T\") [c](guides/visiting.md#before-you-go)\n");
        body(
                "[a](https//example.org/x) [b](www.example.org)\n",
                "[a](https://example.org/x) [b](https://www.example.org)\n");
        body(
                "<a href=\"guides/visting.md\">x</a>\n\n[c](nothing-of-the-kind.md)\n",
                "<a href=\"guides/visting.md\">x</a>\n\n[c](nothing-of-the-kind.md)\n");
    }

    @Test
    void windowsLinesAndAMarkOfByteOrderStay() throws IOException {
        String before = "\uFEFF---\r\ntitle: Rain: a lesson\r\n---\r\n\r\n• one\r\n• two\r\n\r\nLone\rreturn  \r\nLF\n";
        site.write("content/a.md", before);
        site.fix();
        assertThat(site.text("content/a.md"))
                .isEqualTo(
                        before.replace("Rain: a lesson", "\"Rain: a lesson\"").replace("•", "-"));
    }

    @Test
    void severalFaultsOfOneFileAreMendedTogetherAndUndone() throws IOException {
        String before = "---\ntitel: Rain: a lesson\nexpires: 5 May 2030\nstatus: publised\n---\n\n##One\n\n• a\n• b\n";
        site.write("content/a.md", before);
        assertThat(site.fix()).isEmpty();
        assertThat(site.text("content/a.md"))
                .isEqualTo(
                        "---\ntitle: \"Rain: a lesson\"\nexpires: 2030-05-05\nstatus: published\n---\n\n## One\n\n- a\n- b\n");
        site.writer().undo();
        assertThat(site.text("content/a.md")).isEqualTo(before);
    }

    @Test
    void settingsAreMendedToo() throws IOException {
        site.write(
                "site.yml",
                "title: A site: ours\ncontent: content\ncontact: office@example.org\nnavigaton:\n  - {title: X, link: indx.md}\n");
        site.fix();
        assertThat(site.text("site.yml"))
                .isEqualTo(
                        "title: \"A site: ours\"\ncontent: content\ncontact: office@example.org\nnavigation:\n  - {title: X, link: index.md}\n");
    }

    private void page(String line) throws IOException {
        boolean titled = line.startsWith("title");
        site.write("content/a.md", "---\n# kept\n" + (titled ? "" : "title: A page\n") + line + "\n---\n\nText.\n");
    }

    private void mended(String before, String after) throws IOException {
        page(before);
        String whole = site.text("content/a.md");
        assertThat(site.fix()).isEmpty();
        assertThat(site.text("content/a.md")).isEqualTo(whole.replace(before, after));
        List<String> again = site.fix();
        assertThat(again).isEmpty();
        assertThat(site.text("content/a.md")).isEqualTo(whole.replace(before, after));
    }

    private void stays(String line) throws IOException {
        mended(line, line);
    }

    private void body(String before, String after) throws IOException {
        site.write("content/a.md", "---\ntitle: A page\n---\n\n" + before);
        site.fix();
        assertThat(site.text("content/a.md")).isEqualTo("---\ntitle: A page\n---\n\n" + after);
    }
}
