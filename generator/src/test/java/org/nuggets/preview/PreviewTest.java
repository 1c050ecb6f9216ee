package org.nuggets.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.LiveSite;

/** What a writer and a browser see of a site that is written: real files, a real server, a real client. */
@Timeout(60)
class PreviewTest {

    private static final String TERM =
            "---\ntitle: %s\ndescription: Who helps.\nstatus: %s\ndate_published: 2026-01-02\nauthors: [{name: Editors}]\nlicense: CC-BY-4.0\n---\n\n## Definition\n\n%s\n";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Preview preview;

    @BeforeEach
    void start() throws IOException {
        write("site.yml", "title: A site\ncontent: content\nbase_url: https://example.org/knowledge/\n");
        write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
        write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost.\n");
        write("content/glossary/mentor.md", TERM.formatted("Mentor", "published", "One who helps."));
        write("content/glossary/draft.md", TERM.formatted("Apprentice", "draft", "One who learns."));
        try (BuildCache cache = BuildCache.open(folder.resolve(".nuggets"), false)) {
            preview = Preview.start(request(), cache, 0, new Silent());
        }
    }

    @AfterEach
    void stop() throws IOException {
        preview.close();
    }

    @Test
    void aPageIsShownAtItsAddressAndLinksLeadToThisMachine() throws Exception {
        assertThat(text("garden/")).contains("<h1", "Garden", "Our compost.");
        assertThat(text("")).contains("Welcome.");
        assertThat(get("nowhere/at/all/").statusCode()).isEqualTo(404);
        assertThat(text("nowhere/at/all/")).contains("href=\"/assets/").doesNotContain("/knowledge/assets/");
    }

    @Test
    void anAddressWithoutItsLastSlashLeadsToThePage() throws Exception {
        HttpResponse<String> answer = get("garden?q=1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/garden/?q=1");
    }

    @Test
    void draftsAreShownToo() throws Exception {
        assertThat(text("glossary/")).contains("Apprentice");
    }

    @Test
    void aSavedBodyIsThereWhenTheBrowserIsTold() throws Exception {
        try (Changes changes = new Changes()) {
            append("content/garden.md", "\nA scarecrow.\n");

            changes.await();
            assertThat(text("garden/")).contains("A scarecrow.");
        }
    }

    @Test
    void anotherTitleIsInTheListsWhenTheBrowserIsTold() throws Exception {
        try (Changes changes = new Changes()) {
            write("content/glossary/mentor.md", TERM.formatted("Learning partner", "published", "One who helps."));

            changes.await();
            assertThat(text("glossary/")).contains("Learning partner").doesNotContain(">Mentor<");
        }
    }

    @Test
    void anEditorThatWritesAnotherFileAndRenamesItIsFollowedToo() throws Exception {
        try (Changes changes = new Changes()) {
            write("content/.garden.md.swp", "---\ntitle: Garden\n---\n\nA pond.\n");
            Files.move(folder.resolve("content/.garden.md.swp"), folder.resolve("content/garden.md"), REPLACE_EXISTING);

            changes.await();
            assertThat(text("garden/")).contains("A pond.");
        }
    }

    @Test
    void aNewPageInANewFolderIsShownAndADeletedOneIsGone() throws Exception {
        try (Changes changes = new Changes()) {
            write("content/trips/sea.md", "---\ntitle: To the sea\n---\n\nBy train.\n");
            changes.until(() -> text("trips/sea/").contains("By train."));

            append("content/trips/sea.md", "\nAnd back.\n");
            changes.until(() -> text("trips/sea/").contains("And back."));

            Files.delete(folder.resolve("content/trips/sea.md"));
            changes.until(() -> get("trips/sea/").statusCode() == 404);
        }
    }

    @Test
    void aTemplateAPictureAndTheSettingsAreFollowed() throws Exception {
        try (Changes changes = new Changes()) {
            write("static/robots.txt", "User-agent: nobody\n");
            changes.until(() -> text("robots.txt").contains("nobody"));

            write("theme/templates/404.peb", "{% extends \"base\" %}{% block main %}<h1>Lost</h1>{% endblock %}");
            changes.until(() -> text("nowhere/").contains("<h1>Lost</h1>"));

            write("site.yml", "title: Another name\ncontent: content\n");
            changes.until(() -> text("").contains("Another name"));
        }
    }

