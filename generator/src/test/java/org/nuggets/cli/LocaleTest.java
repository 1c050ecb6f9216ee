package org.nuggets.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.pipeline.SiteBuild;

/** Names of files with other letters than those of English: one address on each machine, or a finding that says what to do. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LocaleTest {

    private record Run(int exit, String said) {}

    @TempDir
    private Path folder;

    @BeforeEach
    void aPageWithAnAccentInItsName() throws IOException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "these tests make such names themselves");
        write("site.yml", "title: L\ncontent: content\n");
        write("content/café.md", "x\n");
    }

    @Test
    void whereJavaReadsNamesAsUtf8TheAddressIsTheSameAsEverywhere() throws Exception {
        Run run = java("C.UTF-8", "build");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(folder.resolve("out/cafe/index.html")).exists();
    }

    @Test
    void whereJavaDoesNotItIsSaidForEachKindOfFileAndNothingIsBuilt() throws Exception {
        write("content/écoles/plan.md", "x\n");
        write("content/été.png", "x");
        write("static/plan-é.pdf", "x");
        write("theme/styles/é.css", "");
        write("types/é.yml", "");

        Run run = java("C", "build");

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said().lines().filter(line -> line.contains("error[")).toList())
                .as(run.said())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).contains("error[unreadable-name]"));
        assertThat(run.said())
                .contains("the name of this folder", "run 'export LC_ALL=C.UTF-8', then the command again")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void namesOfPlainLettersNeedNoLocale() throws Exception {
        Files.move(folder.resolve("content/café.md"), folder.resolve("content/cafe.md"));

        Run run = java("C", "build");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(folder.resolve("out/cafe/index.html")).exists();
    }

    @Test
    void aNameThatIsStoredInAnOlderWayIsToBeChangedInBuildAndPreviewAlike() throws IOException {
        Path old = Path.of(URI.create(folder.resolve("content").toUri() + "caf%E9.md"));
        Files.writeString(old, "x\n");
        BuildRequest request = new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 12, 1), false),
                false);

        List<Diagnostic> built = SiteBuild.build(request).findings();
        List<Diagnostic> live = LiveSite.of(request, BuildCache.none()).findings();

        assertThat(built).singleElement().satisfies(finding -> {
            assertThat(finding.span().file()).startsWith("content/caf");
            assertThat(finding.message()).isEqualTo("the name of this file cannot be read for certain");
            assertThat(finding.fix()).startsWith("rename it: it is stored in an older way than UTF-8");
        });
        assertThat(live).isEqualTo(built);
    }

    @Test
    void theLauncherLetsJavaReadNamesAsUtf8InAnyLocale() throws Exception {
        Path checkout = Files.createDirectories(folder.resolve("checkout"));
        Files.copy(Path.of("..", "nuggets"), checkout.resolve("nuggets"));
        Path target = Files.createDirectories(checkout.resolve("generator/target"));
        Files.createDirectories(target.resolve("lib"));
        // A file where its archive would lie: none is made, which would take a while.
        Files.writeString(target.resolve("start"), "");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        classPath().map(entry -> entry.toUri().toString()).collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(target.resolve("nuggets.jar")), manifest).close();

        for (String locale : Set.of("C", "POSIX", "")) {
            Run run = run(
                    locale,
                    Stream.of("sh", checkout.resolve("nuggets").toString()),
                    "build",
                    "--out",
                    folder.resolve("out" + locale).toString());

            assertThat(run.exit()).as(run.said()).isZero();
            assertThat(folder.resolve("out" + locale + "/cafe/index.html")).exists();
        }
    }

    private Run java(String locale, String command) throws IOException, InterruptedException {
        return run(
                locale,
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        Main.class.getName()),
                command,
                "--out",
                folder.resolve("out").toString());
    }

    private Run run(String locale, Stream<String> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        program, Stream.of(arguments), Stream.of("--no-cache", "--site", folder.toString()))
                .flatMap(some -> some)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(Set.of("LANG", "LC_CTYPE", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        environment.put("LC_ALL", locale);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), said);
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(Files::exists);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
