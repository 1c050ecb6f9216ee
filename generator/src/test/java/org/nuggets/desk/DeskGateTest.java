package org.nuggets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is answered by the desk, tried on all that it answers. */
@Timeout(120)
class DeskGateTest {

    @TempDir
    private Path folder;

    private DeskSite desk;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        desk = new DeskSite(folder.resolve("site"));
        desk.write("site.yml", "title: A site\ncontent: content\n");
        desk.write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost.\n");
        desk.write("secret.md", "---\ntitle: Secret\n---\n\nNot yours.\n");
        Files.writeString(folder.resolve("secret.md"), "Not yours.\n");
        desk.start();
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void aPageOfTheDeskMayAskForEverything() throws IOException {
        for (Endpoint endpoint : desk.endpoints()) {
            if (!endpoint.kind().isSent() && !endpoint.ofPage()) {
                assertThat(status(endpoint, own(), ""))
                        .as(endpoint.path())
                        .isIn(endpoint.path().equals("api/name") ? List.of(400) : List.of(200, 404));
            }
        }
    }

    @Test
    void nothingIsAnsweredToAnotherSite() throws IOException {
        for (Endpoint endpoint : desk.endpoints()) {
            for (String foreign : List.of(
                    "Host: evil.example:" + desk.port(),
                    "Host: localhost",
                    "Host: localhost:1",
                    "Host: localhost.evil.example:" + desk.port(),
                    "Host: localhost:" + desk.port() + "\r\nHost: evil.example",
                    own() + "\r\nOrigin: http://evil.example",
                    own() + "\r\nOrigin: https://localhost:" + desk.port(),
                    own() + "\r\nOrigin: http://localhost:1",
                    own() + "\r\nOrigin: http://127.0.0.1:" + desk.port(),
                    own() + "\r\nOrigin: null",
                    own() + "\r\nOrigin: ",
                    own() + "\r\nOrigin: http://localhost:" + desk.port() + "\r\nOrigin: http://evil.example",
                    own() + "\r\nSec-Fetch-Site: cross-site",
                    own() + "\r\nSec-Fetch-Site: same-site")) {
                assertThat(status(endpoint, foreign + "\r\n" + Gate.TOKEN + ": " + desk.token(), ""))
                        .as(endpoint.path() + " " + foreign)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void nothingIsWrittenWithoutTheTokenOfThisStart() throws IOException {
        List<Endpoint> writing =
                desk.endpoints().stream().filter(one -> one.kind().isSent()).toList();
        assertThat(writing).isNotEmpty();
        for (Endpoint endpoint : writing) {
            for (String token : Stream.of(
                            "", "x", desk.token().substring(1), desk.token() + "x", desk.token() + ", " + desk.token())
                    .toList()) {
                String header = token.isEmpty() ? "" : "\r\n" + Gate.TOKEN + ": " + token;
                assertThat(status(endpoint, own() + header, ""))
                        .as(endpoint.path())
                        .isEqualTo(403);
            }
            assertThat(status(endpoint, own() + "\r\nCookie: " + Gate.TOKEN + "=" + desk.token(), ""))
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsSentIsNeverWhatAFormOfAnotherSiteCouldSend() throws IOException {
        for (Endpoint endpoint : desk.endpoints()) {
            if (endpoint.kind().isSent()) {
                for (String type :
                        List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x", "")) {
                    int status = desk.status(
                            "POST /desk/" + endpoint.path() + " HTTP/1.1\r\n" + own() + "\r\n" + Gate.TOKEN + ": "
                                    + desk.token() + "\r\nContent-Type: " + type,
                            "{}");
                    assertThat(status).as(endpoint.path() + " " + type).isEqualTo(415);
                }
            }
        }
    }

    @Test
    void eachAnswersOneMethodOnly() throws IOException {
        for (Endpoint endpoint : desk.endpoints()) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE")) {
                if (!method.equals(endpoint.kind().method())) {
                    int status = desk.status(
                            method + " /desk/" + endpoint.path() + " HTTP/1.1\r\n" + own() + "\r\n" + Gate.TOKEN + ": "
                                    + desk.token(),
                            "");
                    assertThat(status).as(method + " " + endpoint.path()).isEqualTo(405);
                }
            }
        }
    }

    @Test
    void nothingOutsideOfTheContentIsReadOrWritten() throws IOException, InterruptedException {
        Files.createSymbolicLink(desk.at("content/led.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(desk.at("content/out"), folder);
        String outside = Files.readString(folder.resolve("secret.md"));
        List<Endpoint> about =
                desk.endpoints().stream().filter(Endpoint::ofPage).toList();
        assertThat(about).isNotEmpty();
        for (Endpoint endpoint : about) {
            for (String path : List.of(
                    "../secret.md",
                    "..%2Fsecret.md",
                    "%2e%2e/secret.md",
                    "content/../../secret.md",
                    "garden.md/../../secret.md",
                    "./garden.md",
                    "/garden.md",
                    folder.resolve("secret.md").toString(),
                    "..\\secret.md",
                    "C:\\secret.md",
                    "\\\\host\\share\\secret.md",
                    "garden.md\0",
                    "garden.md%00",
                    "garden.md::$DATA",
                    "led.md",
                    "out/secret.md",
                    "site.yml",
                    "../site.yml",
                    "")) {
                String body = "{\"path\":" + com.fasterxml.jackson.databind.node.TextNode.valueOf(path)
                        + ",\"base\":\"\",\"text\":\"x\",\"to\":\"a.md\"}";
                String query = "?path=" + java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
                int status = desk.status(
                        endpoint.kind().method() + " /desk/" + endpoint.path() + query + " HTTP/1.1\r\n" + own()
                                + token(endpoint),
                        endpoint.kind().isSent() ? body : "");
                assertThat(status).as(endpoint.path() + " " + path).isEqualTo(404);
            }
        }
        assertThat(Files.readString(folder.resolve("secret.md"))).isEqualTo(outside);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void noPageOfTheDeskIsShownInsideOfAnother() throws IOException, InterruptedException {
        HttpResponse<String> page = desk.get("desk/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).doesNotContain("onload", "<script>", "style=");
        for (Endpoint endpoint : desk.endpoints()) {
            if (endpoint.kind() == Endpoint.Kind.PAGE) {
                assertThat(status(endpoint, own() + "\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Dest: iframe", ""))
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatIsSentIsBounded() throws IOException {
        String large = "\"" + "x".repeat(9 << 20) + "\"";
        int status = desk.status(
                "POST /desk/api/check HTTP/1.1\r\n" + own() + "\r\nContent-Type: application/json\r\n" + Gate.TOKEN
                        + ": " + desk.token(),
                large);
        assertThat(status).isEqualTo(413);
    }

    @Test
    void whatCannotBeReadIsToldAndNoMore() throws IOException {
        for (String body :
                List.of("", "{", "[]", "null", "3", "{} {}", "{\"path\":{}}", "[".repeat(100_000), "\u0000")) {
            int status = desk.status(
                    "POST /desk/api/save HTTP/1.1\r\n" + own() + "\r\nContent-Type: application/json\r\n" + Gate.TOKEN
                            + ": " + desk.token(),
                    body);
            assertThat(status).as(body.substring(0, Math.min(9, body.length()))).isIn(400, 404);
        }
        assertThat(desk.status("GET /desk/api/item?path=%zz HTTP/1.1\r\n" + own(), ""))
                .isEqualTo(400);
        assertThat(desk.status("GET /desk/api/nothing HTTP/1.1\r\n" + own(), ""))
                .isEqualTo(404);
    }

    private String own() {
        return "Host: localhost:" + desk.port();
    }

    private String token(Endpoint endpoint) {
        return endpoint.kind().isSent()
                ? "\r\n" + Gate.TOKEN + ": " + desk.token() + "\r\nContent-Type: "
                        + endpoint.kind().takes()
                : "";
    }

    private int status(Endpoint endpoint, String headers, String body) throws IOException {
        String type = endpoint.kind().takes();
        return desk.status(
                endpoint.kind().method() + " /desk/" + endpoint.path() + " HTTP/1.1\r\n" + headers
                        + (type.isEmpty() ? "" : "\r\nContent-Type: " + type),
                body);
    }
}
