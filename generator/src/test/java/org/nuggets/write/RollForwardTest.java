package org.nuggets.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.FileStamps;

class RollForwardTest {

    private static final Map<String, String> OLD = Map.of(
            "index.html", "old home", "same.html", "same", "file", "old", "folder/deep/x", "old", "stale/a/b", "old");
    private static final Map<String, String> NEW = Map.of(
            "index.html", "new home", "same.html", "same", "file/in/it", "new", "folder", "new", "fresh/c", "new");

    @TempDir
    Path temp;

    private SiteOnDisk disk;

    @BeforeEach
    void anOutputFolder() {
        disk = new SiteOnDisk(temp.resolve("public"));
    }

    @TestFactory
    Stream<DynamicTest> aWriteThatStoppedAfterAnyStepIsFinishedByTheNext() {
        int steps = 2 + 4 + 1;
        return IntStream.rangeClosed(0, steps)
                .mapToObj(stop -> DynamicTest.dynamicTest("step " + stop, () -> {
                    disk = new SiteOnDisk(temp.resolve("public" + stop));
                    disk.write(OLD);
                    disk.foreign("stale/mine.txt", "mine");
                    assertThat(stopAfter(stop, NEW)).isEqualTo(steps);

                    // Another site still, so that what comes out can only be right if all of both is known.
                    Map<String, String> third = Map.of("index.html", "third", "file", "third");
                    disk.write(third);

                    SortedMap<String, String> expected = new TreeMap<>(third);
                    expected.put("stale/mine.txt", "mine");
                    assertThat(disk.tree()).isEqualTo(expected);
                    assertThat(disk.side()).isDirectoryNotContaining("glob:**/{journal,staging}*");
                }));
    }

    @Test
    void rollingForwardAloneBringsTheWholeNewSite() throws IOException {
        disk.write(OLD);
        stopAfter(3, NEW);

        Journal.finishEarlier(workspace(), new OutputFolder(workspace().out()));

        assertThat(disk.tree()).isEqualTo(NEW);
        assertThat(disk.write(NEW).count()).isZero();
    }

    @Test
    void rollingForwardTwiceIsAsGoodAsOnce() throws IOException {
        disk.write(OLD);
        int all = stopAfter(0, NEW);
        Journal journal = Journal.read(workspace().journal()).orElseThrow();
        for (Journal.Step step :
                journal.steps(new OutputFolder(workspace().out()), workspace().staging())) {
            step.run();
        }
        assertThat(all).isPositive();

        Journal.finishEarlier(workspace(), new OutputFolder(workspace().out()));

        assertThat(disk.tree()).isEqualTo(NEW);
    }

    @Test
    void aWriteThatWasRefusedAfterAKillStillLeavesAWholeSite() throws IOException {
        disk.write(OLD);
        stopAfter(3, NEW);
        disk.foreign("other.txt", "mine");

        disk.refused(Map.of("index.html", "third", "other.txt", "ours"));

        SortedMap<String, String> expected = new TreeMap<>(NEW);
        expected.put("other.txt", "mine");
        assertThat(disk.tree()).isEqualTo(expected);
    }

    @Test
    void stagedFilesWithoutAJournalAreThrownAway() throws IOException {
        disk.write(OLD);
        Files.createDirectories(workspace().staging());
        Files.writeString(Journal.staged(workspace().staging(), 0), "half a fi");
        Files.writeString(Journal.staged(workspace().staging(), 7), "more");

        disk.write(NEW);

        assertThat(disk.tree()).isEqualTo(NEW);
        assertThat(workspace().staging()).doesNotExist();
    }

    @Test
    void aTruncatedJournalIsAsGoodAsNone() throws IOException {
        disk.write(OLD);
        stopAfter(0, NEW);
        byte[] whole = Files.readAllBytes(workspace().journal());
        for (int length = 0; length < whole.length; length++) {
            Files.write(workspace().journal(), Arrays.copyOf(whole, length));
            assertThat(Journal.read(workspace().journal())).isEmpty();
        }

        disk.write(OLD);

        assertThat(disk.tree()).isEqualTo(OLD);
        assertThat(workspace().journal()).doesNotExist();
    }

    @Test
    void aTruncatedOrDamagedManifestIsAsGoodAsNone() throws IOException {
        disk.write(OLD);
        byte[] whole = Files.readAllBytes(workspace().manifest());
        for (int i = 0; i < whole.length; i++) {
            Files.write(workspace().manifest(), Arrays.copyOf(whole, i));
            assertThat(Manifest.read(workspace().manifest())).isEmpty();
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0x80;
            Files.write(workspace().manifest(), damaged);
            assertThat(Manifest.read(workspace().manifest())).isEmpty();
        }

        // Nothing is known to be ours, so nothing is pruned and nothing overwritten.
        assertThat(disk.refused(Map.of("index.html", "new"))).hasSize(1);
        assertThat(disk.tree()).isEqualTo(OLD);
    }

