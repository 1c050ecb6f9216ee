package org.nuggets.publish.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.Digest;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * A place that takes one file at a time. Readers have each file whole, of the old site or of the new one, and whatever it
 * leads to is there: see {@link Swap}. What a killed publish left is told by the {@link Ledger}.
 */
public final class StoreTarget implements Target {

    private final FileStore store;
    private final Lanes lanes;
    private final Area area;
    private final StoredPreviews previews;
    private final int keep;
    private final Optional<Path> notes;
    /** Read once; what changes the place reads it anew. */
    private @Nullable Ledger seen;

    /**
     * A place.
     *
     * @param store closed with this
     * @param area where publishing keeps its own things, from the root of the site
     * @param keep how many releases are kept
     * @param notes a folder of this machine, kept from publish to publish; none to keep nothing
     */
    public StoreTarget(FileStore store, String area, int keep, Optional<Path> notes) {
        this.store = store;
        this.lanes = new Lanes(store.lanes());
        this.area = new Area(store, area);
        this.previews = new StoredPreviews(store, lanes, this.area);
        this.keep = keep;
        this.notes = notes;
    }

    @Override
    public String shown() {
        return store.shown();
    }

    @Override
    public List<Release> releases() throws IOException {
        return ledger().kept();
    }

    @Override
    public Optional<Live> live() throws IOException {
        return ledger().live();
    }

    private Ledger ledger() throws IOException {
        if (seen == null) {
            seen = area.ledger();
        }
        return seen;
    }

    @Override
    public SiteManifest manifest(Release release) throws IOException {
        return area.manifest(release);
    }

    @Override
    public Optional<byte[]> read(Release release, String path) throws IOException {
        if (path.equals(Edition.MANIFEST)) {
            return Optional.of(area.manifestBytes(release.manifest()));
        }
        PublishedFile file = area.manifest(release).files().get(path);
        if (file == null) {
            return Optional.empty();
        }
        Optional<Release> live = live().map(Live::release);
        boolean inPlace = file.cacheRule() == CacheRule.IMMUTABLE
                || (live.isPresent()
                        && file.equals(area.manifest(live.get()).files().get(path)));
        return store.read(inPlace ? path : area.file(file.digest()).path());
    }

    @Override
    public Travelled publish(Edition edition, Optional<Release> expected) throws IOException {
        try (Lease lease = lease()) {
            Ledger ledger = area.ledger();
            refuseOther(expected, ledger);
            if (ledger.equals(Ledger.EMPTY)) {
                refuseForeign();
            }
            area.refuseOthers(lanes, ledger, edition.site());
            if (ledger.equals(Ledger.EMPTY)) {
                area.close();
            }
            area.announce(ledger, edition);
            Travelled files = swap(ledger, edition.release(), edition.release().published(), lease, file -> {
                byte[] bytes = edition.bytes().of(file.path());
                store.write(StoredFile.of(file), bytes);
                return bytes.length;
            });
            return new Travelled(files.files() + 1, files.bytes() + edition.manifest().length);
        }
    }

    @Override
    public void rollBackTo(Release release, Instant now) throws IOException {
        try (Lease lease = lease()) {
            Ledger ledger = area.ledger();
            if (!ledger.kept().contains(release)) {
                throw new TargetRefusedException("the release " + release.id() + " is not kept any more");
            }
            swap(ledger, release, now, lease, new Kept(release, store, area, lanes));
        }
    }

    @Override
    public boolean replacesAtOnce() throws IOException {
        return store.replacesAtOnce();
    }

    @Override
    public Previews previews() throws IOException {
        return previews.all();
    }

    @Override
    public Travelled preview(String name, Edition edition) throws IOException {
        try (Lease lease = lease()) {
            Optional<Live> live = area.ledger().live();
            if (live.isEmpty()) {
                throw Previews.nothingLive(name, shown());
            }
            return previews.put(name, edition, area.manifest(live.get().release()), lease);
        }
    }

    @Override
    public Edition previewed(String name) throws IOException {
        return previews.all().edition(name, store::read, shown());
    }

    @Override
    public void unpublish(String name) throws IOException {
        previews.all().named(name, shown());
        try (Lease lease = lease()) {
            previews.take(name, lease);
        }
    }

