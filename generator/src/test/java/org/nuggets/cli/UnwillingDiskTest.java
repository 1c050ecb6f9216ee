package org.nuggets.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full, or may not be written, and files that come and go: each is named for what it is, exit 1, and none is
 * a fault of the program. What takes a disk of its own is left out where nobody may mount one.
 */
@Timeout(120)
class UnwillingDiskTest {

    private static final String PAGE = "---\ntitle: %s\n---\n\nWelcome to all.\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Deque<Path> mounted = new ArrayDeque<>();

    @BeforeEach
    void aSmallSite() throws IOException {
        write("site/site.yml", "title: Out\ncontent: content\n");
        write("site/content/index.md", PAGE.formatted("H"));
    }

    @AfterEach
    void unmount() throws Exception {
        while (!mounted.isEmpty()) {
            new ProcessBuilder("umount", mounted.pop().toString()).start().waitFor();
        }
    }

    @Test
    void aFullDiskIsSaidToBeFullAndNothingIsLeftOnIt() throws Exception {
        Path small = disk("size=200k");

        assertThat(run("build", "--out", small.resolve("site").toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains("'" + small.resolve("site") + "' cannot be written, for the disk is full: make room")
                .doesNotContain("fault of ours", "\tat ");
        assertThat(filesBelow(small)).containsExactlyInAnyOrder(".site.nuggets/lock", ".site.nuggets/.gitignore");
    }

    @Test
    void aFullDiskForPublishingLeavesWhatIsLiveWhole() throws Exception {
        Path small = disk("size=4m");
        write(
                "site/site.yml",
                "title: Out\ncontent: content\npublish: {live: {to: folder, path: " + small + "/live}}\n");
        assertThat(run("publish")).isZero();
        List<String> before = filesBelow(small);

        write("site/static/long.txt", "x".repeat(5_000_000));
        assertThat(run("publish")).isEqualTo(1);

        assertThat(err.toString())
                .contains("'" + small.resolve("live") + "' cannot be written, for the disk is full: make room")
                .doesNotContain("fault of ours", "\tat ");
        assertThat(filesBelow(small)).isEqualTo(before);
        assertThat(run("status", "--verify")).isZero();
    }

    @Test
    void aFullDiskForAPlainFolderLeavesEachFileWholeAndTheNextPublishCompletesIt() throws Exception {
        Path small = disk("size=4m");
        write(
                "site/site.yml",
                "title: Out\ncontent: content\npublish: {live: {to: folder, layout: plain, path: " + small
                        + "/live}}\n");
        assertThat(run("publish")).isZero();
        String before = Files.readString(small.resolve("live/index.html"));

        write("site/static/long.txt", "x".repeat(5_000_000));
        assertThat(run("publish")).isEqualTo(1);

        assertThat(err.toString())
                .contains("'" + small.resolve("live/long.txt") + "' cannot be written, for the disk is full: make room")
                .doesNotContain("fault of ours", "\tat ");
        assertThat(small.resolve("live/index.html")).hasContent(before);
        assertThat(filesBelow(small)).noneMatch(file -> file.contains("part-"));
        Files.delete(folder.resolve("site/static/long.txt"));
        assertThat(run("publish")).as(err.toString()).isZero();
        assertThat(run("status", "--verify")).isZero();
    }

    @Test
    void aFullDiskForTheKitIsSaidToo() throws Exception {
        Path small = disk("size=200k");

        assertThat(run(
                        "build",
                        "--out",
                        at("out"),
                        "--kit",
                        small.resolve("kit.zip").toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("for the disk is full").doesNotContain("fault of ours");
        assertThat(filesBelow(small)).isEmpty();
    }

    @Test
    void whatIsKeptFromBuildToBuildStopsNoneWhereThereIsNoRoomForIt() throws Exception {
        for (int i = 0; i < 60; i++) {
            write("site/content/page-" + i + ".md", PAGE.formatted("Page " + i) + "\nA word more. ".repeat(300));
        }
        Path small = disk("size=200k");

        for (int i = 0; i < 2; i++) {
            assertThat(run("build", "--cache", small.toString(), "--out", at("out")))
                    .as(err.toString())
                    .isZero();
            assertThat(run("search", "welcome", "--cache", small.toString()))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(folder.resolve("out/page-59/index.html")).content().contains("A word more.");
    }

    @Test
    void aFullDiskForBothIsSaid() throws Exception {
        Path small = disk("size=200k");

        assertThat(run(
                        "build",
                        "--cache",
                        small.resolve("kept").toString(),
                        "--out",
                        small.resolve("site").toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("for the disk is full").doesNotContain("fault of ours");
    }

    @Test
    void aStarterThatFindsNoRoomLeavesNoEmptyFile() throws Exception {
        Path small = disk("size=16k");
        Files.createDirectories(small.resolve("nuggets"));
        fill(small);

        assertThat(run("new", "nugget", "No room", "--content", small.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("for the disk is full");
        assertThat(small.resolve("nuggets")).isEmptyDirectory();
    }

    @Test
    void aDiskThatCanOnlyBeReadIsSaidToBeSo() throws Exception {
        Path disk = disk("size=1m");
        assumeTrue(ran("mount", "-o", "remount,ro", disk.toString()));

        assertThat(run("build", "--out", disk.resolve("site").toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains("lies on a disk that can only be read")
                .doesNotContain("fault of ours");
        assertThat(run("search", "welcome", "--cache", disk.toString())).isZero();
    }

    @Test
    void whereNothingCanBeMadeAnotherFolderIsAskedFor() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));

        assertThat(run("build", "--out", "/proc/nope")).isEqualTo(1);

        assertThat(err.toString())
                .contains("'/proc/nope'", "choose another folder")
                .doesNotContain("run the command again", "fault of ours");
    }

    @Test
    void aFileInTheWayOfAFolderIsNamedItself() throws IOException {
        write("report", "");

        assertThat(run("build", "--out", at("report/a/b"))).isEqualTo(1);

        assertThat(err.toString()).contains("'" + at("report") + "' is a file").doesNotContain("fault of ours");
        assertThat(run("search", "welcome", "--cache", at("report/kept"))).isZero();
        assertThat(run("check", "--cache", at("report/kept"))).isZero();
    }

    @Test
    void filesThatComeAndGoStopNoCheck() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread busy = new Thread(() -> {
            for (int i = 0; !done.get(); i++) {
                comeAndGo(i % 7);
            }
        });
        busy.start();
        try {
            for (int i = 0; i < 12; i++) {
                int exit = run(i % 3 == 2 ? new String[] {"build", "--out", at("out")} : new String[] {"check"});
                assertThat(err.toString()).as("run %s", i).doesNotContain("fault of ours", "\tat ");
                // Either it was read as it was at some moment, or the file is named that changed.
                assertThat(exit == 0 || (out + err.toString()).contains("come-"))
                        .as("%s: %s %s", exit, out, err)
                        .isTrue();
            }
        } finally {
            done.set(true);
            busy.join();
        }
    }

    /** Deletes what it has made the last time, and makes it again. */
    private void comeAndGo(int i) {
        try {
            Path deep = folder.resolve("site/content/come-" + i);
            for (Path file : List.of(deep.resolve("page.md"), deep.resolve("plan.svg"), deep)) {
                Files.deleteIfExists(file);
            }
            Files.createDirectories(deep);
            Files.writeString(deep.resolve("plan.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
            Files.writeString(
                    deep.resolve("page.md"),
                    PAGE.formatted("Page " + i) + "\n![A plan](plan.svg) " + System.nanoTime());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("proof")
    void whoMayNotWriteIsToldWhichFolderAndWhy() throws Exception {
        List<String> java = javaForEverybody();
        open(folder);

        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of("su", "-s", "/bin/sh", "nobody", "-c"),
                                Stream.of(String.join(" ", java) + " build --site " + at("site")))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(1);
        assertThat(said.lines().toList()).as(said).hasSize(1);
        assertThat(said).contains("site/target", "must not be read or written by you: change its permissions");

        Process search = new ProcessBuilder(
                        "su",
                        "-s",
                        "/bin/sh",
                        "nobody",
                        "-c",
                        String.join(" ", java) + " search welcome --site " + at("site"))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(search.getInputStream().readAllBytes(), UTF_8)).contains("1 page found.");
        assertThat(search.waitFor()).isZero();
    }

    /** A copy of the program that users without any rights can run. */
    private List<String> javaForEverybody() throws Exception {
        assumeTrue(ran("su", "-s", "/bin/sh", "nobody", "-c", "true"), "only root can be somebody else");
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.exists(Path.of(entry))) {
                Path copy = Files.createDirectories(folder.resolve("program/" + path.size()));
                assertThat(ran("cp", "-r", entry, copy.toString())).isTrue();
                path.add(copy.resolve(Path.of(entry).getFileName()).toString());
            }
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, path),
                Main.class.getName());
    }

    private void open(Path everything) throws Exception {
        assertThat(ran("chmod", "-R", "a+rX,go-w", everything.toString())).isTrue();
    }

    private Path disk(String options) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk" + mounted.size()));
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()), "nobody may mount a disk here");
        mounted.push(disk);
        return disk;
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static void fill(Path disk) {
        try {
            Files.write(disk.resolve("full"), new byte[1 << 20]);
        } catch (IOException full) {
            // As it should be.
        }
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toList());
        }
    }

    private String at(String path) {
        return folder.resolve(path).toString();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--site", at("site")));
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
