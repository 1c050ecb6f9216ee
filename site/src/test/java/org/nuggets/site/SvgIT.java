package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Published SVG pictures in a browser: none runs a script, calls anything or leads away, and all honest ones look right. */
class SvgIT {

    private static final Path HONEST = Path.of("src", "test", "resources", "pictures");
    private static final String BLANK = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    private static final Pattern REFUSED = Pattern.compile("([a-z0-9-]+\\.svg):\\d+:\\d+: error\\[bad-picture]");

    /** So many pictures stand in one page. */
    private static final int TOGETHER = 12;

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

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
    }

    /** What a browser says of a trick that it refuses is no matter here. */
    @AfterEach
    void hearsNothing() {
        BROWSER.heard().clear();
    }

    @Test
    void noTrickDoesAnythingOnceItIsPublished() {
        assertThat(tricks).hasSizeGreaterThan(120);
        List<String> taken = new ArrayList<>(tricks.keySet());
        taken.removeAll(refused);
        Map<String, String> done = new TreeMap<>();
        Page page = BROWSER.window().newPage();
        for (String trick : taken) {
            done.put(trick, doneByItself(page, trick, published));
        }
        Page around = BROWSER.window().newPage();
        for (int from = 0; from < taken.size(); from += TOGETHER) {
            List<String> some = taken.subList(from, Math.min(from + TOGETHER, taken.size()));
            done.put("in a page: " + some, doneInAPage(around, some, published));
        }
        done.values().removeIf(String::isEmpty);
        assertThat(done).isEmpty();
    }

    /** Or this test could not fail. */
    @Test
    @Tag("proof")
    void mostTricksWorkInAFileAsItIs() {
        List<String> idle = tricks.keySet().stream()
                .filter(trick -> doneInPagesOfItsOwn(trick).isEmpty())
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

    private static String doneInPagesOfItsOwn(String trick) {
        try (Page one = BROWSER.window().newPage();
                // The first may just be on its way elsewhere.
                Page another = BROWSER.window().newPage()) {
            return doneByItself(one, trick, asWritten) + doneInAPage(another, List.of(trick), asWritten);
        }
    }

    /** What a picture did that somebody opened and touched: addresses that were asked for. */
    private static String doneByItself(Page page, String trick, Server server) {
        return asked(page, List.of(trick), server, address -> {
            page.navigate(address.get(0));
            page.mouse().move(90, 90);
            page.mouse().click(100, 100);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
        });
    }

    /** What pictures did that stand in a page. */
    private static String doneInAPage(Page page, List<String> some, Server server) {
        return asked(
                page,
                some,
                server,
                addresses -> page.setContent(addresses.stream()
                        .map(address -> "<img src='" + address + "'><object data='" + address
                                + "'></object><iframe src='" + address + "'></iframe>")
                        .collect(Collectors.joining())));
    }

    private static String asked(Page page, List<String> some, Server server, Consumer<List<String>> shown) {
        List<String> addresses =
                some.stream().map(trick -> server.address() + trick).toList();
        List<String> asked = new ArrayList<>();
        CALLED.removeAll(some);
        Consumer<Request> listener = request -> asked.add(request.url());
        page.onRequest(listener);
        shown.accept(addresses);
        page.waitForTimeout(60 + 15 * some.size());
        page.offRequest(listener);
        asked.removeIf(url -> addresses.contains(url)
                || url.startsWith("data:image/")
                || url.equals("about:blank")
                || url.endsWith("/favicon.ico"));
        some.stream().filter(CALLED::contains).forEach(trick -> asked.add("called by " + trick));
        return String.join(" ", asked);
    }

    private static byte[] seen(String address) {
        try (Page page = BROWSER.window().newPage()) {
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
                        "-XX:TieredStopAtLevel=1",
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
