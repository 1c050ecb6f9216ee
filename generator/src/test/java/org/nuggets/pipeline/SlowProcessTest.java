package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands themselves, each in a process of its own with half a gigabyte. */
@Tag("proof")
@Timeout(600)
class SlowProcessTest {

    /** What Java takes to begin, on top of the five seconds for a text. */
    private static final double MOST = 5 + 3;

    private static final Pattern OPTIONS = Pattern.compile("(?m)^options=\"(.+)\"$");
    private static final Pattern ADDRESS = Pattern.compile("See (http\\S+/) ");

    @TempDir
    private Path folder;

    /** One of each kind that took longest. */
    static Stream<String> worst() {
        return Stream.of(
                "page of everything",
                "dead links",
                "missing pictures",
                "undefined footnotes",
                "dead anchors in one line",
                "long tag",
                "long address in angles",
                "admonition with a title left open",
                "tasks",
                "deep lists again and again",
                "wide table",
                "square table",
                "table of HTML",
                "misnested",
                "footnotes",
                "one footnote, many references",
                "fields",
                "all other words");
    }

    @ParameterizedTest
    @MethodSource("worst")
    void checksAndBuilds(String kind) throws IOException {
        site();
        write("slow0.md", SlowTexts.kinds().get(kind).apply(980_000));
        assertThat(seconds(start("check", "--no-cache"))).isLessThan(MOST);
        assertThat(seconds(start("build", "--no-cache", "--out", "out"))).isLessThan(MOST);
    }

    @ParameterizedTest
    @MethodSource("worst")
    void showsAndShowsAgain(String kind) throws Exception {
        site();
        String text = SlowTexts.kinds().get(kind).apply(980_000);
        write("slow0.md", text);
        Process preview = start("serve", "--no-cache", "--port", "0");
        try (BufferedReader out = preview.inputReader(StandardCharsets.UTF_8)) {
            String page = address(out) + "slow0/index.html";
            get(page);
            double opened = processor(preview);
            assertThat(opened).isLessThan(MOST);
            String before = get(page);
            // At the front, for what is long may be cut at its end.
            write("slow0.md", "New.\n\n" + text);
            for (String now = before; now.equals(before); now = get(page)) {
                Thread.sleep(200);
            }
            assertThat(processor(preview) - opened).isLessThan(MOST);
        } finally {
            preview.destroy();
        }
    }

    /** Together they take longer, but not more memory than there is. */
    @ParameterizedTest
    @MethodSource("twentyTogether")
    void holdsTwentyTogether(List<String> kinds) throws Exception {
        site();
        for (int i = 0; i < kinds.size(); i++) {
            write("slow" + i + ".md", SlowTexts.kinds().get(kinds.get(i)).apply(980_000));
        }
        Process check = start("check", "--no-cache");
        seconds(check);
        assertThat(check.waitFor()).isLessThanOrEqualTo(1);
    }

    static Stream<List<String>> twentyTogether() {
        List<String> all = List.copyOf(SlowTexts.kinds().keySet());
        return Stream.of(0, 5, 10)
                .map(from -> Stream.iterate(from, i -> i + all.size() / 20)
                        .limit(20)
                        .map(i -> all.get(i % all.size()))
                        .toList());
    }

    private void site() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                folder.resolve("site.yml"),
                "title: A\ncontent: content\nbase_url: https://example.org/\ncontact: office@example.org\n");
        Files.writeString(folder.resolve("content/index.md"), "---\ntitle: Home\n---\n\nHello.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve("content").resolve(name), SlowTexts.within(text, 1_000_000));
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launcherOptions());
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), "org.nuggets.cli.Main"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** What everybody's Java is started with: those of the launcher. */
    private static List<String> launcherOptions() throws IOException {
        Matcher options = OPTIONS.matcher(Files.readString(Path.of("../nuggets")));
        assertThat(options.find()).isTrue();
        return List.of(options.group(1).split(" "));
    }

    /** Reads all that a process says; answers how many seconds of a processor it took, as seen last before its end. */
    private static double seconds(Process process) throws IOException {
        double last = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            while (out.readLine() != null) {
                last = Math.max(last, processor(process));
            }
        }
        return last;
    }

    private static double processor(Process process) {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }

    private static String address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new IOException("the preview has ended");
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }
}