    /** Brings a file to its place, and says how many bytes travelled. */
    @FunctionalInterface
    private interface Source {

        long bring(PublishedFile file) throws IOException;

        /**
         * Looks whether it can bring them, before any file of the live release changes.
         *
         * @throws TargetRefusedException where it can't
         */
        default void refuseMissing(List<PublishedFile> files) throws IOException {}
    }

    /** What is kept of an earlier release. */
    private record Kept(Release release, FileStore store, Area area, Lanes lanes) implements Source {

        @Override
        public long bring(PublishedFile file) throws IOException {
            return store.copy(area.file(file.digest()).path(), StoredFile.of(file));
        }

        @Override
        public void refuseMissing(List<PublishedFile> files) throws IOException {
            Set<String> missing = new ConcurrentSkipListSet<>();
            lanes.each(files, file -> {
                if (!store.isThere(area.file(file.digest()).path())) {
                    missing.add(file.path());
                }
            });
            if (!missing.isEmpty()) {
                throw TargetRefusedException.incomplete(release.id(), missing, store.shown());
            }
        }
    }

    private Travelled swap(Ledger before, Release next, Instant now, Lease lease, Source source) throws IOException {
        seen = null;
        Ledger sound = area.withoutDamaged(before);
        Swap swap = Swap.of(
                sound.live().isEmpty()
                        ? Optional.empty()
                        : Optional.of(area.manifest(sound.live().get().release())),
                area.manifests(sound.begun()),
                area.leaving(sound.left()),
                area.manifests(sound.kept().stream().map(Release::manifest).toList()),
                area.manifest(next));
        AtomicLong bytes = new AtomicLong();
        boolean canGoBack = keep(swap, bytes);
        lease.check();
        source.refuseMissing(swap.writes().stream().flatMap(List::stream).toList());
        Ledger ledger = area.write(sound.beginning(next));
        int files = 0;
        for (List<PublishedFile> turn : swap.writes()) {
            lanes.each(turn, file -> {
                lease.check();
                bytes.addAndGet(source.bring(file));
            });
            files += turn.size();
        }
        lease.check();
        bytes.addAndGet(store.copy(area.manifestPath(next.manifest()), manifestFile()));
        ledger = area.write(ledger.alive(next, now));
        for (List<String> turn : swap.removes()) {
            lease.check();
            lanes.each(turn, store::delete);
        }
        new Pruning(store, lanes, area, keep).settle(sound, ledger, swap, canGoBack);
        return new Travelled(files, bytes.get());
    }

    /** @return whether all of the live release is kept */
    private boolean keep(Swap swap, AtomicLong bytes) throws IOException {
        AtomicBoolean all = new AtomicBoolean(true);
        lanes.each(swap.keep(), file -> {
            try {
                bytes.addAndGet(store.copy(file.path(), area.file(file.digest())));
            } catch (NoSuchFileException takenAway) {
                // By somebody else: what is not there cannot be kept.
                all.set(false);
            }
        });
        return all.get();
    }

    private static StoredFile manifestFile() {
        return new StoredFile(Edition.MANIFEST, MediaType.of(Edition.MANIFEST), CacheRule.REVALIDATED);
    }

    private Lease lease() throws IOException {
        ProcessHandle process = ProcessHandle.current();
        String moment =
                process.pid() + " " + process.info().startInstant() + " " + notes + " " + System.identityHashCode(this);
        return Lease.take(
                store, area.lock(), Digest.content(moment.getBytes(UTF_8)).hex(), notes);
    }

    private void refuseOther(Optional<Release> expected, Ledger ledger) throws IOException {
        Optional<Release> now = ledger.live().map(Live::release);
        if (!now.equals(expected)) {
            throw new TargetRefusedException(
                    "another publish has made " + now.map(Release::id).orElse("nothing") + " live in the " + shown()
                            + " meanwhile: run the command again");
        }
    }

    /** A site of somebody else's is not written over. */
    private void refuseForeign() throws IOException {
        for (String path : List.of("index.html", Edition.MANIFEST)) {
            if (store.read(path).isPresent()) {
                throw new TargetRefusedException("the " + shown() + " holds '" + path + "', and Nuggets has never"
                        + " published there: take the old site away first, or choose an empty place");
            }
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
