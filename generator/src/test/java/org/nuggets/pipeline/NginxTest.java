package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;

/** What a real nginx says that reads the file which a build wrote for it; needs one, such as Debian's nginx-light. */
@Timeout(60)
class NginxTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String EACH_TIME = "public, max-age=0, must-revalidate";
    private static final HttpClient READER = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static @Nullable Process nginx;
    private static int port;

    @BeforeAll
    static void nginxShowsASite() throws Exception {
        Optional<Path> program = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "nginx is not installed, so nothing is asked of it (Debian: nginx-light)");
        new BuiltSite(folder)
                .with("site.yml", """
                        title: Words
                        headers: [nginx]
                        publish: {live: {to: folder, path: ../live, compress: gzip}}
                        """)
                .with("content/index.md", "# Home\n\n[Plan](plan.docx), [dates](dates.ics)\n")
                .with("content/plan.docx", "PK")
                .with("content/dates.ics", "BEGIN:VCALENDAR\n")
                .with("static/site.webmanifest", "{}\n")
                .with("static/game/index.html", "<script>play()</script>")
                .with("static/photo-0123456789ab.jpg", "mine")
                .with("static/a b$1;{}\"é-0123456789ab.txt", "mine, too");
        Path out = folder.resolve("public");
        BuildRequest request = new BuildRequest(
                folder,
                folder,
                Optional.of(folder.resolve("content")),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false),
                false);
        Outcome made =
                SiteOutput.make(request, new Destination(out, Optional.empty(), false), BuildCache.none(), s -> {});
        assertThat(made).isInstanceOf(Outcome.Done.class);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(
                folder.resolve("nginx.conf"), """
                %s
                pid %2$s/pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %2$s/t1; proxy_temp_path %2$s/t2; fastcgi_temp_path %2$s/t3;
                    uwsgi_temp_path %2$s/t4; scgi_temp_path %2$s/t5;
                    server {
                        listen 127.0.0.1:%3$d;
                        root %2$s/public;
                        include %2$s/public.nginx.conf;
                    }
                }
                """.formatted(isRoot() ? "user root;" : "", folder, port));
        nginx = new ProcessBuilder(
                        program.get().toString(),
                        "-c",
                        settings.toString(),
                        "-p",
                        folder.toString(),
                        "-g",
                        "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        untilItAnswers();
        assertThat(folder.resolve("said.txt")).isEmptyFile();
    }

    @AfterAll
    static void stops() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    @Test
    void aPageIsAskedForEachTimeAndBringsItsPolicy() throws Exception {
        HttpResponse<String> page = get("/");
        String policy =
                page.body().replaceFirst("(?s).*http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\".*", "$1");
        assertThat(policy).startsWith("default-src");
        assertThat(said(page, "Content-Security-Policy")).isEqualTo(policy);
        assertThat(said(page, "Cache-Control")).isEqualTo(EACH_TIME);
        assertThat(said(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(said(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(said(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(said(get("/index.html"), "Content-Security-Policy")).isEqualTo(policy);
        HttpResponse<String> again = get("/", "If-None-Match", said(page, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(said(again, "Cache-Control")).isEqualTo(EACH_TIME);
    }

    @Test
    void aCompressedFileIsSentToWhoeverTakesOne() throws Exception {
        Path page = folder.resolve("public/about.txt");
        Files.writeString(page, "plain");
        Files.writeString(folder.resolve("public/about.txt.gz"), "as it is");
        assertThat(get("/about.txt").body()).isEqualTo("plain");
        HttpResponse<String> compressed = get("/about.txt", "Accept-Encoding", "gzip");
        assertThat(compressed.body()).isEqualTo("as it is");
        assertThat(said(compressed, "Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void whatStandsThereForReviewIsNobodysToFind() throws Exception {
        Files.createDirectories(folder.resolve("public/previews/pr-12"));
        Files.copy(folder.resolve("public/index.html"), folder.resolve("public/previews/pr-12/index.html"));
        assertThat(said(get("/previews/pr-12/"), "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(get("/").headers().firstValue("X-Robots-Tag")).isEmpty();
    }

    @Test
    void whatIsNamedByItsDigestMayBeKeptForEver() throws Exception {
        for (Map.Entry<String, String> file : Map.of(
                        "assets/styles", "text/css; charset=utf-8",
                        "assets/scripts", "text/javascript; charset=utf-8",
                        "assets/pictures", "image/",
                        "search", "application/octet-stream")
                .entrySet()) {
            HttpResponse<String> answer = get("/" + named(file.getKey()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(said(answer, "Cache-Control")).isEqualTo(FOR_EVER);
            assertThat(said(answer, "Content-Type")).startsWith(file.getValue());
            assertThat(said(answer, "Content-Security-Policy")).isEmpty();
        }
        assertThat(said(get("/search/manifest.json"), "Cache-Control")).isEqualTo(EACH_TIME);
    }

    @Test
    void anAuthorsFileThatIsNamedAlikeIsAskedForEachTime() throws Exception {
        for (String path : new String[] {"/photo-0123456789ab.jpg", "/a%20b$1;%7B%7D%22%C3%A9-0123456789ab.txt"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.body()).as(path).startsWith("mine");
            assertThat(said(answer, "Cache-Control")).as(path).isEqualTo(EACH_TIME);
        }
    }

    @Test
    void filesHaveTheTypesThatWeKnow() throws Exception {
        assertThat(said(get("/site.webmanifest"), "Content-Type")).isEqualTo("application/manifest+json");
        assertThat(said(get("/dates.ics"), "Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(said(get("/plan.docx"), "Content-Type")).contains("wordprocessingml.document");
    }

    @Test
    void theSitesOwnHtmlGoesWithoutThePolicy() throws Exception {
        for (String path : new String[] {"/game/", "/game/index.html"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.body()).contains("play()");
            assertThat(said(answer, "Content-Security-Policy")).isEmpty();
            assertThat(said(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void anAddressThatDoesNotExistShowsTheSitesPageForThat() throws Exception {
        for (String path : new String[] {"/nowhere/", "/assets/styles/gone-0123456789ab.css"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("class=\"not-found\"");
            assertThat(said(answer, "Content-Security-Policy")).startsWith("default-src");
            assertThat(said(answer, "Cache-Control")).isEqualTo(EACH_TIME);
        }
    }

    /** Some file of a folder that is named by its digest. */
    private static String named(String inFolder) throws IOException {
        Path out = folder.resolve("public");
        try (Stream<Path> files = Files.list(out.resolve(inFolder))) {
            return files.filter(file -> file.toString().matches(".*-[0-9a-f]{12}\\.[a-z0-9]+"))
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return READER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String said(HttpResponse<?> answer, String header) {
        return String.join(" and ", answer.headers().allValues(header));
    }

    private static void untilItAnswers() throws InterruptedException, IOException {
        for (int tries = 0; ; tries++) {
            try {
                get("/");
                return;
            } catch (IOException notYet) {
                if (tries == 200 || !nginx.isAlive()) {
                    throw new IOException(Files.readString(folder.resolve("said.txt")), notYet);
                }
                Thread.sleep(25);
            }
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
