package org.nuggets.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.pipeline.LiveSite;

/** Which files are followed while a site is written: those behind links, too, and none that are no source. */
@Timeout(60)
class FollowedSourcesTest {

    private static final String PAGE = "---\ntitle: %s\n---\n\n%s\n";

    @TempDir
    private Path folder;

    private Served site;

    @BeforeEach
    void write() throws IOException {
        site = new Served(folder.resolve("site"));
        site.write("site.yml", "title: A site\ncontent: content\n");
        site.write("content/index.md", PAGE.formatted("Home", "Welcome."));
        site.write("content/real.md", PAGE.formatted("Real", "As it was."));
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void thePageBehindALinkIsNewTooWhenItsFileIsWritten() throws Exception {
        link("content/linked.md", "real.md");
        link("content/deep/again.md", "../linked.md");
        site.start();
        assertThat(site.text("linked/")).contains("As it was.");
        try (Served.Changes changes = site.changes()) {
            site.write("content/real.md", PAGE.formatted("Real", "As it is."));

            changes.until(() -> site.text("linked/").contains("As it is."));
            changes.until(() -> site.text("deep/again/").contains("As it is."));
            assertThat(site.text("real/")).contains("As it is.");
        }
    }

    @Test
    void whatALinkLeadsToIsFollowedWhereNothingElseIsRead() throws Exception {
        site.write("content/.shelf/hidden.md", PAGE.formatted("Hidden", "As it was."));
        link("content/shown.md", ".shelf/hidden.md");
        site.start();
        try (Served.Changes changes = site.changes()) {
            site.write("content/.shelf/hidden.md", PAGE.formatted("Hidden", "As it is."));

            changes.until(() -> site.text("shown/").contains("As it is."));
        }
    }

    @Test
    void aLinkThatIsMadeOrLedElsewhereMeanwhileIsFollowedToo() throws Exception {
        site.write("content/.shelf/one.md", PAGE.formatted("One", "The first."));
        site.write("content/.shelf/two.md", PAGE.formatted("Two", "The second."));
        site.start();
        try (Served.Changes changes = site.changes()) {
            link("content/shown.md", ".shelf/one.md");
            changes.until(() -> site.text("shown/").contains("The first."));
            site.write("content/.shelf/one.md", PAGE.formatted("One", "The first, again."));
            changes.until(() -> site.text("shown/").contains("The first, again."));

            Files.delete(site.at("content/shown.md"));
            link("content/shown.md", ".shelf/two.md");
            changes.until(() -> site.text("shown/").contains("The second."));
            site.write("content/.shelf/two.md", PAGE.formatted("Two", "The second, again."));
            changes.until(() -> site.text("shown/").contains("The second, again."));
        }
    }

    @Test
    void aFolderOfSourcesMayBeALink() throws Exception {
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.move(site.at("content"), folder.resolve("elsewhere/content"));
        Files.createDirectories(folder.resolve("elsewhere/static"));
        link("content", "../elsewhere/content");
        link("static", "../elsewhere/static");
        site.start();
        try (Served.Changes changes = site.changes()) {
            site.write("content/real.md", PAGE.formatted("Real", "As it is."));
            changes.until(() -> site.text("real/").contains("As it is."));

            site.write("static/robots.txt", "User-agent: nobody\n");
            changes.until(() -> site.text("robots.txt").contains("nobody"));
        }
    }

    @Test
    void linksInACircleToAFolderOrOutOfTheContentAreRefusedAndHoldNothingUp() throws Exception {
        Files.writeString(folder.resolve("secret.md"), PAGE.formatted("Secret", "For nobody."));
        link("content/one.md", "two.md");
        link("content/two.md", "one.md");
        link("content/round", ".");
        link("content/out.md", "../../secret.md");
        site.start();
        try (Served.Changes changes = site.changes()) {
            assertThat(site.preview().site().findings())
                    .extracting(finding ->
                            finding.span().file() + " " + finding.code().id())
                    .containsExactlyInAnyOrder(
                            "content/one.md outside-root",
                            "content/two.md outside-root",
                            "content/round outside-root",
                            "content/out.md outside-root");

            site.append("content/real.md", "\nAs it is.\n");
            changes.until(() -> site.text("real/").contains("As it is."));
            assertThat(site.get("out/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aLogThatIsWrittenAllTheTimeStartsNoBuildAndReadsNothingAgain() throws Exception {
        site.write("serve.log", "See http://localhost:8702/\n");
        site.write("content/serve.log", "See http://localhost:8702/\n");
        site.start();
        LiveSite before = site.preview().site();
        try (Served.Changes changes = site.changes()) {
            for (int i = 0; i < 20; i++) {
                site.append("serve.log", "Changed: \n");
                site.append("content/serve.log", "Changed: \n");
                site.write("notes/" + i + ".txt", "beside the content\n");
                Thread.sleep(20);
            }
            assertThat(site.preview().site()).isSameAs(before);

            site.append("content/real.md", "\nAs it is.\n");
            assertThat(changes.next()).isEqualTo(2);
        }
    }

    @Test
    void aFileThatAPageShowsIsSentAnewWithoutReadingPagesAgain() throws Exception {
        site.write("content/plan.txt", "The first plan.\n");
        site.append("content/real.md", "\n[The plan](plan.txt)\n");
        site.start();
        try (Served.Changes changes = site.changes()) {
            site.write("content/plan.txt", "The second plan.\n");

            changes.await();
            assertThat(site.text("plan.txt")).contains("The second plan.");
        }
    }

    private void link(String from, String to) throws IOException {
        Path link = site.at(from);
        Files.createDirectories(link.getParent());
        try {
            Files.createSymbolicLink(link, Path.of(to));
        } catch (IOException | UnsupportedOperationException notHere) {
            assumeTrue(false, "no symbolic links here: " + notHere);
        }
    }
}
