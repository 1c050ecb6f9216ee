package org.nuggets.publish.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuggets.cache.FileTree;
import org.nuggets.cache.ProcessLock;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Manifests;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.write.Refusal;

/**
 * A folder whose readers see {@code current}: a link to one of {@code releases/<id>/}, which is renamed into its place. So
 * they see all of the old site or all of the new one, and to go back is to rename a link. A file that did not change is
 * the same file in both, as a hard link.
 */
public final class FolderTarget implements Target {

    private static final String CURRENT = "current";
    private static final String RELEASES = "releases";
    private static final String LOCK = "publish.lock";
    private final Path root;
    private final ReleaseFolders releases;
    private final Path current;
    private final PreviewFolders previews;
    private final String shown;
    private final int keep;
    private final boolean compress;

    /**
     * A folder.
     *
     * @param root made where it is absent
     * @param shown its path as it is told to people
     * @param keep how many releases are kept
     * @param compress whether compressed files stand beside those that get smaller
     */
    public FolderTarget(Path root, String shown, int keep, boolean compress) {
        this.root = root.toAbsolutePath().normalize();
        this.releases = new ReleaseFolders(this.root.resolve(RELEASES));
        this.current = this.root.resolve(CURRENT);
        this.previews = new PreviewFolders(this.root, releases.loose("preview"));
        this.shown = shown;
        this.keep = keep;
        this.compress = compress;
    }

    @Override
    public String shown() {
        return "folder '" + shown + "'";
    }

    @Override
    public List<Release> releases() throws IOException {
        if (!releases.areThere()) {
            refuseForeign();
        }
        return releases.all().stream().filter(this::wasLive).toList();
    }

    @Override
    public List<String> notices() throws IOException {
        return releases.notices();
    }

    /** Whether a release is not one that a process was about to make live when it was killed. */
    private boolean wasLive(Release release) {
        return !releases.isNext(release) || release.id().equals(pointedTo().orElse(""));
    }

