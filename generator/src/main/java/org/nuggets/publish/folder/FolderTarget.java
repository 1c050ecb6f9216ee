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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.cache.FileTree;
import org.nuggets.cache.ProcessLock;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Manifests;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.ReleaseJson;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * A folder whose readers see {@code current}: a link to one of {@code releases/<id>/}, which is renamed into its place. So
 * they see all of the old site or all of the new one, and to go back is to rename a link. A file that did not change is
 * the same file in both, as a hard link.
 *
 * <p>Beside each release stands what is written down of it, {@code releases/<id>.json}, which is there before its folder
 * and goes after it: a folder that has none is no release, and what has no folder was left by a process that was killed.
 */
public final class FolderTarget implements Target {

    private static final String CURRENT = "current";
    private static final String RELEASES = "releases";
    private static final String LOCK = "publish.lock";
    /** What is not whole yet, or not whole any more. */
    private static final String LOOSE = ".loose-";

    private static final String RECORD = ".json";

    private final Path root;
    private final Path releases;
    private final Path current;
    private final PreviewFolders previews;
    private final String shown;
    private final int keep;

    /**
     * A folder.
     *
     * @param root made where it is absent
     * @param shown its path as it is told to people
     * @param keep how many releases are kept
     */
    public FolderTarget(Path root, String shown, int keep) {
        this.root = root.toAbsolutePath().normalize();
        this.releases = this.root.resolve(RELEASES);
        this.current = this.root.resolve(CURRENT);
        this.previews = new PreviewFolders(this.root, releases.resolve(LOOSE + "preview"));
        this.shown = shown;
        this.keep = keep;
    }

    @Override
    public String shown() {
        return "folder '" + shown + "'";
    }

    @Override
    public List<Release> releases() throws IOException {
        if (!Files.isDirectory(releases)) {
            refuseForeign();
            return List.of();
        }
        List<Release> found = new ArrayList<>();
        for (Path file : list(releases)) {
            String name = String.valueOf(file.getFileName());
            Path folder = file.resolveSibling(name.replace(RECORD, ""));
            if (name.endsWith(RECORD) && Files.isDirectory(folder, NOFOLLOW_LINKS)) {
                found.add(ReleaseJson.read(Files.readAllBytes(file), "'" + file + "'"));
            }
        }
        found.sort(Comparator.comparing(Release::id).reversed());
        return List.copyOf(found);
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
        Path id = Files.readSymbolicLink(current).getFileName();
        Optional<Release> release = releases().stream()
                .filter(one -> one.id().equals(String.valueOf(id)))
                .findFirst();
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
        Path file = folder(release).resolve(Edition.MANIFEST);
        return Manifests.read(Files.readAllBytes(file), release, "'" + file + "'");
    }

    @Override
    public Optional<byte[]> read(Release release, String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder(release).resolve(path)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public Travelled publish(Edition edition, Optional<Release> seen) throws IOException {
        refuseForeign();
        Files.createDirectories(releases);
        try (FileChannel lock = openLock()) {
            take(lock);
            tidy();
            refuseOther(seen);
            Release release = edition.release();
            Path loose = releases.resolve(LOOSE + release.id());
            Travelled travelled;
            try {
                ReleaseFolder filled = new ReleaseFolder(loose, seen.map(this::folder));
                travelled = filled.fill(edition, before(seen));
                for (Release kept : releases().stream().limit(keep).toList()) {
                    filled.carry(folder(kept), manifest(kept));
                }
                previews.linkFrom(loose);
                write(record(release), ReleaseJson.bytes(release));
            } catch (IOException | RuntimeException refused) {
                // Before there is room again.
                Files.deleteIfExists(record(release));
                FileTree.delete(loose);
                throw refused;
            }
            Files.move(loose, folder(release), ATOMIC_MOVE);
            pointTo(release);
            prune(release);
            return travelled;
        }
    }

    @Override
    public void rollBackTo(Release release, Instant now) throws IOException {
        try (FileChannel lock = openLock()) {
            take(lock);
            tidy();
            if (!Files.isDirectory(folder(release), NOFOLLOW_LINKS)) {
                throw new TargetRefusedException("the release " + release.id() + " is not kept any more");
            }
            Optional<Live> before = live();
            if (before.isPresent()) {
                new ReleaseFolder(folder(release), Optional.empty())
                        .carry(
                                folder(before.get().release()),
                                manifest(before.get().release()));
            }
            previews.linkFrom(folder(release));
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
            Travelled travelled = previews.put(name, edition, folder(live.get()), manifest(live.get()));
            previews.linkFrom(folder(live.get()));
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

    private Optional<SiteManifest> before(Optional<Release> seen) throws IOException {
        return seen.isEmpty() ? Optional.empty() : Optional.of(manifest(seen.get()));
    }

    private Path folder(Release release) {
        return releases.resolve(release.id());
    }

    private Path record(Release release) {
        return releases.resolve(release.id() + RECORD);
    }

    /** One rename: readers see the one or the other. */
    private void pointTo(Release release) throws IOException {
        Path next = root.resolve(LOOSE + CURRENT);
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
        if (!Files.isRegularFile(root.resolve(LOCK)) && !list(root).isEmpty()) {
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

    /** Takes away what a process left that was killed. */
    private void tidy() throws IOException {
        for (Path file : list(releases)) {
            String name = String.valueOf(file.getFileName());
            if (name.startsWith(LOOSE)) {
                FileTree.delete(file);
            } else if (name.endsWith(RECORD)
                    && !Files.isDirectory(file.resolveSibling(name.replace(RECORD, "")), NOFOLLOW_LINKS)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The latest stay, and the one that is live. */
    private void prune(Release live) throws IOException {
        Set<Release> kept = new HashSet<>(releases().stream().limit(keep).toList());
        kept.add(live);
        for (Release old : releases()) {
            if (!kept.contains(old)) {
                Path loose = releases.resolve(LOOSE + old.id());
                Files.move(folder(old), loose, ATOMIC_MOVE);
                Files.delete(record(old));
                FileTree.delete(loose);
            }
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path loose = file.resolveSibling(LOOSE + file.getFileName());
        Files.write(loose, bytes);
        Files.move(loose, file, ATOMIC_MOVE);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() {}
}
