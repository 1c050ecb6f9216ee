package org.nuggets.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where a browser comes to that shows a page whose file was renamed, moved or deleted. */
@Timeout(60)
class LedOnTest {

    @TempDir
    private Path folder;

    private Served site;

    @BeforeEach
    void start() throws IOException {
        site = new Served(folder);
        site.write("site.yml", "title: A site\ncontent: content\n");
        site.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
        site.write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost.\n");
        site.write("content/trips/sea.md", "---\ntitle: To the sea\n---\n\nBy train.\n");
        site.write("content/trips/wood.md", "---\ntitle: To the wood\n---\n\nOn foot.\n");
        site.start();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void aRenamedFileLeadsToItsNewAddressAndOnwards() throws Exception {
        try (Served.Changes changes = site.changes()) {
            move("content/garden.md", "content/allotment.md");
            changes.until(() -> leadsTo("garden/?q=1", "/allotment/?q=1"));

            move("content/allotment.md", "content/Plot é.md");
            changes.until(() -> leadsTo("garden/", "/plot-e/"));
            assertThat(leadsTo("allotment", "/plot-e/")).isTrue();
            assertThat(site.text("plot-e/")).contains("Our compost.");
        }
    }

    @Test
    void aPageThatIsRenamedBackIsThereAgain() throws Exception {
        try (Served.Changes changes = site.changes()) {
            move("content/garden.md", "content/allotment.md");
            changes.until(() -> leadsTo("garden/", "/allotment/"));
            move("content/allotment.md", "content/garden.md");
            changes.until(() -> leadsTo("allotment/", "/garden/"));

            assertThat(site.get("garden/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void eachPageOfARenamedFolderLeadsOn() throws Exception {
        try (Served.Changes changes = site.changes()) {
            move("content/trips", "content/outings");

            changes.until(() -> leadsTo("trips/sea/", "/outings/sea/"));
            changes.until(() -> leadsTo("trips/wood/", "/outings/wood/"));
        }
    }

    @Test
    void aFileThatAsksForAnotherAddressLeadsThere() throws Exception {
        site.write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost.\n");
        try (Served.Changes changes = site.changes()) {
            site.write("content/garden.md", "---\ntitle: Garden\nid: plot\n---\n\nOur compost.\n");
            changes.until(() -> leadsTo("garden/", "/plot/"));
        }
    }

    @Test
    void ofADeletedPageItIsSaidThatItIsGoneUntilItIsBack() throws Exception {
        String text = Files.readString(site.at("content/garden.md"));
        try (Served.Changes changes = site.changes()) {
            Files.delete(site.at("content/garden.md"));
            changes.until(() -> site.get("garden/").statusCode() == 404);
            assertThat(site.text("garden/"))
                    .contains("The page that was here is gone: there is no file 'content/garden.md' any more.");
            assertThat(site.text("never/there/")).doesNotContain("The page that was here");

            site.write("content/garden.md", text);
            changes.until(() -> site.get("garden/").statusCode() == 200);
            assertThat(site.text("garden/")).doesNotContain("The page that was here");
        }
    }

    private void move(String from, String to) throws IOException {
        Files.move(site.at(from), site.at(to));
    }

    private boolean leadsTo(String from, String to) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get(from);
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").filter(to::equals).isPresent();
    }
}