    @Test
    void aMistakeIsShownOverThePageAndIsGoneWhenItIsMended() throws Exception {
        try (Changes changes = new Changes()) {
            append("content/garden.md", "\n[Gone](gone.md) <script>alert(1)</script>\n");
            changes.await();
            assertThat(text("garden/"))
                    .contains("<details open", "content/garden.md, line 7", "dead-link", "there is nothing at")
                    .doesNotContain("<script>alert");
            assertThat(text("glossary/mentor/")).contains("1 error").doesNotContain("<details open");

            write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost.\n");
            changes.await();
            assertThat(text("garden/")).doesNotContain("<details open", "dead-link");
        }
    }

    @Test
    void aBrokenTemplateSaysSoInPlaceOfThePage() throws Exception {
        try (Changes changes = new Changes()) {
            write("theme/templates/404.peb", "{{ nonsense }}");
            changes.until(() -> text("nowhere/").contains("bad-template"));

            Files.delete(folder.resolve("theme/templates/404.peb"));
            changes.until(() -> !text("nowhere/").contains("bad-template"));
        }
    }

    @Test
    void whoSearchesFindsWhatWasWrittenLast() throws Exception {
        String before = text("search/manifest.json");
        try (Changes changes = new Changes()) {
            append("content/garden.md", "\nA scarecrow.\n");
            changes.await();

            assertThat(text("search/manifest.json")).isNotEqualTo(before);
        }
    }

    @Test
    void whatIsHiddenOrAlreadyBuiltIsNoChange() throws Exception {
        try (Changes changes = new Changes()) {
            write("target/site/index.html", "built");
            write(".nuggets/lock", "");
            write("content/.#garden.md", "a lock of some editor");
            write("content/4913", "whether one can write here");
            Files.delete(folder.resolve("content/4913"));
            Thread.sleep(300);
            append("content/garden.md", "\nA scarecrow.\n");

            assertThat(changes.next()).isEqualTo(2);
            assertThat(text("garden/")).contains("A scarecrow.");
        }
    }

    @Test
    void nobodyElseIsAnswered() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: attacker.example:" + port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Welcome.");
        assertThat(raw("POST / HTTP/1.1\r\nHost: localhost:" + port()
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        for (String path : Set.of("/../site.yml", "/%2e%2e/site.yml", "/..%2fsite.yml", "//etc/passwd")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 404")
                    .doesNotContain("title: A site", "root:");
        }
    }

    @Test
    void aTakenPortIsSaid() {
        assertThatThrownBy(() -> Preview.start(request(), BuildCache.none(), port(), new Silent()))
                .isInstanceOf(BindException.class);
    }

    /** Nobody is told. */
    private record Silent() implements Preview.Listener {
        @Override
        public void changed(Set<Path> files, LiveSite site) {}

        @Override
        public void failed(Exception fault) {}
    }

    /** A browser's connection, by which it is told of changes. */
    private final class Changes implements AutoCloseable {

        private final InputStream stream;
        private final BufferedReader lines;

        Changes() throws IOException, InterruptedException {
            stream = client.send(request("_nuggets/changes"), BodyHandlers.ofInputStream())
                    .body();
            lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
            assertThat(next()).isEqualTo(1);
        }

        long next() throws IOException {
            String line = lines.readLine();
            while (!line.startsWith("data: ")) {
                line = lines.readLine();
            }
            return Long.parseLong(line.substring("data: ".length()));
        }

        void await() throws IOException {
            next();
        }

        /** A new folder may be seen in more than one step. */
        void until(Sight sight) throws IOException, InterruptedException {
            while (!sight.isThere()) {
                next();
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private interface Sight {
        boolean isThere() throws IOException, InterruptedException;
    }

    private String text(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(preview.address().resolve("/" + path)).build();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private int port() {
        return preview.address().getPort();
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://example.org/knowledge/")),
                new BuildOptions(LocalDate.of(2026, 11, 22), true),
                false);
    }

    private void append(String path, String text) throws IOException {
        write(path, Files.readString(folder.resolve(path)) + text);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
