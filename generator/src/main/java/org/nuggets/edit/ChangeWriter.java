package org.nuggets.edit;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.cache.FileTree;
import org.nuggets.cache.ProcessLock;
import org.nuggets.edit.SourceWriter.Reason;
import org.nuggets.edit.SourceWriter.Refused;
import org.nuggets.write.Refusal;

/**
 * Carries out changes of several sources: all of them or none, also where it is killed meanwhile; and takes the last one
 * back.
 *
 * <p>What is to be done is kept whole before it is begun: in {@code next}, which becomes {@code last} when it is done. Whoever
 * comes next finishes what was put down whole.
 */
public final class ChangeWriter {

    private static final String JOURNAL = "journal";
    private static final String UNDO = "undo";

    private final SourceRoots roots;
    private final Path base;
    private final Path folder;

    /**
     * A writer for one site.
     *
     * @param roots the folders of sources, out of which nothing is written
     * @param kept the site's folder of what is kept, such as {@code .nuggets}
     */
    public ChangeWriter(List<Path> roots, Path kept) {
        this.roots = new SourceRoots(roots);
        this.base = kept.toAbsolutePath().normalize();
        this.folder = base.resolve("edits");
    }

    /**
     * What became of a wish to have the last change back.
     *
     * @param files those that were put back; or, where nothing was done, those that somebody has changed since
     * @param kept of files that were added those that stay, for somebody has changed them since, or what was changed needs them
     */
    public record Undone(Outcome outcome, List<Path> files, List<Path> kept) {

        Undone(Outcome outcome, List<Path> files) {
            this(outcome, files, List.of());
        }

        /** How it went. */
        public enum Outcome {
            DONE,
            NOTHING_TO_UNDO,
            CHANGED_SINCE,
            ANOTHER_SINCE,
            BUSY
        }
    }

    /**
     * Makes a change.
     *
     * @return why nothing was changed; empty where it was
     */
    public Optional<Refused> apply(SourceChange change) throws IOException {
        try (FileChannel lock = lock()) {
            if (!ProcessLock.take(lock)) {
                return Optional.of(new Refused(Reason.BUSY, base));
            }
            finishUnlocked();
            Path next = folder.resolve("next");
            FileTree.delete(next);
            StagedChange staged = new StagedChange(roots, KeptTexts.in(next));
            Optional<Refused> refused;
            try {
                refused = staged.stage(change);
            } catch (IOException | RuntimeException unreadable) {
                FileTree.delete(next);
                throw unreadable;
            }
            if (refused.isPresent()) {
                FileTree.delete(next);
                return refused;
            }
            ChangeJournal journal = new ChangeJournal(staged.steps());
            journal.write(next.resolve(JOURNAL), base);
            Optional<Path> conflict = run(journal, KeptTexts.in(next));
            if (conflict.isPresent()) {
                FileTree.delete(next);
                return Optional.of(new Refused(Reason.CHANGED_MEANWHILE, conflict.get()));
            }
            settle(next);
            return Optional.empty();
        }
    }

    /**
     * Takes the last change back, unless a file of it has become another since. Of files that were only added, those go that are
     * still as they came.
     */
    public Undone undo() throws IOException {
        return undo(Optional.empty());
    }

