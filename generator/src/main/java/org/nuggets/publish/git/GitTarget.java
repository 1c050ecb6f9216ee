package org.nuggets.publish.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Manifests;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * A branch that holds the finished site and nothing else, for hosts that serve one: each publish is a commit on it, which
 * the server takes whole or not at all. To go back is a commit, too, with the files of an earlier one.
 */
public final class GitTarget implements Target {

    private final RemoteBranch branch;
    private final Optional<String> domain;
    private final int keep;

    /**
     * A branch.
     *
     * @param branch closed with this
     * @param domain the site's own, for hosts that read it from a file
     * @param keep how many releases can be gone back to
     */
    public GitTarget(RemoteBranch branch, Optional<String> domain, int keep) {
        this.branch = branch;
        this.domain = domain;
        this.keep = keep;
    }

    @Override
    public String shown() {
        return branch.shown();
    }

    @Override
    public List<Release> releases() throws IOException {
        return branch.commits().stream()
                .map(PublishCommit::release)
                .distinct()
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .limit(keep)
                .toList();
    }

    @Override
    public Optional<Live> live() throws IOException {
        return branch.commits().stream().findFirst().map(latest -> new Live(latest.release(), latest.time()));
    }

    @Override
    public SiteManifest manifest(Release release) throws IOException {
        String place = "'" + Edition.MANIFEST + "' of the " + shown();
        byte[] bytes = read(release, Edition.MANIFEST)
                .orElseThrow(() -> new TargetRefusedException(place + " is not there: somebody else has changed the"
                        + " branch; delete it, or publish to another one"));
        return Manifests.read(bytes, release, place);
    }

    @Override
    public Optional<byte[]> read(Release release, String path) throws IOException {
        try (TreeWalk walk =
                TreeWalk.forPath(branch.objects(), path, commit(release).tree())) {
            return walk == null
                    ? Optional.empty()
                    : Optional.of(branch.objects().open(walk.getObjectId(0)).getBytes());
        }
    }

    @Override
    public Travelled publish(Edition edition, Optional<Release> seen) throws IOException {
        Optional<PublishCommit> before = branch.commits().stream().findFirst();
        if (!before.map(PublishCommit::release).equals(seen)) {
            throw RemoteBranch.movedOn(shown());
        }
        Optional<SiteManifest> site = seen.isEmpty() ? Optional.empty() : Optional.of(manifest(seen.get()));
        Map<String, ObjectId> there = before.isEmpty() ? Map.of() : files(before.get());
        int files = 0;
        long bytes = 0;
        try (ObjectInserter objects = branch.inserter()) {
            Map<String, ObjectId> all = new HashMap<>(marks(objects));
            for (PublishedFile file : edition.site().files().values()) {
                ObjectId known = there.get(file.path());
                boolean same = site.map(old -> file.equals(old.files().get(file.path())))
                        .orElse(false);
                if (known == null || !same) {
                    known = objects.insert(Constants.OBJ_BLOB, edition.bytes().apply(file.path()));
                    files++;
                    bytes += file.length();
                }
                all.put(file.path(), known);
            }
            all.put(Edition.MANIFEST, objects.insert(Constants.OBJ_BLOB, edition.manifest()));
            String message = PublishCommit.message("Publish", edition.release());
            branch.push(
                    commit(
                            tree(all, objects),
                            before,
                            message,
                            edition.release().published(),
                            objects),
                    before);
        }
        return new Travelled(files + 1, bytes + edition.manifest().length);
    }

    @Override
    public void rollBackTo(Release release, Instant now) throws IOException {
        Optional<PublishCommit> before = branch.commits().stream().findFirst();
        ObjectId tree = commit(release).tree();
        String message = PublishCommit.message("Roll back to", release);
        try (ObjectInserter objects = branch.inserter()) {
            branch.push(commit(tree, before, message, now, objects), before);
        }
    }

    private PublishCommit commit(Release release) throws IOException {
        return branch.commits().stream()
                .filter(one -> one.release().equals(release))
                .findFirst()
                .orElseThrow(() -> new TargetRefusedException(
                        "the release " + release.id() + " is not kept any more on the " + shown()));
    }

    private Map<String, ObjectId> files(PublishCommit commit) throws IOException {
        Map<String, ObjectId> files = new HashMap<>();
        try (TreeWalk walk = new TreeWalk(branch.objects())) {
            walk.addTree(commit.tree());
            walk.setRecursive(true);
            while (walk.next()) {
                files.put(walk.getPathString(), walk.getObjectId(0));
            }
        }
        return files;
    }

    /** Files that hosts of pages ask for; a site's own of the same name take their place. */
    private Map<String, ObjectId> marks(ObjectInserter objects) throws IOException {
        Map<String, ObjectId> marks = new HashMap<>();
        // So that the host serves what is there, and does not run it through a generator of its own.
        marks.put(".nojekyll", objects.insert(Constants.OBJ_BLOB, new byte[0]));
        if (domain.isPresent()) {
            byte[] line = (domain.get() + "\n").getBytes(StandardCharsets.UTF_8);
            marks.put("CNAME", objects.insert(Constants.OBJ_BLOB, line));
        }
        return marks;
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

    private static ObjectId commit(
            ObjectId tree, Optional<PublishCommit> before, String message, Instant time, ObjectInserter objects)
            throws IOException {
        PersonIdent nuggets = new PersonIdent("Nuggets", "nuggets@localhost", time, ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(before.map(parent -> List.of(parent.id())).orElse(List.of()));
        commit.setAuthor(nuggets);
        commit.setCommitter(nuggets);
        commit.setMessage(message);
        ObjectId id = objects.insert(commit);
        objects.flush();
        return id;
    }

    @Override
    public void close() throws IOException {
        branch.close();
    }
}
