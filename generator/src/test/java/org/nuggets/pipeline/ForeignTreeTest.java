package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.OutputFile;

/** A folder of Markdown that knows nothing of us builds as it is. */
class ForeignTreeTest {

    @TempDir
    private Path folder;

    @Test
    void otherFrontMatterIsAllowed() throws IOException {
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
    void windowsLineEndingsAndAByteOrderMarkDoNoHarm() throws IOException {
        write("crlf.md", "\uFEFF---\r\ntitle: Windows\r\n---\r\n\r\nOne\r\nline.\r\n");
        assertThat(build().get("crlf/index.html")).contains("<h1>Windows</h1>").contains("line.</p>");
    }

    @Test
    void namesWithSpacesAndParenthesesBecomeAddressesAndCanBeLinked() throws IOException {
        write(
                "My Notes (2021)/Read me first (v2).md",
                "# Read me\n\n[next](<../Other file.md>), [same](../Other%20file.md)\n");
        write("Other file.md", "[back](<My Notes (2021)/Read me first (v2).md#read-me-2>)\n\n## Read me 2\n");
        Files.writeString(
                folder.resolve("My Notes (2021)/Read me first (v2).md"), "\n## Read me 2\n", StandardOpenOption.APPEND);
        assertThat(build().get("my-notes-2021/read-me-first-v2/index.html"))
                .contains("<h1>Read me</h1>", "href=\"../../other-file/index.html\"");
        assertThat(build().get("other-file/index.html"))
                .contains("href=\"../my-notes-2021/read-me-first-v2/index.html#read-me-2\"");
    }

    @Test
    void duplicateTitlesAreNoProblem() throws IOException {
        write("a.md", "# Notes\n\nFirst.\n");
        write("b.md", "# Notes\n\nSecond.\n");
        assertThat(build()).containsKeys("a/index.html", "b/index.html");
    }

    @Test
    void withoutFrontMatterTheTitleIsTheFirstHeadingElseTheFileName() throws IOException {
        write("with-heading.md", "# The heading\n\nText.\n");
        write("plain_name-here.md", "Text.\n");
        write("ruled.md", "---\n\nA rule above, no fields.\n");
        assertThat(build().get("with-heading/index.html")).contains("<h1>The heading</h1>");
        assertThat(build().get("plain-name-here/index.html")).contains("<h1>plain name here</h1>");
        assertThat(build().get("ruled/index.html")).contains("<hr");
    }

    @Test
    void anIndexOrReadmeIsThePageOfItsFolder() throws IOException {
        write("README.md", "# Home of notes\n\nWelcome to the notes.\n");
        write("deep/index.md", "# Deep\n\n[up](../README.md) [folder](../deep/)\n");
        assertThat(build().get("index.html")).contains("Welcome to the notes.");
        assertThat(build().get("deep/index.html")).contains("href=\"../index.html\"");
    }

    @Test
    void picturesAndDocumentsThatAreNamedArePublishedAndOthersAreNot() throws IOException {
        write("a.md", "![A dot](pic/dot%20one.png) and [a sheet](data.csv)\n");
        write("pic/dot one.png", "x");
        write("data.csv", "a,b\n");
        write("secret.csv", "not named\n");
        assertThat(build()).containsKeys("pic/dot one.png", "data.csv").doesNotContainKey("secret.csv");
        assertThat(build().get("a/index.html")).contains("src=\"../pic/dot%20one.png\"", "href=\"../data.csv\"");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The finished site: path to text. Fails where there is any finding but a warning. */
    private Map<String, String> build() throws IOException {
        BuildResult build = SiteBuild.build(new BuildRequest(
                folder,
                folder.resolve("no-site"),
                Optional.of(folder),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false)));
        assertThat(build.findings()).isEmpty();
        Map<String, String> texts = new TreeMap<>();
        for (OutputFile file : build.files()) {
            texts.put(
                    file.path(),
                    file.content() instanceof OutputFile.Made made
                            ? new String(made.bytes(), StandardCharsets.UTF_8)
                            : "");
        }
        return texts;
    }
}
