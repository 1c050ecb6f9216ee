package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows every address in the built site, as a browser would that opened its files from a disk. */
class LinksIT {

    @Test
    void everyLinkAndAnchorInTheSiteLeadsSomewhere() throws Exception {
        for (BuiltSite site : BuiltSite.all()) {
            assertThat(site.pages()).isNotEmpty();
            assertThat(deadEnds(site)).isEmpty();
        }
    }

    @Test
    void aPageAsksNothingOfOtherSites() throws Exception {
        for (BuiltSite site : BuiltSite.all()) {
            assertThat(requestsOfOtherSites(site)).isEmpty();
        }
    }

    @Test
    void deadEndsAreFound(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("rain"));
        Files.writeString(folder.resolve("index.html"), """
                <link rel="canonical" href="https://example.org/weather/">
                <h1 id="top">Rain</h1>
                <a href="rain/index.html#wet">good</a> <a href="#top">good</a> <a href="#">good</a>
                <a href="mailto:ann@example.org">good</a> <a href="https://example.org/">good</a>
                <a href="rain/index.html#dry">bad</a> <a href="#bottom">bad</a> <a href="snow/index.html">bad</a>
                <a href="rain/">bad: from a disk, a folder shows its files</a> <a href="/weather/index.html">bad</a>
                <a href="../other.html">bad</a> <img src="rain.png" srcset="rain1.png 1x, rain2.png 2x" alt="">
                """);
        Files.writeString(folder.resolve("rain/index.html"), """
                <meta http-equiv="refresh" content="0; url=../gone.html"><h1 id="wet">Wet</h1>
                """);
        Files.writeString(folder.resolve("404.html"), """
                <a href="/weather/">good</a> <a href="/weather/rain/#wet">good</a>
                <a href="rain/index.html">bad: it is shown under any address</a> <a href="/rain/">bad</a>
                """);
        Files.writeString(folder.resolve("style.css"), "p { background: url(\"gone.png\") }");

        assertThat(deadEnds(new BuiltSite(folder)))
                .containsExactly(
                        "404.html: rain/index.html",
                        "404.html: /rain/",
                        "index.html: rain/index.html#dry",
                        "index.html: #bottom",
                        "index.html: snow/index.html",
                        "index.html: rain/",
                        "index.html: /weather/index.html",
                        "index.html: ../other.html",
                        "index.html: rain.png",
                        "index.html: rain1.png",
                        "index.html: rain2.png",
                        "rain/index.html: ../gone.html",
                        "style.css: gone.png");
    }

    @Test
    void requestsOfOtherSitesAreFound(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("index.html"), """
                <link rel="canonical" href="https://example.org/">
                <link rel="stylesheet" href="https://example.org/style.css">
                <style>p { background: url(//example.org/p.png) }</style>
                <a href="https://example.org/">good</a>
                <a href="https://example.org/" ping="https://example.org/ping">bad</a>
                <img src="//example.org/x.png" srcset="a.png 1x, http://example.org/b.png 2x" alt="">
                <p style="background: url('https://example.org/q.png')">bad</p>
                """);
        Files.writeString(
                folder.resolve("style.css"),
                "@import \"https://example.org/more.css\"; p { background: url('data:image/png;base64,AAAA') }");

        assertThat(requestsOfOtherSites(new BuiltSite(folder)))
                .containsExactly(
                        "index.html: https://example.org/style.css",
                        "index.html: //example.org/p.png",
                        "index.html: https://example.org/ping",
                        "index.html: //example.org/x.png",
                        "index.html: http://example.org/b.png",
                        "index.html: https://example.org/q.png",
                        "style.css: https://example.org/more.css");
    }

    private static List<String> deadEnds(BuiltSite site) throws IOException {
        Destinations destinations = Destinations.in(site);
        List<String> deadEnds = new ArrayList<>();
        for (Path file : site.pagesAndStyles()) {
            addresses(file)
                    .filter(address -> !address.isOnAnotherSite() && !address.isNoFile())
                    .filter(address -> !destinations.have(file, address))
                    .forEach(address -> deadEnds.add(site.shown(file) + ": " + address.text()));
        }
        return deadEnds;
    }

    private static List<String> requestsOfOtherSites(BuiltSite site) throws IOException {
        List<String> requests = new ArrayList<>();
        for (Path file : site.pagesAndStyles()) {
            addresses(file)
                    .filter(address -> address.isRequest() && address.isOnAnotherSite())
                    .forEach(address -> requests.add(site.shown(file) + ": " + address.text()));
        }
        return requests;
    }

    private static Stream<Address> addresses(Path file) throws IOException {
        return file.toString().endsWith(".css")
                ? Address.in(Files.readString(file, StandardCharsets.UTF_8))
                : Address.in(Destinations.page(file));
    }
}
