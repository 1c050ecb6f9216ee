package org.nuggets.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.eclipse.jgit.util.FS;

/** Reads which commit made each page what it is, from the newest commit back to where all are known. */
final class CommitHistory {

    private static final String PAGE = ".md";

    private final Repository repository;
    private final RevWalk walk;
    /** The folder, below the root of the repository. */
    private final String below;
    /** The pages of which nothing is known so far. */
    private final Map<String, ObjectId> open = new HashMap<>();

    private final Map<String, Last> days = new TreeMap<>();

    /**
     * The last change of a file.
     *
     * @param content what it made of the file, by its name in git
     * @param day that of its author, where that was
     */
    record Last(String content, LocalDate day) {}

    private CommitHistory(Repository repository, RevWalk walk, String below) {
        this.repository = repository;
        this.walk = walk;
        this.below = below;
    }

    /** The last change of each page of a folder, by its path below it; of none where the history cannot be read. */
    static Map<String, Last> of(Path root, Path folder) {
        // Else the first who asks waits for seconds while the disk's clock is measured, which only writing needs.
        FS.FileStoreAttributes.setBackground(true);
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(root.toFile());
        if (builder.getGitDir() == null) {
            return Map.of();
        }
        try (Repository repository = builder.build();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null || repository.isBare()) {
                return Map.of();
            }
            Path top = repository.getWorkTree().toPath().toRealPath();
            String below = top.relativize(folder.toRealPath()).toString().replace('\\', '/');
            return new CommitHistory(repository, walk, below).from(walk.parseCommit(head));
        } catch (IOException | RuntimeException unreadable) {
            // A site without these days is whole.
            return Map.of();
        }
    }

    private Map<String, Last> from(RevCommit newest) throws IOException {
        files(newest);
        walk.markStart(newest);
        for (RevCommit commit = walk.next(); commit != null && !open.isEmpty(); commit = walk.next()) {
            add(commit);
        }
        return days;
    }

    private void files(RevCommit commit) throws IOException {
        try (TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            tree.setFilter(below.isEmpty() ? TreeFilter.ALL : PathFilter.create(below));
            while (tree.next()) {
                if (tree.getPathString().endsWith(PAGE)) {
                    open.put(tree.getPathString(), tree.getObjectId(0));
                }
            }
        }
    }

    /** Notes what a commit has changed: what none of its parents has, and is still so. */
    private void add(RevCommit commit) throws IOException {
        try (TreeWalk trees = new TreeWalk(repository)) {
            trees.addTree(commit.getTree());
            for (RevCommit parent : commit.getParents()) {
                walk.parseHeaders(parent);
                trees.addTree(parent.getTree());
            }
            trees.setRecursive(true);
            trees.setFilter(
                    below.isEmpty()
                            ? TreeFilter.ANY_DIFF
                            : AndTreeFilter.create(PathFilter.create(below), TreeFilter.ANY_DIFF));
            while (trees.next()) {
                String path = trees.getPathString();
                ObjectId content = trees.getObjectId(0);
                boolean changed = IntStream.range(1, trees.getTreeCount()).noneMatch(i -> trees.idEqual(0, i));
                if (changed && content.equals(open.get(path))) {
                    open.remove(path);
                    days.put(inFolder(path), new Last(content.name(), day(commit.getAuthorIdent())));
                }
            }
        }
    }

    /** As a source file is called: below its folder, composed. */
    private String inFolder(String path) {
        return Normalizer.normalize(below.isEmpty() ? path : path.substring(below.length() + 1), Normalizer.Form.NFC);
    }

    private static LocalDate day(PersonIdent author) {
        return author.getWhenAsInstant().atZone(author.getZoneId()).toLocalDate();
    }

    /** What was found, to be kept: a line for each page. */
    static byte[] bytes(Map<String, Last> days) {
        StringBuilder lines = new StringBuilder();
        days.forEach((path, last) -> lines.append(last.content())
                .append(' ')
                .append(last.day())
                .append(' ')
                .append(path.indexOf('\n') < 0 ? path : "")
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same again. */
    static Map<String, Last> read(byte[] kept) {
        Map<String, Last> days = new TreeMap<>();
        new String(kept, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] parts = line.split(" ", 3);
            days.put(parts[2], new Last(parts[0], LocalDate.parse(parts[1])));
        });
        return days;
    }
}
