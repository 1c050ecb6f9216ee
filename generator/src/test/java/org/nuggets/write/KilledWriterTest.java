package org.nuggets.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process with no chance to tidy up, and looks at what is left. */
class KilledWriterTest {

    private static final String MINE = "not part of any site";

    @TempDir
    Path temp;

    @Test
    void aKilledWriteLeavesWholeFilesAndIsFinishedByTheNext() throws Exception {
        Outcome outcome = kill(2, 300, new Random(1));

        assertThat(outcome.kills()).isEqualTo(2);
        assertThat(outcome.halfway()).isPositive();
    }

    @Test
    @Tag("proof")
    void tenKilledWritesLeaveWholeFilesAndAreFinishedByTheNext() throws Exception {
        Outcome outcome = kill(10, 3000, new Random(2));

        assertThat(outcome.kills()).isEqualTo(10);
        // Else the kills came too early or too late to prove anything.
        assertThat(outcome.halfway()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aFirstWriteThatIsKilledLeavesAllOrNothing() throws Exception {
        SiteOnDisk disk = new SiteOnDisk(temp.resolve("public"));
        SortedMap<String, String> site = ChildWriter.site(600, "edition-1");
        Random random = new Random(3);
        int nothing = 0;
        for (int i = 0; i < 4; i++) {
            killAFirstWrite(disk, random.nextInt(site.size()));
            nothing += Files.exists(disk.out()) ? 0 : 1;
            if (Files.exists(disk.out())) {
                assertThat(disk.tree()).isEqualTo(site);
            }

            disk.write(site);
            assertThat(disk.tree()).isEqualTo(site);
            assertThat(disk.side()).isDirectoryNotContaining("glob:**/{journal,staging}*");
            // What stands there is known to be ours.
            disk.write(new TreeMap<>());
            Files.delete(disk.out());
        }
        // Else the kills came too late to prove anything.
        assertThat(nothing).isPositive();
    }

    private static void killAFirstWrite(SiteOnDisk disk, int files) throws Exception {
        Process child = ChildWriter.start("write", disk.out(), 600, "edition-1");
        ChildWriter.awaitLine(child);
        while (child.isAlive() && staged(disk) < files && !Files.exists(disk.out())) {
            Thread.sleep(1);
        }
        child.destroyForcibly();
        child.waitFor();
    }

    private static long staged(SiteOnDisk disk) {
        try (var all = Files.walk(disk.side().resolve("staging"))) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException notYetOrNoMore) {
            return 0;
        }
    }

    /**
     * What the kills met.
     *
     * @param kills writers that were killed before they had finished
     * @param halfway those that left files of both editions
     */
    private record Outcome(int kills, int halfway) {}

    private Outcome kill(int times, int pages, Random random) throws Exception {
        SiteOnDisk disk = new SiteOnDisk(temp.resolve("public"));
        disk.foreign("CNAME", MINE);
        disk.write(ChildWriter.site(pages, "edition-9"));
        int kills = 0;
        int halfway = 0;
        for (int i = 0; kills < times && i < 4 * times; i++) {
            SortedMap<String, String> before = ChildWriter.site(pages, "edition-" + (i + 9));
            SortedMap<String, String> after = ChildWriter.site(pages, "edition-" + (i + 10));
            Moment moment = Moment.values()[i % Moment.values().length];
            boolean finished = killWhileWriting(disk, pages, "edition-" + (i + 10), moment, random);
            kills += finished ? 0 : 1;
            halfway += assertWhole(disk.tree(), before, after) ? 1 : 0;

            disk.write(after);
            after.put("CNAME", MINE);
            assertThat(disk.tree()).isEqualTo(after);
            assertThat(disk.side()).isDirectoryNotContaining("glob:**/{journal,staging}*");
        }
        return new Outcome(kills, halfway);
    }

    /** Where in its work a writer is killed. */
    private enum Moment {
        STAGING,
        MOVING,
        PRUNING
    }

    /** Whether the child had finished before the kill. */
    private static boolean killWhileWriting(SiteOnDisk disk, int pages, String edition, Moment moment, Random random)
            throws Exception {
        Process child = ChildWriter.start("write", disk.out(), pages, edition);
        ChildWriter.awaitLine(child);
        // By the writer's own progress, for a clock would hit another moment on each machine.
        int left = moment == Moment.PRUNING ? 0 : random.nextInt(pages / 3);
        while (child.isAlive() && !isReached(moment, left, disk.side())) {
            Thread.sleep(1);
        }
        child.destroyForcibly();
        return child.waitFor() == 0;
    }

    private static boolean isReached(Moment moment, int files, Path side) {
        String[] staged = side.resolve("staging").toFile().list();
        int count = staged == null ? 0 : staged.length;
        return moment == Moment.STAGING ? count > files : Files.exists(side.resolve("journal")) && count <= files;
    }

    /** Whether files of both editions are there. */
    private static boolean assertWhole(
            Map<String, String> found, Map<String, String> before, Map<String, String> after) {
        boolean old = false;
        boolean anew = false;
        for (var file : found.entrySet()) {
            String path = file.getKey();
            String text = file.getValue();
            if (path.equals("CNAME")) {
                assertThat(text).isEqualTo(MINE);
                continue;
            }
            boolean isOld = text.equals(before.get(path));
            boolean isNew = text.equals(after.get(path));
            // A folder may be left empty for the moment between two steps.
            assertThat(isOld || isNew || path.endsWith("/"))
                    .as("%s is whole", path)
                    .isTrue();
            old |= isOld && !isNew;
            anew |= isNew && !isOld;
        }
        // What both editions have is never missing, at any moment.
        assertThat(found.keySet())
                .containsAll(before.keySet().stream().filter(after::containsKey).toList());
        return old && anew;
    }
}
