package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.Destination;
import org.nuggets.pipeline.SiteOutput;

/** What can be wrong with the files themselves, and with the folder that a site is written to. */
class FilesAndFoldersTest {

    @TempDir
    private Path site;

    @BeforeEach
    void aContentFolder() throws IOException {
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("content/about.md"), "Text.\n");
    }

    @Test
    void aLinkOutOfTheContentFolderIsRefused() throws IOException {
        Files.writeString(site.resolve("secret.md"), "Not for readers.\n");
        Files.createSymbolicLink(site.resolve("content/secret.md"), site.resolve("secret.md"));

        assertThat(TinySite.text(TinySite.build(site))).isEqualTo("""
                        content/secret.md:1:1: error[outside-root]: this is a link to a folder, to nothing, or out of the folder
                          fix: put the file itself in its place""");
    }

    @Test
    void aPageOfTooManyLinesIsCutShortInWords() throws IOException {
        Files.writeString(site.resolve("content/about.md"), "a\n".repeat(50_000) + "last\n");

        assertThat(TinySite.text(TinySite.build(site))).isEqualTo("""
                        content/about.md:50001:1: error[too-complex]: from here on, the text is shown as it is written, for a page may have 50,000 lines of Markdown
                          50001 | last
                                | ^
                          fix: divide it into several pages, or attach it as a file, such as a table as CSV""");
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path locked = site.resolve("content/locked.md");
        Files.writeString(locked, "Text.\n");
        assertThat(locked.toFile().setReadable(false)).isTrue();
        assumeFalse(Files.isReadable(locked), "whoever may read everything cannot be shown this");

        assertThat(TinySite.text(TinySite.build(site))).isEqualTo("""
                        content/locked.md:1:1: error[unreadable]: this may not be read
                          fix: give yourself the right to read it""");
    }

    @Test
    void twoNamesThatLookTheSameAreNoLostText() throws IOException {
        Files.writeString(site.resolve("content/caf\u00e9.md"), "One.\n");
        Files.writeString(site.resolve("content/cafe\u0301.md"), "Two.\n");
        assumeFalse(
                Files.isSameFile(site.resolve("content/caf\u00e9.md"), site.resolve("content/cafe\u0301.md")),
                "a disk that knows only one of the two");

        assertThat(TinySite.text(TinySite.build(site)))
                .contains("error[same-name]: the names of this file and of ", " look the same, but their accents");
    }

    @Test
    void aFileOfSomebodyElseIsNotWrittenOver() throws IOException {
        Path theirs = site.resolve("public/index.html");
        Files.createDirectories(site.resolve("public"));
        Files.writeString(theirs, "Years of work.\n");

        assertThat(written()).isEqualTo("""
                        public/index.html:1:1: error[output-not-ours]: 'index.html' is in the way: no earlier build wrote it, and the site has a file of that name
                          fix: move it out of 'public', choose another output folder, or delete 'public' if all of it was built""");
        assertThat(theirs).hasContent("Years of work.");
    }

    @Test
    void aFolderThatAnotherBuildIsWritingToIsLeftAlone() throws IOException {
        Path side = Files.createDirectories(site.resolve(".public.nuggets"));
        try (FileChannel other =
                FileChannel.open(side.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();

            assertThat(written()).isEqualTo("""
                            public:1:1: error[output-busy]: another build is writing to 'public'
                              fix: wait until it has finished, then build again""");
        }
    }

    private String written() throws IOException {
        Files.writeString(site.resolve("site.yml"), "title: A site\n");
        Destination out = new Destination(site.resolve("public"), Optional.empty(), false);
        return TinySite.text(SiteOutput.make(TinySite.request(site), out, BuildCache.none(), stage -> {})
                .build());
    }
}
