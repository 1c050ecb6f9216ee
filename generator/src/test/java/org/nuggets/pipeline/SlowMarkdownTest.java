package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text within the limit of a file's size holds a check, a build or the preview up, or fills its memory. */
class SlowMarkdownTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void shortTextsOfAllKindsEnd() throws IOException {
        new SlowBuild(folder).checkAll(ofEachKind(3_000));
    }

    @Test
    @Timeout(300)
    void textsOfAnyMixtureEnd() throws IOException {
        SlowBuild site = new SlowBuild(folder);
        for (int seed = 1; seed <= 9; seed++) {
            String text = SlowTexts.random(seed);
            site.save(site.open(text), text + "\n\nMore.\n");
        }
    }

    @Test
    @Timeout(60)
    void bracketsThatNothingClosesAreText() throws IOException {
        SlowBuild site = new SlowBuild(folder);
        assertThat(site.check(SlowTexts.given().get("brackets"))).isEmpty();
        assertThat(site.page(SlowTexts.given().get("brackets"))).contains("<p>" + "[ (](".repeat(4_000) + "</p>");
    }

    @Test
    @Timeout(60)
    void scriptsThatNothingClosesAreNotRunAndSaidAThousandTimes() throws IOException {
        SlowBuild site = new SlowBuild(folder);
        assertThat(site.check(SlowTexts.given().get("scripts")))
                .startsWith("content/slow.md:5:3: warning[unsafe-html]: this HTML is shown without <script>")
                .contains("; and 12,611 more of this kind in this file");
        assertThat(site.page(SlowTexts.given().get("scripts"))).doesNotContain("<script> ");
    }

    @Test
    @Timeout(60)
    void cellsThatAreNotWrittenAreNotMadeInEachOfManyRows() throws IOException {
        String page = new SlowBuild(folder).page(SlowTexts.given().get("cells"));
        assertThat(page.split("<th scope", -1)).hasSize(1_001);
        assertThat(page.split("<tr>", -1)).hasSize(37_502);
        assertThat(page.length()).isLessThan(1_500_000);
    }

    @Test
    @Timeout(60)
    void anchorsThatLeadNowhereDoNotListAllHeadingsEachTime() throws IOException {
        assertThat(new SlowBuild(folder).check(SlowTexts.given().get("anchors")))
                .startsWith("content/slow.md:5005:5: error[dead-anchor]: this page has no heading '#z0'")
                .contains("this page has no heading '#z999'; and 4,000 more of this kind in this file")
                .contains("#h0, #h1, #h10, ", " … and 2480 more")
                .hasSizeLessThan(1_000_000);
    }

    static Stream<String> seenToHang() {
        return Stream.of(
                "[ (](".repeat(80_000),
                "a " + "<script> ".repeat(13_000),
                "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(100_000),
                IntStream.range(0, 50_000).mapToObj(i -> "[a" + i + "]: b\n").reduce("", String::concat),
                "a**bc* ".repeat(30_000),
                "[a](b".repeat(40_000),
                "a\n".repeat(100_000),
                "#a ".repeat(100_000),
                SlowTexts.kinds().get("dead anchors in one line").apply(400_000));
    }

    @ParameterizedTest
    @MethodSource("seenToHang")
    @Timeout(120)
    void whatWasSeenToHangEnds(String text) throws IOException {
        new SlowBuild(folder).check("---\ntitle: x\n---\n\n" + text);
    }

    @Test
    @Timeout(60)
    void aLongParagraphBehindFrontMatterThatNothingClosesIsText() throws IOException {
        assertThat(new SlowBuild(folder).check("---\ntitle: x\n\nThe " + "word ".repeat(100_000) + "\n"))
                .contains("error[unclosed-front-matter]");
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, 980_000})
    void textsOfAllKindsEndInFiveSecondsAndHalfAGigabyte(int length) throws IOException {
        prove("kinds", Integer.toString(length));
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, 900_000})
    void nuggetsOfAllKindsWhoseHtmlIsTrustedEndToo(int length) throws IOException {
        prove("rich", Integer.toString(length));
    }

    @Test
    @Timeout(300)
    void shortNuggetsOfAllKindsWhoseHtmlIsTrustedEndToo() throws IOException {
        new SlowBuild(folder, SlowBuild.Kind.RICH).checkAll(ofEachKind(1_000));
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(ints = {1, 501, 1_001, 1_501})
    void fiveHundredTextsOfAnyMixtureEndInFiveSecondsAndHalfAGigabyte(int first) throws IOException {
        prove("seeds", Integer.toString(first), Integer.toString(first + 499));
    }

    private static List<String> ofEachKind(int length) {
        return SlowTexts.kinds().values().stream()
                .map(kind -> kind.apply(length))
                .toList();
    }

    /** In a process that may have half a gigabyte; what it says of each text stays in {@code target}. */
    private void prove(String... texts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                SlowBuild.class.getName(),
                folder.toString()));
        command.addAll(List.of(texts));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
            }
        }
        Files.write(Path.of("target", "slow-" + String.join("-", texts) + ".txt"), said);
        assertThat(said.stream().filter(line -> line.startsWith("slow"))).isEmpty();
        assertThat(said.get(said.size() - 1))
                .as("a text that takes far too long ends the process: the last is its name")
                .isEqualTo("end");
    }
}
