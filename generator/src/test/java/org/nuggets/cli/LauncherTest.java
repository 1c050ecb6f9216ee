package org.nuggets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code nuggets}, in a checkout of its own whose jar only tells how it was started. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** What stands in for the command line. */
    static final class Started {

        private Started() {}

        public static void main(String[] arguments) {
            List<String> java =
                    List.of(ProcessHandle.current().info().arguments().orElse(new String[0]));
            boolean archived = java.stream()
                    .anyMatch(one -> one.startsWith("-XX:SharedArchiveFile=") || one.startsWith("-XX:AOTCache="));
            System.out.println((archived ? "with" : "without") + " an archive: " + String.join("|", arguments));
        }
    }

    private record Run(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private Path checkout;
    private Path jar;

    @BeforeEach
    void aCheckout() throws IOException {
        checkout = Files.createDirectory(folder.resolve("a check out")).toRealPath();
        Files.copy(Path.of("..", "nuggets"), checkout.resolve("nuggets"));
        jar = Files.createDirectories(checkout.resolve("generator/target")).resolve("nuggets.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Started.class.getName());
        String name = Started.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes =
                        Objects.requireNonNull(Started.class.getClassLoader().getResourceAsStream(name))) {
            zip.putNextEntry(new JarEntry(name));
            bytes.transferTo(zip);
        }
        Path library = Files.createDirectory(jar.resolveSibling("lib")).resolve("library.jar");
        Files.copy(jar, library);
        for (Path file : List.of(jar, library)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    @Test
    void theFirstStartMakesAnArchiveOfClassesWithoutAWord() throws Exception {
        assertThat(run("build", "--site", "my site")).isEqualTo(started("with", "build|--site|my site"));
        assertThat(archives()).hasSize(1).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void theNextStartUsesItAsItIs() throws Exception {
        run();
        FileTime made = Files.getLastModifiedTime(archives().get(0));
        assertThat(run("check")).isEqualTo(started("with", "check"));
        assertThat(Files.getLastModifiedTime(archives().get(0))).isEqualTo(made);
    }

    @Test
    void withANewerJarItIsMadeAgainWithoutAWord() throws Exception {
        run();
        Path archive = archives().get(0);
        FileTime old = FileTime.from(Instant.now().minusSeconds(120));
        Files.setLastModifiedTime(archive, old);
        assertThat(run("check")).isEqualTo(started("with", "check"));
        assertThat(archives()).containsExactly(archive);
        assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(old);
    }

    @Test
    void anArchiveThatJavaDoesNotTakeIsNoFault() throws Exception {
        run();
        Path archive = archives().get(0);
        Files.delete(archive);
        Files.writeString(archive, "not an archive");
        assertThat(run("check")).isEqualTo(started("with", "check"));
    }

    @Test
    void whereNoneCanBeMadeItStartsWithoutOne() throws Exception {
        // A file where a folder should be hinders root as well.
        Files.writeString(jar.resolveSibling("start"), "");
        assertThat(run("check")).isEqualTo(started("without", "check"));
    }

    @Test
    void whatJavaCouldNotMakeOnceIsNotTriedAtEachStart() throws Exception {
        run();
        Path archive = archives().get(0);
        Files.delete(archive);
        Files.createFile(archive);
        assertThat(run("check")).isEqualTo(started("without", "check"));
        assertThat(archive).isEmptyFile();
    }

    private static Run started(String how, String arguments) {
        return new Run(0, how + " an archive: " + arguments + "\n", "");
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.walk(jar.resolveSibling("start"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("sh", checkout.resolve("nuggets").toString()), Stream.of(arguments))
                        .toList());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // What it says of itself would be on standard error.
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        int exit = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }
}
