package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.nuggets.publish.place.Release;

/** The branch {@code pages} of a bare repository. */
record PublishedBranch(Path repository) implements PublishedPlace {

    @Override
    public void make() throws IOException {
        try (Git made =
                Git.init().setBare(true).setDirectory(repository.toFile()).call()) {
            made.getRepository();
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("to", "git", "repository", repository.toString(), "domain", "words.example.org");
    }

    @Override
    public SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        try (Repository pages = new FileRepositoryBuilder()
                        .setGitDir(repository.toFile())
                        .setBare()
                        .build();
                TreeWalk walk = new TreeWalk(pages);
                RevWalk commits = new RevWalk(pages)) {
            ObjectId tip = pages.resolve("refs/heads/pages");
            if (tip == null) {
                return seen;
            }
            walk.addTree(commits.parseCommit(tip).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                seen.put(
                        walk.getPathString(),
                        new String(pages.open(walk.getObjectId(0)).getBytes(), ISO_8859_1));
            }
        } catch (NoSuchFileException nothingYet) {
            return seen;
        }
        return seen;
    }

    /** Files of commits are not taken by hand. */
    @Override
    public void take(Release release, String path, String digest) {
        throw new UnsupportedOperationException();
    }
}
