package org.nuggets.write;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nuggets.cache.FileStamps;
import org.nuggets.cache.ProcessLock;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Written;

/**
 * Brings the output folder to what a build has made: whole files or none, and nothing of anyone else's touched.
 *
 * <p>A process that is killed at any moment leaves each file wholly old or wholly new, and the next write finishes the
 * work. A power cut is not covered: nothing is forced to the disk, for that would cost more than building again.
 */
public final class SiteWriter {

    private SiteWriter() {}

    /** Says which files want the same place, without writing anything. */
    public static List<Diagnostic> clashes(List<OutputFile> files) {
        return SiteFiles.of(files, "the site").findings();
    }

    /**
     * Writes what has changed and removes what an earlier build wrote and this one does not need.
     *
     * @param files all files of the site, in any order
     * @param out the output folder; made where it is absent
     * @param shownOut the output folder as shown to people
     * @param rehash whether files are compared byte by byte also where they seem to be as an earlier build left them
     * @return what was done; empty, with findings, where the output folder was left as it is
     * @throws IllegalArgumentException where a file's path is not plain, for instance because it climbs
     */
    public static Checked<Optional<Written>> write(List<OutputFile> files, Path out, String shownOut, boolean rehash)
            throws IOException {
        Checked<SiteFiles> site = SiteFiles.of(files, shownOut);
        if (!site.findings().isEmpty()) {
            return new Checked<>(Optional.empty(), site.findings());
        }
        try {
            return write(site.value(), out, shownOut, rehash);
        } catch (IOException refused) {
            throw Refusal.of(refused, out);
        }
    }

    private static Checked<Optional<Written>> write(SiteFiles site, Path out, String shownOut, boolean rehash)
            throws IOException {
        Optional<Workspace> workspace = Workspace.of(out);
        if (workspace.isEmpty()) {
            return refuse(
                    shownOut,
                    Code.OUTPUT_NOT_OURS,
                    "'" + shownOut + "' is not a folder, so no site can be written there",
                    "move it away, or choose another output folder");
        }
        // Closing the channel gives the lock back, and so does the system where this process is killed.
        try (FileChannel lock = workspace.get().openLock()) {
            if (!ProcessLock.take(lock)) {
                return refuse(
                        shownOut,
                        Code.OUTPUT_BUSY,
                        "another build is writing to '" + shownOut + "'",
                        "wait until it has finished, then build again");
            }
            return write(site, workspace.get(), shownOut, rehash);
        }
    }

    private static Checked<Optional<Written>> write(
            SiteFiles site, Workspace workspace, String shownOut, boolean rehash) throws IOException {
        OutputFolder folder = new OutputFolder(workspace.out());
        Journal.finishEarlier(workspace, folder);
        Optional<Manifest> manifest = Manifest.read(workspace.manifest());
        FileStamps stamps = rehash ? FileStamps.none() : FileStamps.read(workspace.stamps());
        Checked<Plan> plan = new Planner(site, folder, manifest, stamps, shownOut).plan();
        if (!plan.findings().isEmpty()) {
            return new Checked<>(Optional.empty(), plan.findings());
        }
        carryOut(plan.value(), manifest, workspace, folder, stamps);
        return Checked.of(Optional.of(plan.value().written()));
    }

    private static void carryOut(
            Plan plan, Optional<Manifest> before, Workspace workspace, OutputFolder folder, FileStamps stamps)
            throws IOException {
        Journal journal = plan.journal();
        if (journal.isIdle()) {
            if (!before.equals(Optional.of(journal.manifest()))) {
                journal.manifest().write(workspace.manifest());
            }
            if (stamps.haveLearned()) {
                keep(stamps, workspace);
            }
            return;
        }
        try {
            if (folder.isAbsent() && workspace.isBeside()) {
                putWhole(plan, workspace, stamps);
                return;
            }
            plan.stage(workspace.staging(), stamps);
            journal.write(workspace.journal());
        } catch (IOException refused) {
            // Before there is room again.
            IOException told = Refusal.of(refused, workspace.out());
            Journal.discard(workspace);
            throw told;
        } catch (RuntimeException e) {
            Journal.discard(workspace);
            throw e;
        }
        for (Journal.Step step : journal.steps(folder, workspace.staging())) {
            step.run();
        }
        journal.close(workspace);
        keep(stamps, workspace);
    }

    /**
     * Puts a site where no folder is: one rename in the place of one for each file, and no journal, since there is nothing
     * between all and nothing. The manifest is first, so that whatever stands there is known to be ours.
     */
    private static void putWhole(Plan plan, Workspace workspace, FileStamps stamps) throws IOException {
        Path whole = workspace.staging().resolve("whole");
        Files.createDirectories(whole);
        plan.stageWhole(new OutputFolder(whole), stamps);
        plan.journal().manifest().write(workspace.manifest());
        try {
            Files.move(whole, workspace.out(), ATOMIC_MOVE);
        } catch (IOException takenMeanwhile) {
            Files.deleteIfExists(workspace.manifest());
            throw takenMeanwhile;
        }
        Journal.discard(workspace);
        keep(stamps, workspace);
    }

    /** What the next write can do without: it only looks at more files. */
    private static void keep(FileStamps stamps, Workspace workspace) {
        try {
            stamps.write(workspace.stamps());
        } catch (IOException onlyTimeIsLost) {
            // The site itself is there.
        }
    }

    private static Checked<Optional<Written>> refuse(String shownOut, Code code, String message, String fix) {
        return new Checked<>(
                Optional.empty(), List.of(new Diagnostic(SourceSpan.startOf(shownOut), code, message, fix)));
    }
}