    /** The name of the release that readers are led to. */
    private Optional<String> pointedTo() {
        try {
            return Optional.ofNullable(Files.readSymbolicLink(current).getFileName())
                    .map(Path::toString);
        } catch (IOException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }

    private void tidy() throws IOException {
        releases.tidy(pointedTo());
    }

    @Override
    public Optional<Live> live() throws IOException {
        if (!Files.isSymbolicLink(current)) {
            if (Files.exists(current, NOFOLLOW_LINKS)) {
                throw new TargetRefusedException("'" + current + "' is no link that Nuggets made, so the site in it is"
                        + " left alone: move it away, or publish to another folder");
            }
            return Optional.empty();
        }
        Optional<Release> release = releases.named(pointedTo().orElse(""));
        if (release.isEmpty()) {
            throw new TargetRefusedException("'" + current + "' leads to '" + Files.readSymbolicLink(current)
                    + "', which is no release: delete the link, and publish again");
        }
        return Optional.of(new Live(
                release.get(),
                Files.getLastModifiedTime(current, NOFOLLOW_LINKS).toInstant(),
                true));
    }

    @Override
    public SiteManifest manifest(Release release) throws IOException {
        Path file = releases.folder(release).resolve(Edition.MANIFEST);
        try {
            return Manifests.read(Files.readAllBytes(file), release, "'" + file + "'");
        } catch (NoSuchFileException absent) {
            throw new TargetRefusedException(
                    "'" + file + "' is not there: bring it back from a copy, or roll back to another release", absent);
        }
    }

    @Override
    public Optional<byte[]> read(Release release, String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(releases.folder(release).resolve(path)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public Travelled publish(Edition edition, Optional<Release> seen) throws IOException {
        refuseForeign();
        releases.make();
        try (FileChannel lock = openLock()) {
            take(lock);
            tidy();
            refuseOther(seen);
            Release release = edition.release();
            Path loose = releases.loose(release.id());
            Travelled travelled;
            try {
                ReleaseFolder filled = new ReleaseFolder(loose, seen.map(releases::folder));
                travelled = filled.fill(edition, before(seen));
                for (Release kept : releases().stream().limit(keep).toList()) {
                    carry(kept, filled);
                }
                if (compress) {
                    CompressedFiles.add(loose, edition.site(), seen.map(releases::folder));
                }
                previews.linkFrom(loose);
                releases.write(release);
            } catch (IOException refused) {
                // Before there is room again.
                IOException told = Refusal.of(refused, root);
                takeAway(release);
                throw told;
            } catch (RuntimeException refused) {
                takeAway(release);
                throw refused;
            }
            releases.announce(release);
            Files.move(loose, releases.folder(release), ATOMIC_MOVE);
            pointTo(release);
            releases.settle();
            releases.prune(release, keep);
            return travelled;
        }
    }

    private void takeAway(Release unfinished) throws IOException {
        Files.deleteIfExists(releases.record(unfinished));
        FileTree.delete(releases.loose(unfinished.id()));
    }

    @Override
    public void rollBackTo(Release release, Instant now) throws IOException {
        try (FileChannel lock = openLock()) {
            take(lock);
            tidy();
            if (!releases().contains(release)) {
                throw new TargetRefusedException("the release " + release.id() + " is not kept any more");
            }
            List<String> missing =
                    new ReleaseFolder(releases.folder(release), Optional.empty()).missing(manifest(release));
            if (!missing.isEmpty()) {
                throw TargetRefusedException.incomplete(release.id(), missing, shown());
            }
            Optional<Live> before = live();
            if (before.isPresent()) {
                carry(before.get().release(), new ReleaseFolder(releases.folder(release), Optional.empty()));
            }
            previews.linkFrom(releases.folder(release));
            pointTo(release);
        }
    }

    @Override
    public Previews previews() throws IOException {
        return previews.all();
    }

    @Override
    public Travelled preview(String name, Edition edition) throws IOException {
        if (live().isEmpty()) {
            throw Previews.nothingLive(name, shown());
        }
        try (FileChannel lock = openLock()) {
            take(lock);
            tidy();
            Optional<Release> live = live().map(Live::release);
            Travelled travelled = previews.put(name, edition, releases.folder(live.get()), manifest(live.get()));
            previews.linkFrom(releases.folder(live.get()));
            return travelled;
        }
    }

    @Override
    public Edition previewed(String name) throws IOException {
        return previews.edition(name, shown());
    }

    @Override
    public void unpublish(String name) throws IOException {
        previews.all().named(name, shown());
        try (FileChannel lock = openLock()) {
            take(lock);
            previews.take(name);
        }
    }

    private void carry(Release other, ReleaseFolder into) throws IOException {
        try {
            into.carry(releases.folder(other), manifest(other));
        } catch (TargetRefusedException damaged) {
            // It cannot be gone back to either, and hinders nobody.
        }
    }

    private Optional<SiteManifest> before(Optional<Release> seen) throws IOException {
        return seen.isEmpty() ? Optional.empty() : Optional.of(manifest(seen.get()));
    }

    /** One rename: readers see the one or the other. */
    private void pointTo(Release release) throws IOException {
        Path next = root.resolve(ReleaseFolders.LOOSE + CURRENT);
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, Path.of(RELEASES, release.id()));
        Files.move(next, current, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private void refuseOther(Optional<Release> seen) throws IOException {
        Optional<Release> now = live().map(Live::release);
        if (!now.equals(seen)) {
            throw new TargetRefusedException(
                    "another publish has made " + now.map(Release::id).orElse("nothing") + " live in the " + shown()
                            + " meanwhile: run the command again");
        }
    }

    /** A folder of somebody else's is not made ours by writing into it. */
    private void refuseForeign() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new TargetRefusedException("'" + shown + "' is no folder: choose another 'path' for the target");
        }
        if (!Files.isRegularFile(root.resolve(LOCK))
                && !ReleaseFolders.list(root).isEmpty()) {
            throw new TargetRefusedException("the " + shown() + " holds files, and Nuggets has never published there:"
                    + " choose an empty folder, or one that is not there yet");
        }
    }

    private FileChannel openLock() throws IOException {
        return FileChannel.open(root.resolve(LOCK), CREATE, WRITE);
    }

    /** Given back when the channel is closed, and by the system where this process is killed. */
    private void take(FileChannel lock) throws IOException {
        if (!ProcessLock.take(lock)) {
            throw new TargetRefusedException("another publish is writing to the " + shown()
                    + ": wait until it has finished, then run this again");
        }
    }

    @Override
    public void close() {}
}
