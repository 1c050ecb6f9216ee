package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines that build the same input make the same bytes, whatever their zone, their language and their folders. */
class SameInputSameBytesTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    @Test
    void twoFoldersTwoZonesAndTwoLocalesGiveTheSameBytes(@TempDir Path folder) throws Exception {
        Path first = copyInto(folder.resolve("here"));
        Path second = copyInto(folder.resolve("Başka bir yer"));

        build(
                first,
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-9");
        build(second, "-Duser.timezone=Pacific/Pago_Pago", "-Duser.language=en", "-Duser.country=US");

        Map<String, List<Byte>> one = bytes(first.resolve("out"));
        assertThat(one).hasSizeGreaterThan(30).isEqualTo(bytes(second.resolve("out")));
    }

    private static Path copyInto(Path folder) throws IOException {
        for (String name : List.of("content", "site/site.yml")) {
            Path from = REPOSITORY.resolve(name);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = folder.resolve(REPOSITORY.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        return folder;
    }

    private static void build(Path folder, String... settings) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", classPath(), "org.nuggets.cli.Main", "build"));
        command.addAll(List.of("--site", "site", "--out", "out", "--kit", "out/kit.zip", "--date", "2026-12-01"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private static Map<String, List<Byte>> bytes(Path folder) throws IOException {
        Map<String, List<Byte>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<Byte> bytes = new ArrayList<>();
                for (byte b : Files.readAllBytes(file)) {
                    bytes.add(b);
                }
                all.put(folder.relativize(file).toString(), bytes);
            }
        }
        return all;
    }
}
