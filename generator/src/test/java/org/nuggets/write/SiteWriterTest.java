package org.nuggets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Written;

class SiteWriterTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path temp;

    private SiteOnDisk disk;

    @BeforeEach
    void anOutputFolderThatIsNotThereYet() {
        disk = new SiteOnDisk(temp.resolve("public"));
    }

    @Test
    void writesEveryFileAndItsFolders() throws IOException {
        Map<String, String> site = Map.of("index.html", "home", "nuggets/rain/index.html", "rain", "ä%.txt", "odd");

        assertThat(disk.write(site)).isEqualTo(added("index.html", "nuggets/rain/index.html", "ä%.txt"));

        assertThat(disk.tree()).isEqualTo(site);
        assertThat(disk.write(site)).isEqualTo(new Written(List.of(), List.of(), List.of(), 3));
        assertThat(disk.write(Map.of()))
                .isEqualTo(new Written(
                        List.of(), List.of(), List.of("index.html", "nuggets/rain/index.html", "ä%.txt"), 0));
    }

    private static Written added(String... paths) {
        return new Written(List.of(paths), List.of(), List.of(), 0);
    }

    @Test
    void makesTheFoldersAboveTheOutputFolder() throws IOException {
        disk = new SiteOnDisk(temp.resolve("target/site/public"));

        disk.write(Map.of("index.html", "home"));

        assertThat(disk.tree()).isEqualTo(Map.of("index.html", "home"));
    }

    @Test
    void copiesASourceFileAsItIsWithOrdinaryPermissions() throws IOException {
        Path source = Files.writeString(temp.resolve("photo.jpg"), "pixels");
        boolean posix = Files.getFileStore(temp).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("r--------"));
        }
        List<OutputFile> files = List.of(
                new OutputFile("media/photo.jpg", new OutputFile.Copied(source), "content/photo.jpg"),
                new OutputFile("made.jpg", new OutputFile.Made(new byte[] {1}), ""));

        SiteWriter.write(files, disk.out(), "public", false);

        assertThat(disk.out().resolve("media/photo.jpg")).hasContent("pixels");
        if (posix) {
            assertThat(Files.getPosixFilePermissions(disk.out().resolve("media/photo.jpg")))
                    .isEqualTo(Files.getPosixFilePermissions(disk.out().resolve("made.jpg")));
        }
        assertThat(SiteWriter.write(files, disk.out(), "public", false).value())
                .contains(new Written(List.of(), List.of(), List.of(), 2));
    }

    @Test
    void aCopiedFileThatChangedInPlaceButNotInSizeIsWritten() throws IOException {
        Path source = Files.writeString(temp.resolve("photo.jpg"), "one");
        var files = List.of(new OutputFile("photo.jpg", new OutputFile.Copied(source), ""));
        SiteWriter.write(files, disk.out(), "public", false);

        Files.writeString(source, "two");
        SiteWriter.write(files, disk.out(), "public", false);

        assertThat(disk.tree()).isEqualTo(Map.of("photo.jpg", "two"));
    }

    @Test
    void anUnchangedFileKeepsItsTimeAndAChangedOneDoesNot() throws IOException {
        disk.write(Map.of("same.html", "same", "other.html", "old"));
        Path same = disk.out().resolve("same.html");
        Path other = disk.out().resolve("other.html");
        Files.setLastModifiedTime(same, LONG_AGO);
        Files.setLastModifiedTime(other, LONG_AGO);

        assertThat(disk.write(Map.of("same.html", "same", "other.html", "new")))
                .isEqualTo(new Written(List.of(), List.of("other.html"), List.of(), 1));

        assertThat(Files.getLastModifiedTime(same)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(other)).isNotEqualTo(LONG_AGO);
    }

    @Test
    void anUnchangedSiteChangesNothingOnTheDisk() throws IOException {
        disk.write(Map.of("index.html", "home"));
        Path manifest = disk.side().resolve("manifest");
        Files.setLastModifiedTime(manifest, LONG_AGO);

        disk.write(Map.of("index.html", "home"));

        assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(LONG_AGO);
    }

    @Test
    void keepsItsNotesBesideTheOutputFolderAndSortsThem() throws IOException {
        disk.write(Map.of("b.html", "", "a/z.html", "", "B.html", "", "ä.html", ""));

        assertThat(disk.side())
                .isDirectoryContaining("glob:**/manifest")
                .isDirectoryContaining("glob:**/lock")
                .isDirectoryNotContaining("glob:**/{journal,staging}*");
        assertThat(disk.side().resolve("manifest")).content().startsWith("""
                nuggets-manifest 1
                B.html
                a/z.html
                b.html
                ä.html
                end\s""");
    }

    @Test
    void prunesWhatIsNoLongerNeededAndTheFoldersThatItEmpties() throws IOException {
        disk.write(Map.of("index.html", "home", "old/deep/page.html", "", "old/page.html", "", "kept/a.html", "a"));

        assertThat(disk.write(Map.of("index.html", "home", "kept/a.html", "a")))
                .isEqualTo(new Written(List.of(), List.of(), List.of("old/deep/page.html", "old/page.html"), 2));

        assertThat(disk.tree()).isEqualTo(Map.of("index.html", "home", "kept/a.html", "a"));
    }

    @Test
    void neverDeletesWhatItDidNotWrite() throws IOException {
        disk.write(Map.of("index.html", "home", "old/page.html", "page"));
        disk.foreign("CNAME", "example.org");
        disk.foreign("old/notes.txt", "mine");
        Files.createDirectories(disk.out().resolve("empty/folder"));

        disk.write(Map.of("index.html", "new home"));

        assertThat(disk.tree())
                .isEqualTo(Map.of(
                        "index.html",
                        "new home",
                        "CNAME",
                        "example.org",
                        "old/notes.txt",
                        "mine",
                        "empty/folder/",
                        ""));
    }

    @Test
    void refusesToOverwriteWhatItDidNotWriteAndNamesEachSuchFile() throws IOException {
        disk.foreign("a.html", "mine");
        disk.foreign("docs/b.html", "mine too");

        List<Diagnostic> findings = disk.refused(Map.of("a.html", "a", "docs/b.html", "b", "c.html", "c"));

        assertThat(findings)
                .extracting(Diagnostic::code, finding -> finding.span().file())
                .containsExactly(
                        tuple(Code.OUTPUT_NOT_OURS, "public/a.html"),
                        tuple(Code.OUTPUT_NOT_OURS, "public/docs/b.html"));
        assertThat(findings.get(0).message())
                .isEqualTo("'a.html' is in the way: no earlier build wrote it, and the site has a file of that name");
        assertThat(findings.get(0).fix())
                .isEqualTo(
                        "move it out of 'public', choose another output folder, or delete 'public' if all of it was built");
        assertThat(disk.tree()).isEqualTo(Map.of("a.html", "mine", "docs/b.html", "mine too"));
    }

    @Test
    void aForeignFileThatHappensToBeEqualStaysForeign() throws IOException {
        disk.foreign("robots.txt", "Allow: /");
        disk.write(Map.of("index.html", "home", "robots.txt", "Allow: /"));

        disk.write(Map.of("index.html", "home"));

        assertThat(disk.tree()).containsEntry("robots.txt", "Allow: /");
        assertThat(disk.refused(Map.of("robots.txt", "Disallow: /"))).hasSize(1);
    }

    @Test
    void adoptsAFolderWhoseHomePageBearsOurMark() throws IOException {
        String home = "<html><head><meta name=\"generator\" content=\"Nuggets 1.0\"></head></html>";
        disk.foreign("index.html", home);
        disk.foreign("page.html", "old");
        disk.foreign("same.html", "same");
        disk.foreign("gone.html", "stays: nobody knows whose it is");

        disk.write(Map.of("index.html", "home", "page.html", "new", "same.html", "same"));

        assertThat(disk.tree())
                .isEqualTo(Map.of(
                        "index.html",
                        "home",
                        "page.html",
                        "new",
                        "same.html",
                        "same",
                        "gone.html",
                        "stays: nobody knows whose it is"));
        // From now on the manifest says what is ours.
        disk.write(Map.of("index.html", "home", "same.html", "changed"));
        assertThat(disk.tree()).doesNotContainKey("page.html").containsEntry("same.html", "changed");
    }

    @Test
    void adoptingOverwritesButDoesNotDeleteAFolderForAFile() throws IOException {
        disk.foreign("index.html", "<meta name=\"generator\" content=\"Nuggets\">");
        disk.foreign("about/notes.txt", "mine");
        disk.foreign("contact", "a file, where the site has a folder");

        assertThat(disk.refused(Map.of("index.html", "home", "about", "page")))
                .singleElement()
                .extracting(finding -> finding.span().file())
                .isEqualTo("public/about/notes.txt");
        disk.write(Map.of("index.html", "home", "contact/index.html", "page"));

        assertThat(disk.tree()).containsEntry("contact/index.html", "page").containsEntry("about/notes.txt", "mine");
    }

    @Test
    void aHomePageOfAnotherGeneratorIsNotAdopted() throws IOException {
        disk.foreign("index.html", "<meta name=\"generator\" content=\"Other\">");

        assertThat(disk.refused(Map.of("index.html", "home"))).hasSize(1);
    }

    @Test
    void aFileBecomesAFolderAndAFolderAFile() throws IOException {
        Map<String, String> flat = Map.of("a", "file", "b", "file", "c", "c");
        Map<String, String> deep = Map.of("a/index.html", "page", "b/x/y/index.html", "page", "b/z", "z", "c", "c");

        disk.write(flat);
        assertThat(disk.write(deep))
                .isEqualTo(new Written(
                        List.of("a/index.html", "b/x/y/index.html", "b/z"), List.of(), List.of("a", "b"), 1));
        assertThat(disk.tree()).isEqualTo(deep);
        assertThat(disk.write(flat))
                .isEqualTo(new Written(
                        List.of("a", "b"), List.of(), List.of("a/index.html", "b/x/y/index.html", "b/z"), 1));
        assertThat(disk.tree()).isEqualTo(flat);
    }

    @Test
    void aFolderThatHoldsForeignFilesDoesNotBecomeAFile() throws IOException {
        disk.write(Map.of("a/index.html", "page"));
        disk.foreign("a/notes.txt", "mine");
        Files.createDirectories(disk.out().resolve("a/empty"));

        assertThat(disk.refused(Map.of("a", "file")))
                .extracting(finding -> finding.span().file())
                .containsExactly("public/a/empty", "public/a/notes.txt");

        assertThat(disk.tree()).isEqualTo(Map.of("a/index.html", "page", "a/notes.txt", "mine", "a/empty/", ""));
    }

    @Test
    void aForeignFileDoesNotBecomeAFolder() throws IOException {
        disk.foreign("a", "mine");

        assertThat(disk.refused(Map.of("a/one.html", "1", "a/two.html", "2")))
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("'a' is in the way: no earlier build wrote it, and the site has a folder of that name");
    }

    @Test
    void nothingIsWrittenThroughALinkThatLeadsOut() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        disk.write(Map.of("index.html", "home"));
        link(disk.out().resolve("media"), elsewhere);

        assertThat(disk.refused(Map.of("index.html", "home", "media/a.jpg", "a", "media/b/c.jpg", "c")))
                .singleElement()
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactly(
                        Code.OUTPUT_NOT_OURS,
                        "'media' is in the way: it is a link to another place, and nothing is written through a link");

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void nothingIsPrunedThroughALinkThatLeadsOut() throws IOException {
        disk.write(Map.of("index.html", "home", "media/a.jpg", "a"));
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.move(disk.out().resolve("media/a.jpg"), elsewhere.resolve("a.jpg"));
        Files.delete(disk.out().resolve("media"));
        link(disk.out().resolve("media"), elsewhere);

        disk.write(Map.of("index.html", "home"));

        assertThat(elsewhere.resolve("a.jpg")).exists();
        assertThat(disk.tree()).containsKey("media");
    }

    @Test
    void aLinkInPlaceOfOurFileIsReplacedAndNotFollowed() throws IOException {
        disk.write(Map.of("index.html", "home"));
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.html"), "home");
        Files.delete(disk.out().resolve("index.html"));
        link(disk.out().resolve("index.html"), elsewhere);

        disk.write(Map.of("index.html", "home"));

        assertThat(disk.tree()).isEqualTo(Map.of("index.html", "home"));
        assertThat(elsewhere).hasContent("home");
    }

    @Test
    void aLinkThatWeDidNotMakeIsNotReplaced() throws IOException {
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.html"), "home");
        Files.createDirectories(disk.out());
        link(disk.out().resolve("index.html"), elsewhere);

        assertThat(disk.refused(Map.of("index.html", "home"))).hasSize(1);
    }

    @Test
    void theOutputFolderItselfMayBeALink() throws IOException {
        Path real = Files.createDirectories(temp.resolve("disk/v1"));
        link(disk.out(), real);

        disk.write(Map.of("index.html", "home"));

        assertThat(real.resolve("index.html")).hasContent("home");
        assertThat(temp.resolve("disk/.v1.nuggets/manifest")).exists();
    }

    @Test
    void aFileInPlaceOfTheOutputFolderIsRefused() throws IOException {
        Files.writeString(disk.out(), "mine");

        assertThat(disk.refused(Map.of("index.html", "home")))
                .singleElement()
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactly(Code.OUTPUT_NOT_OURS, "'public' is not a folder, so no site can be written there");
        assertThat(disk.out()).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../up.html",
                "a/../../up.html",
                "a/./b",
                "a//b",
                "a/",
                "a\\..\\b",
                "a\0b",
                ".nuggets/lock"
            })
    void aPathThatIsNotPlainIsABugOfWhoeverMadeIt(String path) {
        var files = List.of(new OutputFile(path, new OutputFile.Made(new byte[0]), "content/x.md"));

        assertThatThrownBy(() -> SiteWriter.write(files, disk.out(), "public", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("content/x.md");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void twoFilesThatWantOnePlaceAreReported() throws IOException {
        var made = new OutputFile.Made(new byte[0]);
        var files = List.of(
                new OutputFile("about", made, "site/static/about"),
                new OutputFile("about/index.html", made, "content/pages/about.md"),
                new OutputFile("feed.xml", made, ""),
                new OutputFile("feed.xml", made, "site/static/feed.xml"));

        var result = SiteWriter.write(files, disk.out(), "public", false);

        assertThat(result.findings())
                .extracting(Diagnostic::code, finding -> finding.span().file(), Diagnostic::message, Diagnostic::fix)
                .containsExactlyInAnyOrder(
                        tuple(
                                Code.DUPLICATE_ROUTE,
                                "site/static/about",
                                "'about' would be a file and also the folder of 'about/index.html'",
                                "rename this one, or content/pages/about.md"),
                        tuple(
                                Code.DUPLICATE_ROUTE,
                                "site/static/feed.xml",
                                "two files of the site would both be 'feed.xml'",
                                "rename this one, or public/feed.xml"));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void theOrderOfTheFilesLeavesNoTrace() throws IOException {
        Map<String, String> site = new TreeMap<>(Map.of("a", "1", "b/c", "2", "d", "3"));
        var files = SiteOnDisk.files(site);
        var reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        SiteOnDisk other = new SiteOnDisk(temp.resolve("other"));

        SiteWriter.write(files, disk.out(), "public", false);
        SiteWriter.write(reversed, other.out(), "other", false);

        assertThat(other.tree()).isEqualTo(disk.tree());
        assertThat(other.side().resolve("manifest"))
                .hasSameBinaryContentAs(disk.side().resolve("manifest"));
    }

    static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException | FileSystemException notHere) {
            assumeTrue(false, "no symbolic links on this system");
        }
    }
}
