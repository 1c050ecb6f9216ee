package org.nuggets.publish.git;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.treewalk.TreeWalk;

/** From the files of a commit to a commit of files. */
final class CommitFiles {

    private CommitFiles() {}

    /** The files of a commit, by path. */
    static SortedMap<String, ObjectId> of(PublishCommit commit, ObjectReader objects) throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(commit.tree());
            walk.setRecursive(true);
            while (walk.next()) {
                files.put(walk.getPathString(), walk.getObjectId(0));
            }
        }
        return files;
    }

    /** Makes one of files, by path. */
    static ObjectId commit(
            Map<String, ObjectId> files, List<ObjectId> parents, String message, Instant time, ObjectInserter objects)
            throws IOException {
        PersonIdent nuggets = new PersonIdent("Nuggets", "nuggets@localhost", time, ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree(files, objects));
        commit.setParentIds(parents);
        commit.setAuthor(nuggets);
        commit.setCommitter(nuggets);
        commit.setMessage(message);
        ObjectId id = objects.insert(commit);
        objects.flush();
        return id;
    }

    private static ObjectId tree(Map<String, ObjectId> files, ObjectInserter objects) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        files.forEach((path, id) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(id);
            builder.add(entry);
        });
        builder.finish();
        return index.writeTree(objects);
    }
}