    /**
     * The same, where the last change is still the one that somebody means.
     *
     * @param meant its {@linkplain #last name}; nothing where any is meant
     */
    public Undone undo(Optional<String> meant) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Undone(Undone.Outcome.NOTHING_TO_UNDO, List.of());
        }
        try (FileChannel lock = lock()) {
            if (!ProcessLock.take(lock)) {
                return new Undone(Undone.Outcome.BUSY, List.of());
            }
            finishUnlocked();
            Path last = folder.resolve("last");
            Optional<ChangeJournal> done = ChangeJournal.read(last.resolve(JOURNAL), base);
            if (done.isEmpty()) {
                return new Undone(Undone.Outcome.NOTHING_TO_UNDO, List.of());
            }
            if (meant.isPresent() && !meant.equals(last())) {
                return new Undone(Undone.Outcome.ANOTHER_SINCE, List.of());
            }
            WayBack way = WayBack.of(done.get(), roots);
            if (way.isBarred()) {
                return new Undone(Undone.Outcome.CHANGED_SINCE, way.kept());
            }
            ChangeJournal back = way.journal();
            if (back.steps().isEmpty()) {
                forget(last);
                return new Undone(Undone.Outcome.NOTHING_TO_UNDO, List.of());
            }
            back.write(last.resolve(UNDO), base);
            Optional<Path> conflict = run(back, KeptTexts.in(last).reversed());
            if (conflict.isPresent()) {
                Files.deleteIfExists(last.resolve(UNDO));
                return new Undone(Undone.Outcome.CHANGED_SINCE, List.of(conflict.get()));
            }
            forget(last);
            return new Undone(Undone.Outcome.DONE, back.files(), way.kept());
        }
    }

    /** By what the last change can be told from others; nothing where there is none to take back. */
    public Optional<String> last() throws IOException {
        return Optional.of(KeptTexts.digest(folder.resolve("last").resolve(JOURNAL)))
                .filter(digest -> !digest.equals(ChangeStep.NONE));
    }

    /** Whether a change was begun, and whoever began it was killed. */
    public boolean isUnfinished() {
        return Files.exists(folder.resolve("next").resolve(JOURNAL))
                || Files.exists(folder.resolve("last").resolve(UNDO));
    }

    /**
     * Finishes what an earlier writer was killed over.
     *
     * @return the files of it that somebody has changed since, which stay as they are
     */
    public List<Path> finish() throws IOException {
        try (FileChannel lock = lock()) {
            return ProcessLock.take(lock) ? finishUnlocked() : List.of();
        }
    }

    private List<Path> finishUnlocked() throws IOException {
        List<Path> others = new ArrayList<>();
        FileTree.delete(folder.resolve("old"));
        Path last = folder.resolve("last");
        Optional<ChangeJournal> back = ChangeJournal.read(last.resolve(UNDO), base);
        if (back.isPresent()) {
            rollForward(back.get(), KeptTexts.in(last).reversed(), others);
            forget(last);
        }
        Path next = folder.resolve("next");
        Optional<ChangeJournal> begun = ChangeJournal.read(next.resolve(JOURNAL), base);
        if (begun.isPresent()) {
            rollForward(begun.get(), KeptTexts.in(next), others);
            settle(next);
        } else {
            FileTree.delete(next);
        }
        return others;
    }

    /** Does each step; where one cannot be done, takes those before it back. */
    private Optional<Path> run(ChangeJournal journal, KeptTexts texts) throws IOException {
        List<ChangeStep> done = new ArrayList<>();
        for (ChangeStep step : journal.steps()) {
            try {
                if (!step.run(texts)) {
                    takeBack(done, texts);
                    return Optional.of(step.file());
                }
            } catch (IOException refused) {
                IOException told = Refusal.of(refused, step.file());
                takeBack(done, texts);
                // All is as it was: there is nothing left to finish.
                Files.deleteIfExists(texts.from().resolveSibling(JOURNAL + ".part"));
                abandon(texts);
                throw told;
            }
            done.add(step);
        }
        roots.clear(journal.folders());
        return Optional.empty();
    }

    private void abandon(KeptTexts texts) throws IOException {
        Path of = texts.from().getParent();
        if (of.endsWith("next")) {
            FileTree.delete(of);
        } else {
            Files.deleteIfExists(of.resolve(UNDO));
        }
    }

    private void takeBack(List<ChangeStep> done, KeptTexts texts) throws IOException {
        ChangeJournal back = new ChangeJournal(done).reversed();
        for (ChangeStep step : back.steps()) {
            step.run(texts.reversed());
        }
        roots.clear(back.folders());
    }

    private void rollForward(ChangeJournal journal, KeptTexts texts, List<Path> others) throws IOException {
        for (ChangeStep step : journal.steps()) {
            if (roots.holds(step.paths()) && !step.run(texts) && !isDoneSince(step, journal)) {
                others.add(step.file());
            }
        }
        roots.clear(journal.folders());
    }

    /** Whether a file is gone only since a later step has moved it already. */
    private static boolean isDoneSince(ChangeStep step, ChangeJournal journal) {
        return journal.steps().stream()
                .anyMatch(later -> later instanceof ChangeStep.Move move
                        && move.from().equals(step.file())
                        && !Files.exists(move.from(), NOFOLLOW_LINKS)
                        && Files.exists(move.to(), NOFOLLOW_LINKS));
    }

    /** What was done is from now on what can be undone. */
    private void settle(Path next) throws IOException {
        Path last = folder.resolve("last");
        forget(last);
        Files.move(next, last);
    }

    /** At once: half of it could not be told from a whole one. */
    private void forget(Path last) throws IOException {
        Path old = folder.resolve("old");
        FileTree.delete(old);
        if (Files.exists(last)) {
            Files.move(last, old);
        }
        FileTree.delete(old);
    }

    private FileChannel lock() throws IOException {
        Files.createDirectories(folder);
        Path ignore = base.resolve(".gitignore");
        if (!Files.exists(ignore, NOFOLLOW_LINKS)) {
            Files.writeString(ignore, "*\n", StandardCharsets.UTF_8);
        }
        return FileChannel.open(folder.resolve("lock"), CREATE, WRITE, NOFOLLOW_LINKS);
    }
}
