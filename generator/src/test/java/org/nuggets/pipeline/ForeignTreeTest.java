package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of Markdown that knows nothing of us builds as it is. */
class ForeignTreeTest {

    @TempDir
    private Path folder;

    @Test
    void otherFrontMatterIsAllowed() {
        write("posts/2021-03-04-first.md", """
            ---
            layout: post
            title: 2021
            tags: [school, music]
            categories: notes
            type: post
            date: 2021-03-04 10:00:00 +0100
            author: {name: Somebody, twitter: none}
            ---
            Hello.
            """);
        assertThat(build()).containsKey("posts/2021-03-04-first/index.html");
        assertThat(build().get("posts/2021-03-04-first/index.html")).contains("<h1>2021</h1>", "<p>Hello.</p>");
    }

    @Test
    void windowsLineEndingsAndAByteOrderMarkDoNoHarm() {
        write("crlf.md", "\uFEFF---\r\ntitle: Windows\r\n---\r\n\r\nOne\r\nline.\r\n");
        assertThat(build().get("crlf/index.html")).contains("<h1>Windows</h1>").contains("line.</p>");
    }

    @Test
    void namesWithSpacesAndParenthesesBecomeAddressesAndCanBeLinked() {
        write(
                "My Notes (2021)/Read me first (v2).md",
                "# Read me\n\n[next](<../Other file.md>), [same](../Other%20file.md)\n\n## Read me 2\n");
        write("Other file.md", "[back](<My Notes (2021)/Read me first (v2).md#read-me-2>)\n\n## Read me 2\n");
        assertThat(build().get("my-notes-2021/read-me-first-v2/index.html"))
                .contains("<h1 id=\"read-me\">Read me</h1>", "href=\"../../other-file/index.html\"");
        assertThat(build().get("other-file/index.html"))
                .contains("href=\"../my-notes-2021/read-me-first-v2/index.html#read-me-2\"");
    }

    @Test
    void pagesOfOneTitleAreToldAndEachIsThere() {
        write("a.md", "# Notes\n\nFirst.\n");
        write("b.md", "# Notes\n\nSecond.\n");
        BuiltSite site = new BuiltSite(folder);
        assertThat(site.findings())
                .containsExactly("content/b.md:1:1 repeated-title 'Notes' is also the title of content/a.md");
        assertThat(site.files()).containsKeys("a/index.html", "b/index.html");
    }

    @Test
    void withoutFrontMatterTheTitleIsTheFirstHeadingElseTheFileName() {
        write("with-heading.md", "# The heading\n\nText.\n");
        write("plain_name-here.md", "Text.\n");
        write("ruled.md", "---\n\nA rule above, no fields.\n");
        assertThat(build().get("with-heading/index.html")).contains("<h1 id=\"the-heading\">The heading</h1>");
        assertThat(build().get("plain_name-here/index.html")).contains("<h1>plain name here</h1>");
        assertThat(build().get("ruled/index.html")).contains("<hr");
    }

    @Test
    void anIndexOrReadmeIsThePageOfItsFolder() {
        write("README.md", "# Home of notes\n\nWelcome to the notes.\n");
        write("deep/index.md", "# Deep\n\n[up](../README.md) [folder](../deep/)\n");
        assertThat(build().get("index.html")).contains("Welcome to the notes.");
        assertThat(build().get("deep/index.html")).contains("href=\"../index.html\"");
    }

    @Test
    void picturesAndDocumentsThatAreNamedArePublishedAndOthersAreNot() {
        write("a.md", "![A dot](pic/dot%20one.png) and [a sheet](data.csv)\n");
        new BuiltSite(folder).withPicture("content/pic/dot one.png");
        write("data.csv", "a,b\n");
        write("secret.csv", "not named\n");
        assertThat(build()).containsKeys("pic/dot one.png", "data.csv").doesNotContainKey("secret.csv");
        assertThat(build().get("a/index.html")).contains("src=\"../pic/dot%20one.png\"", "href=\"../data.csv\"");
    }

    private void write(String path, String text) {
        new BuiltSite(folder).with("content/" + path, text);
    }

    /** The finished site: path to text. Fails where there is any finding. */
    private Map<String, String> build() {
        BuiltSite site = new BuiltSite(folder);
        assertThat(site.findings()).isEmpty();
        return site.files();
    }
}