    @Test
    void binaryJunkInTheNotesIsAsGoodAsNone() throws IOException {
        Random random = new Random(7);
        Files.createDirectories(workspace().side());
        byte[] junk = new byte[5000];
        for (Path note : List.of(workspace().manifest(), workspace().journal())) {
            random.nextBytes(junk);
            Files.write(note, junk);
        }

        disk.write(NEW);

        assertThat(disk.tree()).isEqualTo(NEW);
    }

    @Test
    void aNoteOfAnotherVersionIsAsGoodAsNone() throws IOException {
        SealedLines.write(workspace().manifest(), "nuggets-manifest 2", List.of("a"));

        assertThat(Manifest.read(workspace().manifest())).isEmpty();
    }

    @Test
    void notesWithPathsThatClimbAreAsGoodAsNone() throws IOException {
        Path precious = Files.writeString(temp.resolve("precious.txt"), "mine");
        Files.createDirectories(disk.out());
        for (String path : List.of("../precious.txt", precious.toString(), "a/../../precious.txt")) {
            SealedLines.write(workspace().manifest(), "nuggets-manifest 1", List.of("a", path));
            SealedLines.write(workspace().journal(), "nuggets-journal 1", List.of("prune " + path));

            disk.write(Map.of("index.html", "home"));

            assertThat(precious).hasContent("mine");
        }
    }

    @Test
    void aJournalIsNotRolledForwardThroughALinkThatLeadsOut() throws IOException {
        disk.write(Map.of("index.html", "home", "media/a.jpg", "old", "media/gone.jpg", "old"));
        stopAfter(0, Map.of("index.html", "home", "media/a.jpg", "new", "media/new.jpg", "new"));
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(disk.out().resolve("media"), elsewhere);
        SiteWriterTest.link(disk.out().resolve("media"), elsewhere);

        assertThat(disk.refused(Map.of("index.html", "home", "media/a.jpg", "new")))
                .singleElement()
                .extracting(finding -> finding.span().file())
                .isEqualTo("public/media");

        assertThat(new SiteOnDisk(elsewhere).tree()).isEqualTo(Map.of("a.jpg", "old", "gone.jpg", "old"));
        assertThat(workspace().journal()).doesNotExist();
    }

    @Test
    void anyRowOfSitesAndStopsEndsInTheLastSite() throws IOException {
        Random random = new Random(42);
        disk.foreign("mine/notes.txt", "mine");
        SortedMap<String, String> site = new TreeMap<>();
        for (int round = 0; round < 150; round++) {
            site = randomSite(random);
            if (random.nextBoolean()) {
                stopAfter(random.nextInt(12), site);
            } else {
                disk.write(site);
            }
            if (random.nextInt(5) == 0) {
                Files.deleteIfExists(workspace().staging().resolve("1"));
            }
        }
        disk.write(site);

        site.put("mine/notes.txt", "mine");
        assertThat(disk.tree()).isEqualTo(site);
    }

    /** Few names, so that files and folders often change places. */
    private static SortedMap<String, String> randomSite(Random random) {
        SortedMap<String, String> site = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            StringBuilder path = new StringBuilder();
            for (int depth = random.nextInt(3); depth >= 0; depth--) {
                path.append(path.isEmpty() ? "" : "/").append((char) ('a' + random.nextInt(3)));
            }
            String name = path.toString();
            boolean free = site.keySet().stream()
                    .noneMatch(other -> other.startsWith(name + "/") || name.startsWith(other + "/"));
            if (free) {
                site.put(name, "text " + random.nextInt(3));
            }
        }
        return site;
    }

    /**
     * Does what a write does, up to a step of its journal, and leaves the disk as a kill would.
     *
     * @return how many steps there are in all
     */
    private int stopAfter(int done, Map<String, String> site) throws IOException {
        Workspace workspace = workspace();
        OutputFolder folder = new OutputFolder(workspace.out());
        Journal.finishEarlier(workspace, folder);
        SiteFiles files = SiteFiles.of(SiteOnDisk.files(site), "public").value();
        var plan = new Planner(files, folder, Manifest.read(workspace.manifest()), FileStamps.none(), "public").plan();
        assertThat(plan.findings()).isEmpty();
        plan.value().stage(workspace.staging(), FileStamps.none());
        Journal journal = plan.value().journal();
        journal.write(workspace.journal());
        List<Journal.Step> steps = journal.steps(folder, workspace.staging());
        for (Journal.Step step : steps.subList(0, Math.min(done, steps.size()))) {
            step.run();
        }
        return steps.size();
    }

    private Workspace workspace() throws IOException {
        return Workspace.of(disk.out()).orElseThrow();
    }

    @Test
    void pathsWithLineBreaksAndPercentSignsSurviveTheNotes() throws IOException {
        List<String> odd = List.of("100%", "%0A", "a\nb", "a\rb", "%25", "end of\nend 0", " blank ");

        SealedLines.write(temp.resolve("notes"), "odd 1", odd);

        assertThat(SealedLines.read(temp.resolve("notes"), "odd 1")).contains(odd);
        assertThat(new String(Files.readAllBytes(temp.resolve("notes")), UTF_8).lines())
                .hasSize(odd.size() + 2);
    }
}
