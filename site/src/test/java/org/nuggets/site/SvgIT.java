package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published SVG pictures in a browser: none runs a script, calls anything or leads away, and all honest ones look right. */
class SvgIT {

    private static final Path HONEST = Path.of("src", "test", "resources", "pictures");
    private static final String BLANK = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    private static final Pattern REFUSED = Pattern.compile("([a-z0-9-]+\\.svg):\\d+:\\d+: error\\[bad-picture]");

    private static final Browser BROWSER = new Browser();
    private static final BrowserContext WINDOW = BROWSER.window(400, ColorScheme.LIGHT, true);
    private static final Set<String> CALLED = new ConcurrentSkipListSet<>();

    @TempDir
    private static Path folder;

    private static HttpServer elsewhere;
    private static Map<String, byte[]> tricks;
    private static Set<String> refused;
    private static Server asWritten;
    private static Server published;

    @BeforeAll
    static void publishes() throws IOException, InterruptedException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            CALLED.add(exchange.getRequestURI().getPath().replaceFirst("^/([a-z0-9-]+).*", "$1.svg"));
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        elsewhere.start();
        tricks = SvgTricks.calling("http://127.0.0.1:" + elsewhere.getAddress().getPort());
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("site.yml"), "title: Pictures\n");
        for (Map.Entry<String, byte[]> trick : tricks.entrySet()) {
            Files.write(content.resolve(trick.getKey()), trick.getValue());
        }
        for (String honest : honest()) {
            Files.copy(HONEST.resolve(honest), content.resolve(honest));
        }
        Files.writeString(content.resolve("blank.svg"), BLANK);
        refused = REFUSED.matcher(build(tricks.keySet()))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> taken = new TreeSet<>(tricks.keySet());
        taken.removeAll(refused);
        assertThat(build(taken)).doesNotContain("error[");
        asWritten = new Server(new BuiltSite(content));
        published = new Server(new BuiltSite(folder.resolve("out").toAbsolutePath()));
    }

    @AfterAll
    static void stops() {
        asWritten.close();
        published.close();
        elsewhere.stop(0);
        BROWSER.close();
    }

    @Test
    void noTrickDoesAnythingOnceItIsPublished() {
        assertThat(tricks).hasSizeGreaterThan(120);
        Map<String, String> done = tricks.keySet().stream()
                .filter(trick -> !refused.contains(trick))
                .collect(Collectors.toMap(trick -> trick, trick -> doneBy(trick, published)));
        done.values().removeIf(String::isEmpty);
        assertThat(done).isEmpty();
    }

    /** Or this test could not fail. */
    @Test
    @Tag("proof")
    void mostTricksWorkInAFileAsItIs() {
        List<String> idle = tricks.keySet().stream()
                .filter(trick -> doneBy(trick, asWritten).isEmpty())
                .toList();
        assertThat(idle).as("of %d tricks", tricks.size()).hasSizeLessThan(tricks.size() / 2);
        assertThat(tricks.size() - idle.size()).isGreaterThan(60);
    }

    @Test
    void whatDrawingProgramsWriteLooksAsItIsWritten() throws IOException {
        byte[] blank = seen(published.address() + "blank.svg");
        for (String honest : honest()) {
            assertThat(seen(published.address() + honest))
                    .as(honest)
                    .isNotEqualTo(blank)
                    .isEqualTo(seen(asWritten.address() + honest));
        }
    }

    /** What a picture did by itself, in a page, and when somebody touched it: addresses that were asked for. */
    private static String doneBy(String trick, Server server) {
        String address = server.address() + trick;
        List<String> asked = new ArrayList<>();
        CALLED.remove(trick);
        try (Page page = WINDOW.newPage()) {
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(address);
            page.mouse().move(90, 90);
            page.mouse().click(100, 100);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForTimeout(60);
        }
        // Another one: the first may just be on its way elsewhere.
        try (Page page = WINDOW.newPage()) {
            page.onRequest(request -> asked.add(request.url()));
            page.setContent("<img src='" + address + "'><object data='" + address + "'></object><iframe src='" + address
                    + "'></iframe>");
            page.waitForTimeout(60);
        }
        asked.removeIf(url -> url.equals(address)
                || url.startsWith("data:image/")
                || url.equals("about:blank")
                || url.endsWith("/favicon.ico"));
        if (CALLED.contains(trick)) {
            asked.add("called");
        }
        return String.join(" ", asked);
    }

    private static byte[] seen(String address) {
        try (Page page = WINDOW.newPage()) {
            page.navigate(address);
            return page.screenshot();
        }
    }

    private static List<String> honest() throws IOException {
        try (Stream<Path> files = Files.list(HONEST)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Builds the site with the command line, and returns what that said. */
    private static String build(Collection<String> pictures) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(pictures);
        all.addAll(honest());
        all.add("blank.svg");
        Files.writeString(
                folder.resolve("content/index.md"),
                all.stream().map(name -> "![A picture](" + name + ")\n\n").collect(Collectors.joining()));
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("..", "generator", "target", "nuggets.jar").toString(),
                        "build",
                        "--site",
                        folder.toString(),
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        build.waitFor();
        return said;
    }
}
