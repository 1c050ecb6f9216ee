package org.nuggets.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.importer.fetch.Fetched;
import org.nuggets.importer.fetch.Fetcher;
import org.nuggets.importer.fetch.WebFetcher;
import org.nuggets.importer.piece.UnreadableException;

/** What is asked of the web, with a server of its own, and what is never asked. */
class WebFetcherTest {

    private static final int MOST = 100_000;

    @TempDir
    private Path folder;

    private final Fetcher anyone = new WebFetcher(true, Duration.ofSeconds(2), System::nanoTime);
    private final Fetcher strict = new WebFetcher(false, Duration.ofSeconds(2), System::nanoTime);
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/page",
                200,
                "text/html; charset=windows-1252",
                "<h1>Caf\u00E9</h1><p>Words and <img src=\"/p.png\" alt=\"One\"></p>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        answer("/p.png", 200, "image/png", ImportedSite.png("p"));
        answer("/gone", 404, "text/html", new byte[] {'x'});
        answer("/closed", 403, "text/html", new byte[] {'x'});
        answer("/large", 200, "text/html", new byte[MOST + 1]);
        leading("/on", "/page");
        leading("/round", "/round");
        leading("/inside", "http://169.254.169.254/latest/");
        leading("/file", "file:///etc/passwd");
        server.start();
    }

    @AfterEach
    void noServer() {
        server.stop(0);
    }

    private void answer(String path, int status, String type, byte[] body) {
        server.createContext(path, exchange -> {
            asked.set(exchange.getRequestHeaders().entrySet().toString());
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private void leading(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static String refusal(Fetcher fetcher, URI address) {
        AtomicReference<String> told = new AtomicReference<>("");
        assertThatThrownBy(() -> fetcher.fetch(address, MOST))
                .isInstanceOf(UnreadableException.class)
                .satisfies(e -> told.set(e.getMessage()));
        return told.get();
    }

    @Test
    void aPageComesWithItsKindAndEncodingAndNothingIsSaidOfTheReader() throws Exception {
        Fetched page = anyone.fetch(at("/on"), MOST);

        assertThat(page.address()).isEqualTo(at("/page"));
        assertThat(page.type()).isEqualTo("text/html");
        assertThat(page.charset()).contains("windows-1252");
        assertThat(asked.get())
                .contains("Nuggets-import")
                .doesNotContainIgnoringCase("cookie=")
                .doesNotContainIgnoringCase("referer")
                .doesNotContainIgnoringCase("authorization");
    }

    @Test
    void whatCannotBeHadIsSaidInPlainWords() {
        assertThat(refusal(anyone, at("/gone"))).contains("there is nothing at", "404");
        assertThat(refusal(anyone, at("/closed"))).contains("save the page as a file");
        assertThat(refusal(anyone, at("/large"))).contains("larger than");
        assertThat(refusal(anyone, at("/round"))).contains("leads on and on");
        assertThat(refusal(anyone, at("/file"))).contains("no address of the web");
        assertThat(refusal(anyone, URI.create("ftp://example.org/"))).contains("no address of the web");
        assertThat(refusal(anyone, URI.create("http://me:secret@127.0.0.1/")))
                .contains("never sent")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[fc00::1]/",
                "http://[fd12::1]/",
                "http://[fe80::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:db8::1]/",
                "http://[ff02::1]/"
            })
    void aMachineOfOnesOwnNetworkIsNotAsked(String address) {
        assertThat(refusal(strict, URI.create(address)))
                .containsAnyOf("your own network", "there is no '", "four numbers", "no address of the web");
    }

    @Test
    void itIsNotAskedAfterARedirectEither() {
        assertThat(refusal(strict, at("/page"))).contains("--allow-private");
        Fetcher first = new WebFetcher(true, Duration.ofSeconds(2), System::nanoTime);
        assertThat(refusal(first, at("/inside"))).contains("169.254.169.254");
    }

    @Test
    void aServerThatDripsIsLeftInTime() throws Exception {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drip = new Thread(() -> {
                try (Socket socket = dripping.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 100; i++) {
                        socket.getOutputStream().write('x');
                        socket.getOutputStream().flush();
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException left) {
                    // It was left, as is wanted.
                }
            });
            drip.setDaemon(true);
            drip.start();
            Fetcher hasty = new WebFetcher(true, Duration.ofMillis(400), System::nanoTime);
            assertThat(refusal(hasty, URI.create("http://127.0.0.1:" + dripping.getLocalPort() + "/")))
                    .contains("took too long");
        }
    }

    @Test
    void aPageOfTheWebBecomesADraftWithItsPicturesAndItsSource() throws Exception {
        Imported imported = new ImportedSite(folder)
                .read(Optional.empty(), anyone, List.of(at("/on").toString()));

        assertThat(imported.refused()).isEmpty();
        assertThat(ImportedSite.text(imported.drafts().get(0).file()))
                .contains("title: \"Café\"", "![One](p.png)", "Imported on 2026-11-30 from " + at("/page"));
        assertThat(imported.files()).hasSize(1);
        assertThat(ImportedSite.text(imported.sources().get(0)))
                .contains("url: " + at("/page"), "Read on 2026-11-30 in");
    }
}
