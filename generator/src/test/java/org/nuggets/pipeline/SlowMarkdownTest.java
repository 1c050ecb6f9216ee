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
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text within the limit of a file's size holds a build or the preview up, or fills its memory. */
class SlowMarkdownTest {

    /** So many seconds of a processor may a text take, in a build and in the preview. */
    private static final double MOST = 5;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void shortTextsOfAllKindsEnd() throws IOException {
        SlowBuild site = new SlowBuild(folder);
        for (var kind : SlowTexts.kinds().values()) {
            site.build(kind.apply(3_000));
        }
    }

    @Test
    @Timeout(300)
    void textsOfAnyMixtureEnd() throws IOException {
        SlowBuild site = new SlowBuild(folder);
        for (int seed = 1; seed <= 20; seed++) {
            site.serve(SlowTexts.random(new Random(seed), 3_000));
        }
    }

    static Stream<String> seenToHang() {
        return Stream.of(
                "[ (](".repeat(80_000),
                "a " + "<script> ".repeat(13_000),
                "|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + "\n" + "|\n".repeat(37_000),
                "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(100_000),
                IntStream.range(0, 50_000).mapToObj(i -> "[a" + i + "]: b\n").reduce("", String::concat),
                "a**bc* ".repeat(30_000),
                "[a](b".repeat(40_000),
                "a\n".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("seenToHang")
    @Timeout(120)
    void whatWasSeenToHangEnds(String text) throws IOException {
        new SlowBuild(folder).build("---\ntitle: x\n---\n\n" + text);
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, 1_000_000})
    void textsOfAllKindsEndInFiveSecondsAndHalfAGigabyte(int length) throws IOException {
        prove("kinds", Integer.toString(length));
    }

    @Tag("proof")
    @Test
    void twoThousandTextsOfAnyMixtureEndInFiveSecondsAndHalfAGigabyte() throws IOException {
        prove("seeds", "1", "2000");
    }

    private void prove(String... texts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
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
        assertThat(said).endsWith("end");
        assertThat(said.stream().filter(SlowMarkdownTest::isSlow)).isEmpty();
    }

    private static boolean isSlow(String line) {
        String[] parts = line.split("\t", 3);
        return parts.length == 3 && (Double.parseDouble(parts[0]) > MOST || Double.parseDouble(parts[1]) > MOST);
    }
}
