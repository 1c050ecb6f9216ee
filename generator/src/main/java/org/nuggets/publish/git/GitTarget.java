package org.nuggets.publish.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.CacheRule;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Manifests;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * A branch that holds the finished site and nothing else, for hosts that serve one: each publish is a commit on it, which
 * the server takes whole or not at all. To go back is a commit, too, with the files of an earlier one.
 */
public final class GitTarget implements Target {

    /** What is written down of the builds for review. */
    private static final String PREVIEWS = AddressPlan.PREVIEWS + "index.json";

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
        return branch.commits().stream()
                .filter(commit -> commit.before().isEmpty())
                .findFirst()
                .map(latest -> new Live(latest.release(), latest.time(), true));
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
        return read(commit(release), path);
    }

    private Optional<byte[]> read(PublishCommit commit, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(branch.objects(), path, commit.tree())) {
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
        SortedMap<String, ObjectId> there =
                before.isEmpty() ? new TreeMap<>() : CommitFiles.of(before.get(), branch.objects());
        try (ObjectInserter objects = branch.inserter()) {
            Map<String, ObjectId> all = new HashMap<>(marks(objects));
            all.putAll(beside(there));
            all.putAll(carried(there));
            Travelled travelled = insert(edition, "", there, all, objects);
            push(
                    all,
                    before,
                    PublishCommit.message("Publish", edition.release()),
                    edition.release().published(),
                    objects);
            return travelled;
        }
    }

    @Override
    public void rollBackTo(Release release, Instant now) throws IOException {
        Optional<PublishCommit> before = branch.commits().stream().findFirst();
        SortedMap<String, ObjectId> there = CommitFiles.of(before.orElseThrow(), branch.objects());
        Map<String, ObjectId> all = new HashMap<>(carried(there));
        all.putAll(CommitFiles.of(commit(release), branch.objects()));
        all.keySet().removeIf(path -> path.startsWith(AddressPlan.PREVIEWS));
        all.putAll(beside(there));
        try (ObjectInserter objects = branch.inserter()) {
            push(all, before, PublishCommit.message("Roll back to", release), now, objects);
        }
    }

    @Override
    public Previews previews() throws IOException {
        Optional<PublishCommit> latest = branch.commits().stream().findFirst();
        Optional<byte[]> written = latest.isEmpty() ? Optional.empty() : read(latest.get(), PREVIEWS);
        return written.isEmpty() ? Previews.NONE : Previews.read(written.get(), "'" + PREVIEWS + "' of the " + shown());
    }

    @Override
    public Travelled preview(String name, Edition edition) throws IOException {
        Optional<PublishCommit> before = branch.commits().stream().findFirst();
        if (before.isEmpty()) {
            throw Previews.nothingLive(name, shown());
        }
        SortedMap<String, ObjectId> there = CommitFiles.of(before.get(), branch.objects());
        Map<String, ObjectId> all = new HashMap<>(there);
        all.keySet().removeIf(path -> path.startsWith(Previews.path(name, "")));
        try (ObjectInserter objects = branch.inserter()) {
            Travelled travelled = insert(Previews.served(edition), Previews.path(name, ""), there, all, objects);
            all.put(PREVIEWS, blob(previews().with(name, edition).bytes(), objects));
            pushBeside("Put", name, all, before.get(), edition.release().published(), objects);
            return travelled;
        }
    }

    @Override
    public Edition previewed(String name) throws IOException {
        Previews previews = previews();
        previews.named(name, shown());
        PublishCommit latest = branch.commits().get(0);
        return previews.edition(name, path -> read(latest, path), shown());
    }

    @Override
    public void unpublish(String name) throws IOException {
        Previews previews = previews();
        Release release = previews.named(name, shown()).release();
        PublishCommit before = branch.commits().get(0);
        Map<String, ObjectId> all = new HashMap<>(CommitFiles.of(before, branch.objects()));
        all.keySet().removeIf(path -> path.startsWith(Previews.path(name, "")));
        try (ObjectInserter objects = branch.inserter()) {
            all.put(PREVIEWS, blob(previews.without(name).bytes(), objects));
            pushBeside("Take away", name, all, before, release.published(), objects);
        }
    }

    /**
     * Adds the files of an edition.
     *
     * @param prefix what they stand below
     * @param there files that the branch has
     */
    private Travelled insert(
            Edition edition,
            String prefix,
            SortedMap<String, ObjectId> there,
            Map<String, ObjectId> all,
            ObjectInserter objects)
            throws IOException {
        Optional<Live> live = live();
        SortedMap<String, PublishedFile> same = live.isEmpty()
                ? new TreeMap<>()
                : manifest(live.get().release()).files();
        int files = 0;
        long bytes = 0;
        for (PublishedFile file : edition.site().files().values()) {
            ObjectId known = there.get(file.path());
            if (known == null || !file.equals(same.get(file.path()))) {
                known = blob(edition.bytes().of(file.path()), objects);
                files++;
                bytes += file.length();
            }
            all.put(prefix + file.path(), known);
        }
        all.put(prefix + Edition.MANIFEST, blob(edition.manifest(), objects));
        return new Travelled(files + 1, bytes + edition.manifest().length);
    }

    private static ObjectId blob(byte[] bytes, ObjectInserter objects) throws IOException {
        return objects.insert(Constants.OBJ_BLOB, bytes);
    }

    /** What stands beside the site. */
    private static SortedMap<String, ObjectId> beside(SortedMap<String, ObjectId> there) {
        String after = AddressPlan.PREVIEWS.replaceFirst("/$", "0"); // '0' is the sign after '/'.
        return there.subMap(AddressPlan.PREVIEWS, after);
    }

    /** Files of releases that are kept, where their names hold their digests: who reads one still asks for them. */
    private Map<String, ObjectId> carried(SortedMap<String, ObjectId> there) throws IOException {
        Map<String, ObjectId> carried = new HashMap<>();
        for (Release kept : releases()) {
            for (PublishedFile file : manifest(kept).files().values()) {
                ObjectId known = there.get(file.path());
                if (file.cacheRule() == CacheRule.IMMUTABLE && known != null) {
                    carried.put(file.path(), known);
                }
            }
        }
        return carried;
    }

    private void push(
            Map<String, ObjectId> all,
            Optional<PublishCommit> before,
            String message,
            Instant time,
            ObjectInserter objects)
            throws IOException {
        List<ObjectId> parents = before.map(PublishCommit::asParents).orElse(List.of());
        branch.push(CommitFiles.commit(all, parents, message, time, objects), before);
    }

    private void pushBeside(
            String what,
            String name,
            Map<String, ObjectId> all,
            PublishCommit before,
            Instant time,
            ObjectInserter objects)
            throws IOException {
        push(all, Optional.of(before), PublishCommit.beside(what, name, before.release()), time, objects);
    }

    private PublishCommit commit(Release release) throws IOException {
        return branch.commits().stream()
                .filter(one -> one.release().equals(release))
                .findFirst()
                .orElseThrow(() -> new TargetRefusedException(
                        "the release " + release.id() + " is not kept any more on the " + shown()));
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

    @Override
    public void close() throws IOException {
        branch.close();
    }
}
