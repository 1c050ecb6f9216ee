package org.nuggets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.ProcessLock;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Written;

class WorkspaceTest {

    /** A file system of its own on Linux: the nearest thing to a mounted output folder that needs no rights. */
    private static final Path MOUNTED = Path.of("/dev/shm");

    @TempDir
    Path temp;

    @Test
    void notesStandBesideTheOutputFolder() throws IOException {
        Path out = temp.toRealPath().resolve("public");

        assertThat(Workspace.of(out)).contains(new Workspace(out, out.resolveSibling(".public.nuggets")));
    }

    @Test
    void notesStandInsideAnOutputFolderThatIsAFileSystemOfItsOwn() throws IOException {
        assumeTrue(isMounted());

        assertThat(Workspace.of(MOUNTED).orElseThrow().side()).isEqualTo(MOUNTED.resolve(".nuggets"));
    }

    @Test
    void notesStandInsideWhereTheFolderAboveIsNotWritable() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
        Path parent = Files.createDirectories(temp.resolve("locked"));
        SiteOnDisk disk = new SiteOnDisk(Files.createDirectories(parent.resolve("public")));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(parent), "an administrator may write everywhere");

            disk.write(Map.of("index.html", "home", "old/a.html", "old"));
            disk.write(Map.of("index.html", "new"));

            assertThat(disk.tree().keySet()).containsExactly(".nuggets/lock", ".nuggets/manifest", "index.html");
        } finally {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileReachesAPlaceOnAnotherFileSystemWholeToo() throws IOException {
        assumeTrue(isMounted());
        Path staging = Files.createTempDirectory(MOUNTED, "nuggets");
        Path staged = Files.writeString(staging.resolve("0"), "new");
        SiteOnDisk disk = new SiteOnDisk(temp.resolve("public"));
        disk.foreign("a/b.html", "old");

        new OutputFolder(disk.out()).put(staged, "a/b.html");

        assertThat(disk.tree()).isEqualTo(Map.of("a/b.html", "new"));
        assertThat(staging).isEmptyDirectory();
        Files.delete(staging);
    }

    @Test
    void aSecondWriterInThisProcessIsRefused() throws IOException {
        SiteOnDisk disk = new SiteOnDisk(temp.resolve("public"));
        disk.write(Map.of("index.html", "home"));
        try (FileChannel lock = Workspace.of(disk.out()).orElseThrow().openLock()) {
            assertThat(ProcessLock.take(lock)).isTrue();

            assertBusy(disk.refused(Map.of("index.html", "new")));
        }
        assertThat(disk.write(Map.of("index.html", "new")))
                .isEqualTo(new Written(List.of(), List.of("index.html"), List.of(), 0));
    }

    @Test
    void aWriterInAnotherProcessIsRefused() throws Exception {
        SiteOnDisk disk = new SiteOnDisk(temp.resolve("public"));
        disk.write(Map.of("index.html", "home"));
        Process other = ChildWriter.start("lock", disk.out(), 0, "");
        try {
            ChildWriter.awaitLine(other);

            assertBusy(disk.refused(Map.of("index.html", "new")));
            assertThat(disk.tree()).isEqualTo(Map.of("index.html", "home"));
        } finally {
            other.destroyForcibly().waitFor();
        }
        // A killed writer's lock is gone with it.
        disk.write(Map.of("index.html", "new"));
    }

    @Test
    void writersAtTheSameTimeLeaveTheSiteOfOneOfThem() throws Exception {
        SiteOnDisk disk = new SiteOnDisk(temp.resolve("public"));
        List<Map<String, String>> sites = List.of(ChildWriter.site(200, "one"), ChildWriter.site(200, "two"));
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Diagnostic>>> writers = IntStream.range(0, 12)
                    .<Callable<List<Diagnostic>>>mapToObj(i ->
                            () -> SiteWriter.write(SiteOnDisk.files(sites.get(i % 2)), disk.out(), "public", false)
                                    .findings())
                    .toList();
            int refused = 0;
            for (Future<List<Diagnostic>> writer : threads.invokeAll(writers)) {
                if (!writer.get().isEmpty()) {
                    assertBusy(writer.get());
                    refused++;
                }
            }
            assertThat(refused).isLessThan(12);
        } finally {
            threads.shutdown();
        }
        assertThat(disk.tree()).isIn(sites.get(0), sites.get(1));
    }

    private static void assertBusy(List<Diagnostic> findings) {
        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::code, finding -> finding.span().file(), Diagnostic::message)
                .containsExactly(Code.OUTPUT_BUSY, "public", "another build is writing to 'public'");
    }

    private boolean isMounted() throws IOException {
        return Files.isWritable(MOUNTED)
                && !Files.getFileStore(MOUNTED).equals(Files.getFileStore(temp))
                && !Files.getFileStore(MOUNTED).equals(Files.getFileStore(MOUNTED.getParent()));
    }
}
