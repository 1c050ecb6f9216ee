package org.nuggets.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a school unpacks and runs, in a folder that holds nothing else, with a PATH that leads to Java and little more. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class DistributionIT {

    private static final String FILES = System.getProperty("nuggets.distribution");
    private static final String NAME = Path.of(FILES).getFileName().toString();

    private record Run(int exit, String out, String err) {}

    @TempDir
    private Path temp;

    private Path folder;
    private Path tools;

    @BeforeEach
    void anEmptyFolderAndFewTools() throws IOException {
        folder = Files.createDirectory(temp.resolve("a folder"));
        tools = Files.createDirectory(temp.resolve("tools"));
        Files.createSymbolicLink(tools.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
        for (String tool : List.of("dirname", "readlink")) {
            Path there = Stream.of("/bin", "/usr/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), there);
        }
    }

    /** JUnit warns of links that lead out of the folder that it deletes. */
    @AfterEach
    void noLinkLeadsOut() throws IOException {
        for (Path tool : list(tools)) {
            Files.delete(tool);
        }
    }

    @Test
    void fromTheZipASiteIsBegunCheckedAndBuilt() throws Exception {
        Path home = unzipped();
        // As somebody puts it on the PATH: by a link to a link.
        Files.createSymbolicLink(tools.resolve("first"), folder.resolve(NAME).resolve("bin/nuggets"));
        Files.createSymbolicLink(tools.resolve("nuggets"), Path.of("first"));
        String nuggets = tools.resolve("nuggets").toString();

        assertThat(run(nuggets, "--version").out()).isEqualTo(NAME.replaceFirst("-", " ") + "\n");
        Run begun = run(nuggets, "init", "our schools", "--ci", "gitlab");
        assertThat(begun).isEqualTo(new Run(0, begun.out(), ""));
        assertThat(begun.out()).endsWith(" To see the site: nuggets serve --site 'our schools'\n");
        Run checked = run(nuggets, "check", "--site", "our schools", "--strict");
        assertThat(checked.exit()).as(checked.toString()).isZero();
        assertThat(checked.out()).contains("note[example]", "no problems, 3 notes in 3 pages.");
        Run built = run(nuggets, "build", "--site", "our schools");
        assertThat(built.exit()).as(built.toString()).isZero();
        assertThat(folder.resolve("our schools/target/site/index.html"))
                .content()
                .contains("Our schools");
        assertThat(folder.resolve("our schools/target/site/assets/styles")).isNotEmptyDirectory();
        assertThat(names(home)).as("it writes nothing beside itself").isEqualTo(names(unzipped()));
    }

    @Test
    void theTarHoldsTheSameWithTheSameModes() throws Exception {
        Path other = Files.createDirectory(temp.resolve("other"));
        Process tar = new ProcessBuilder(
                        "tar",
                        "xzf",
                        Path.of(FILES + ".tar.gz").toAbsolutePath().toString())
                .directory(other.toFile())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        assertThat(names(other.resolve(NAME))).isEqualTo(names(unzipped())).containsEntry("bin/nuggets", "rwxr-xr-x");
        assertThat(Files.mismatch(other.resolve(NAME + "/nuggets.jar"), folder.resolve(NAME + "/nuggets.jar")))
                .isEqualTo(-1);
    }

    @Test
    void allOfItIsOfOneTimeSoThatItCanBeBuiltAgain() throws Exception {
        try (ZipFile zip = new ZipFile(FILES + ".zip")) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    /** Those under Apache's licence have it in LICENSE; the others bring theirs, or it lies beside the list of all. */
    @Test
    void eachLibraryComesWithItsLicence() throws Exception {
        Path home = unzipped();
        assertThat(home.resolve("LICENSE")).content().contains("Apache License");
        String list = Files.readString(home.resolve("licenses/THIRD-PARTY.txt"));
        List<String> without = new ArrayList<>();
        for (Path jar : list(home.resolve("lib"))) {
            String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
            boolean apache = list.lines()
                    .anyMatch(line -> line.contains(":" + name + ":") && line.matches(".*\\((The )?Apache.*"));
            boolean beside = list(home.resolve("licenses")).stream()
                    .anyMatch(text -> (name + "-")
                            .startsWith(text.getFileName().toString().replace(".txt", "-")));
            if (!apache && !beside && !bringsItsLicence(jar)) {
                without.add(name);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void whereThereIsNoJavaItSaysSo() throws Exception {
        unzipped();
        Files.delete(tools.resolve("java"));
        Run run = run(folder.resolve(NAME + "/bin/nuggets").toString(), "check");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("nuggets: Java 17 or newer is needed, and 'java' is not there: install it");
    }

    @Test
    void aJavaThatIsTooOldIsNotStarted() throws Exception {
        unzipped();
        Path old = Files.createDirectories(temp.resolve("old/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Files.delete(tools.resolve("java"));
        Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho started\n");
        Files.setPosixFilePermissions(old.resolve("bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(tools.resolve("java"), old.resolve("bin/java"));
        Run run = run(folder.resolve(NAME + "/bin/nuggets").toString(), "check");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("'java' is of version 1.8.0_402");
    }

    /** Eclipse's stands in a page about the jar. */
    private static boolean bringsItsLicence(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().matches("(?i)(.*/)?LICENSE[^/]*|about\\.html"));
        }
    }

    /** The zip with its modes, as the programs that unpack it do it. */
    private Path unzipped() throws IOException {
        Path to = folder.resolve(NAME);
        if (Files.exists(to)) {
            to = Files.createTempDirectory(temp, "again").resolve(NAME);
        }
        try (FileSystem zip = FileSystems.newFileSystem(
                        Path.of(FILES + ".zip"), Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> all = Files.walk(zip.getPath("/" + NAME))) {
            for (Path one : all.toList()) {
                Path place = to.resolve(zip.getPath("/" + NAME).relativize(one).toString());
                Files.copy(one, place);
                Files.setPosixFilePermissions(place, Files.getPosixFilePermissions(one));
            }
        }
        return to;
    }

    /** Every file with its mode. */
    private static SortedMap<String, String> names(Path folder) throws IOException {
        SortedMap<String, String> names = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                names.put(
                        folder.relativize(one).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(one)));
            }
        }
        return names;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private Run run(String... command) throws IOException, InterruptedException {
        Path out = temp.resolve("out.txt");
        Path err = temp.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        int exit = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }
}
