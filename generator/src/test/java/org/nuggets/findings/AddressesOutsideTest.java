package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.model.OutsideLink;
import org.nuggets.outside.Answers;
import org.nuggets.outside.Manners;
import org.nuggets.outside.OutsideCheck;
import org.nuggets.pipeline.OutsideLinks;
import org.nuggets.report.Findings;

/** Every address outside a site that its readers can get to is asked for, and what is told stands at its place. */
class AddressesOutsideTest {

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean moved = exchange.getRequestURI().getPath().equals("/moved");
            exchange.getResponseHeaders().set("Location", "/new");
            exchange.sendResponseHeaders(
                    moved ? 301 : exchange.getRequestURI().getPath().equals("/new") ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void deadAndMovedAddressesAreToldAtTheirPlaces() throws IOException {
        write("site.yml", """
            title: Site
            base_url: https://own.example.org/
            footer:
              - {title: Gone, link: "SERVER/gone"}
            """);
        write("content/index.md", """
            Read [the plan](SERVER/gone), and [the new one](SERVER/moved).

            Not asked: [our own](https://own.example.org/x/), [mail](mailto:a@example.org), `SERVER/code`.
            """);
        write("content/draft.md", "---\nstatus: draft\n---\n\n[Draft](SERVER/draft)\n");

        List<OutsideLink> links = OutsideLinks.of(TinySite.request(folder), BuildCache.none());
        OutsideCheck.Result result = new OutsideCheck(
                        new Manners("Test", Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(1), 9, true),
                        Clock.systemUTC())
                .check(links, Answers.none(), progress -> {});

        Findings findings = new Findings(TinySite.build(folder)::source, false);
        assertThat(String.join(
                                "\n",
                                result.findings().stream().map(findings::text).toList())
                        .replace(server(), "SERVER")
                        .replaceAll(" +\\^+", " ^"))
                .isEqualTo("""
                    content/index.md:1:17: note[dead-outside]: SERVER/gone answers 'not found' (404)
                      1 | Read [the plan](SERVER/gone), and [the new one](SERVER/moved).
                        | ^
                      fix: open it in a browser; if it is gone, search for its new address, link to a copy at web.archive.org, or take the link out
                    content/index.md:1:65: note[moved-outside]: SERVER/moved has moved to SERVER/new for good
                      1 | Read [the plan](SERVER/gone), and [the new one](SERVER/moved).
                        | ^
                      fix: write the new address: SERVER/new
                    site.yml:4:25: note[dead-outside]: SERVER/gone answers 'not found' (404)
                      4 |   - {title: Gone, link: "SERVER/gone"}
                        | ^
                      fix: open it in a browser; if it is gone, search for its new address, link to a copy at web.archive.org, or take the link out\
                    """);
    }

    private String server() {
        // Five digits, so that columns stay.
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text.replace("SERVER", server()));
    }
}
