package org.nuggets.preview;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;

/** What a writer and a browser see of a site that is written: real files, a real server, a real client. */
@Timeout(60)
class PreviewTest {

    private static final String TERM =
            "---\ntitle: %s\ndescription: Who helps.\nstatus: %s\ndate_published: 2026-01-02\nauthors: [{name: Editors}]\nlicense: CC-BY-4.0\n---\n\n## Definition\n\n%s\n";

    @TempDir
    private Path folder;

    private Served site;

    @BeforeEach
    void start() throws IOException {
        site = new Served(folder);
        site.write(
                "site.yml",
                "title: A site\ncontent: content\nbase_url: https://example.org/knowledge/\ncontact: office@example.org\n");
        site.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
        site.write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost.\n");
        site.write("content/glossary/mentor.md", TERM.formatted("Mentor", "published", "One who helps."));
        site.write("content/glossary/draft.md", TERM.formatted("Apprentice", "draft", "One who learns."));
        site.start();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void aWorkerThatAFinishedSiteLeftAtThisAddressIsTakenBack() throws Exception {
        assertThat(site.text("sw.js")).contains("unregister()").doesNotContain("importScripts");
    }

    @Test
    void aPageIsShownAtItsAddressAndLinksLeadToThisMachine() throws Exception {
        assertThat(site.text("garden/")).contains("<h1", "Garden", "Our compost.");
        assertThat(site.text("")).contains("Welcome.");
        assertThat(site.get("nowhere/at/all/").statusCode()).isEqualTo(404);
        assertThat(site.text("nowhere/at/all/")).contains("href=\"/assets/").doesNotContain("/knowledge/assets/");
    }

    @Test
    void anAddressWithoutItsLastSlashLeadsToThePage() throws Exception {
        HttpResponse<String> answer = site.get("garden?q=1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/garden/?q=1");
    }

    @Test
    void draftsAreShownToo() throws Exception {
        assertThat(site.text("glossary/")).contains("Apprentice");
    }

    @Test
    void aSavedBodyIsThereWhenTheBrowserIsTold() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.append("content/garden.md", "\nA scarecrow.\n");

            changes.await();
            assertThat(site.text("garden/")).contains("A scarecrow.");
        }
    }

    @Test
    void anotherTitleIsInTheListsWhenTheBrowserIsTold() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.write("content/glossary/mentor.md", TERM.formatted("Learning partner", "published", "One who helps."));

            changes.await();
            assertThat(site.text("glossary/")).contains("Learning partner").doesNotContain(">Mentor<");
        }
    }

    @Test
    void anEditorThatWritesAnotherFileAndRenamesItIsFollowedToo() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.write("content/.garden.md.swp", "---\ntitle: Garden\n---\n\nA pond.\n");
            Files.move(site.at("content/.garden.md.swp"), site.at("content/garden.md"), REPLACE_EXISTING);

            changes.await();
            assertThat(site.text("garden/")).contains("A pond.");
        }
    }

    @Test
    void aNewPageInANewFolderIsShownAndADeletedOneIsGone() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.write("content/trips/sea.md", "---\ntitle: To the sea\n---\n\nBy train.\n");
            changes.until(() -> site.text("trips/sea/").contains("By train."));

            site.append("content/trips/sea.md", "\nAnd back.\n");
            changes.until(() -> site.text("trips/sea/").contains("And back."));

            Files.delete(site.at("content/trips/sea.md"));
            changes.until(() -> site.get("trips/sea/").statusCode() == 404);
        }
    }

    @Test
    void aTemplateAPictureAndTheSettingsAreFollowed() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.write("static/robots.txt", "User-agent: nobody\n");
            changes.until(() -> site.text("robots.txt").contains("nobody"));

            site.write("theme/templates/404.peb", "{% extends \"base\" %}{% block main %}<h1>Lost</h1>{% endblock %}");
            changes.until(() -> site.text("nowhere/").contains("<h1>Lost</h1>"));

            site.write("site.yml", "title: Another name\ncontent: content\n");
            changes.until(() -> site.text("").contains("Another name"));
        }
    }

    @Test
    void aStyleThatChangesIsShownUnderItsNewName() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.write("theme/styles/own.css", "p { color: teal; }\n");
            changes.until(() -> site.text("garden/").contains("styles/own-"));
            String before = own();
            assertThat(site.text(before)).contains("teal");

            site.write("theme/styles/own.css", "p { color: olive; }\n");
            changes.until(() -> !own().equals(before));
            assertThat(site.text(own())).contains("olive");
            assertThat(site.get(before).statusCode()).isEqualTo(404);
        }
    }

    /** Where a page says that the site's own style stands. */
    private String own() throws IOException, InterruptedException {
        Matcher style = Pattern.compile("assets/styles/own-[0-9a-f]{12}\\.css").matcher(site.text("garden/"));
        assertThat(style.find()).isTrue();
        return style.group();
    }

    @Test
    void aLongReportBeginsWithItsOverviewAndTellsHowToSeeTheRest() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.append("content/garden.md", "\n[Gone](gone.md)\n".repeat(60));
            changes.await();
            assertThat(site.text("garden/"))
                    .contains("60 × dead-link 'gone.md'</pre>", "… and 10 more: run nuggets check");
        }
    }

    @Test
    void deadLinksThatTheSettingsExcuseAreWarningsAndSaidToBeSo() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.append("content/garden.md", "\n[Gone](gone.md)\n");
            site.write("site.yml", "title: A site\ncontent: content\nlinks: warn\n");
            changes.until(() -> site.text("garden/").contains("1 dead link is not stopping this build"));
            assertThat(site.text("garden/")).contains("0 errors, 1 warning", "warning dead-link", "Our compost.");
        }
    }

    @Test
    void aMistakeIsShownOverThePageAndIsGoneWhenItIsMended() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.append("content/garden.md", "\n[Gone](gone.md) <script>alert(1)</script>\n");
            changes.await();
            assertThat(site.text("garden/"))
                    .contains("<details open", "content/garden.md, line 7", "dead-link", "there is nothing at")
                    .doesNotContain("<script>alert");
            assertThat(site.text("glossary/mentor/")).contains("1 error").doesNotContain("<details open");

            site.write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost.\n");
            changes.await();
            assertThat(site.text("garden/")).doesNotContain("<details open", "dead-link");
        }
    }

    @Test
    void inThePlaceOfAMissingPictureIsAnAddressThatThePageAllows() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.append("content/garden.md", "\n![Hall](hall.png)\n");
            changes.await();

            assertThat(site.text("garden/")).contains("src=\"data:,\"").doesNotContain("about:invalid");
        }
    }

    @Test
    void anAddressThatBeginsWithTwoSlashesLeadsNowhereElse() throws Exception {
        for (String path : Set.of("//garden", "///garden", "//garden?q=1")) {
            assertThat(site.raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + site.port()
                            + "\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .doesNotContainIgnoringCase("Location: //");
        }
        // To a browser, //evil/ would be another machine.
        assertThat(site.raw(
                        "GET ///garden HTTP/1.1\r\nHost: localhost:" + site.port() + "\r\nConnection: close\r\n\r\n"))
                .containsIgnoringCase("Location: /garden/");
    }

    @Test
    void aBrokenTemplateSaysSoInPlaceOfThePage() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.write("theme/templates/404.peb", "{{ nonsense }}");
            changes.until(() -> site.text("nowhere/").contains("bad-template"));

            Files.delete(site.at("theme/templates/404.peb"));
            changes.until(() -> !site.text("nowhere/").contains("bad-template"));
        }
    }

    @Test
    void whoSearchesFindsWhatWasWrittenLast() throws Exception {
        String before = site.text("search/manifest.json");
        try (Served.Changes changes = site.changes()) {
            site.append("content/garden.md", "\nA scarecrow.\n");
            changes.await();

            assertThat(site.text("search/manifest.json")).isNotEqualTo(before);
        }
    }

    @Test
    void whatIsHiddenOrAlreadyBuiltIsNoChange() throws Exception {
        try (Served.Changes changes = site.changes()) {
            site.write("target/site/index.html", "built");
            site.write(".nuggets/lock", "");
            site.write("content/.#garden.md", "a lock of some editor");
            site.write("content/4913", "whether one can write here");
            Files.delete(site.at("content/4913"));
            Thread.sleep(300);
            site.append("content/garden.md", "\nA scarecrow.\n");

            assertThat(changes.next()).isEqualTo(2);
            assertThat(site.text("garden/")).contains("A scarecrow.");
        }
    }

    @Test
    void nobodyElseIsAnswered() throws Exception {
        assertThat(site.raw(
                        "GET / HTTP/1.1\r\nHost: attacker.example:" + site.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Welcome.");
        assertThat(site.raw("POST / HTTP/1.1\r\nHost: localhost:" + site.port()
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        for (String path : Set.of("/../site.yml", "/%2e%2e/site.yml", "/..%2fsite.yml", "//etc/passwd")) {
            assertThat(site.raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + site.port()
                            + "\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 404")
                    .doesNotContain("title: A site", "root:");
        }
    }

    @Test
    void aTakenPortIsSaid() {
        assertThatThrownBy(() -> Preview.start(site.request(), BuildCache.none(), site.port(), new Served.Silent()))
                .isInstanceOf(BindException.class);
    }
}
