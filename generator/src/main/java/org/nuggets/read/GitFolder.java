package org.nuggets.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nuggets.cache.Digest;

/**
 * A folder that git keeps, as far as a few small files tell: each build asks, and most ask no more.
 *
 * @param root the folder that holds {@code .git}
 * @param state what decides which commit is checked out, as a digest; with the same the commit is the same
 */
record GitFolder(Path root, String state) {

    private static final String GIT = ".git";
    private static final String ELSEWHERE = "gitdir:";
    private static final String BRANCH = "ref:";

    /** The one that a folder lies in; nothing where there is none, or where its history is cut off. */
    static Optional<GitFolder> around(Path folder) throws IOException {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(GIT))) {
                return of(at);
            }
        }
        return Optional.empty();
    }

    private static Optional<GitFolder> of(Path root) throws IOException {
        Path git = root.resolve(GIT);
        if (Files.isRegularFile(git)) {
            String where = text(git);
            if (!where.startsWith(ELSEWHERE)) {
                return Optional.empty();
            }
            git = root.resolve(where.substring(ELSEWHERE.length()).strip());
        }
        Path common = git.resolve("commondir");
        Path shared = Files.exists(common) ? git.resolve(text(common)) : git;
        if (Files.exists(shared.resolve("shallow")) || !Files.exists(git.resolve("HEAD"))) {
            return Optional.empty();
        }
        String head = text(git.resolve("HEAD"));
        Digest state = Digest.quick().add(head);
        if (head.startsWith(BRANCH)) {
            Path branch = shared.resolve(head.substring(BRANCH.length()).strip());
            Path packed = shared.resolve("packed-refs");
            state.add(Files.exists(branch) ? text(branch) : Files.exists(packed) ? text(packed) : "");
        }
        // Another kind of store for branches, which no build can know by a file of theirs.
        boolean known = !Files.exists(shared.resolve("reftable"));
        return known ? Optional.of(new GitFolder(root, state.hex())) : Optional.empty();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    }
}
