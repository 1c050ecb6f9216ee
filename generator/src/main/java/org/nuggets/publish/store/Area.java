package org.nuggets.publish.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.nuggets.cache.Digest;
import org.nuggets.model.CacheRule;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.MediaType;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Manifests;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target.Live;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * What publishing keeps for itself at a place: the ledger, manifests, and the files of releases that are not live, both by
 * digest.
 *
 * @param path where it is, from the root of the site
 */
record Area(FileStore store, String path, Map<ContentDigest, SiteManifest> known) {

    /** How many files are named. */
    private static final int SHOWN = 3;

    private static final MediaType JSON = MediaType.of("x.json");
    private static final String PREVIEWS = "previews.json";
    private static final MediaType TEXT = MediaType.of("x.txt");

    Area(FileStore store, String path) {
        this(store, path, new HashMap<>());
    }

    String shown() {
        return "'" + ledgerPath() + "' in the " + store.shown();
    }

    private String ledgerPath() {
        return path + "/releases.json";
    }

    String manifestPath(ContentDigest digest) {
        return path + "/manifests/" + digest.hex() + ".json";
    }

    StoredFile lock() {
        return stored("lock", TEXT);
    }

    /** Where bytes are kept that stand in no place of a site. */
    StoredFile file(ContentDigest digest) {
        return stored("files/" + digest.hex(), new MediaType(MediaType.OTHER));
    }

    private StoredFile stored(String name, MediaType type) {
        return new StoredFile(path + "/" + name, type, CacheRule.REVALIDATED);
    }

    Ledger ledger() throws IOException {
        Optional<byte[]> bytes = store.read(ledgerPath());
        return bytes.isEmpty() ? Ledger.EMPTY : Ledger.read(bytes.get(), shown());
    }

    Previews previews() throws IOException {
        String place = path + "/" + PREVIEWS;
        Optional<byte[]> bytes = store.read(place);
        return bytes.isEmpty() ? Previews.NONE : Previews.read(bytes.get(), "'" + place + "' in the " + store.shown());
    }

    void write(Previews previews) throws IOException {
        store.write(stored(PREVIEWS, JSON), previews.bytes());
    }

    /** Where the manifest stands of a preview that is being put or taken away. */
    StoredFile begunPreview(String name) {
        return stored("preview-" + name + ".json", JSON);
    }

    /** For web servers that read it: what was taken back is nobody's to read. */
    void close() throws IOException {
        byte[] line = "Require all denied\n".getBytes(StandardCharsets.UTF_8);
        store.write(stored(".htaccess", TEXT), line);
    }

    Ledger write(Ledger ledger) throws IOException {
        store.write(stored("releases.json", JSON), ledger.bytes());
        return ledger;
    }

    /** Writes the manifest of what is about to be begun, where the ledger tells of it: else nobody would take it away. */
    void announce(Ledger ledger, Edition edition) throws IOException {
        ContentDigest digest = edition.release().manifest();
        Ledger told = ledger.announcing(digest);
        if (!told.equals(ledger)) {
            write(told);
        }
        store.write(new StoredFile(manifestPath(digest), JSON, CacheRule.REVALIDATED), edition.manifest());
        known.put(digest, edition.site());
    }

    /**
     * Refuses a site that would be written over files of somebody else's: what publishing has put there, it knows.
     *
     * @throws TargetRefusedException where there are some
     */
    void refuseOthers(Lanes lanes, Ledger ledger, SiteManifest next) throws IOException {
        Set<String> added = new TreeSet<>();
        next.files().values().stream()
                .filter(file -> file.cacheRule() != CacheRule.IMMUTABLE)
                .forEach(file -> added.add(file.path()));
        List<ContentDigest> ours = new ArrayList<>(ledger.begun());
        ours.addAll(ledger.left());
        ledger.live().ifPresent(live -> ours.add(live.release().manifest()));
        leaving(ours).forEach(site -> added.removeAll(site.files().keySet()));
        Set<String> others = new ConcurrentSkipListSet<>();
        lanes.each(added, file -> {
            if (store.isThere(file)) {
                others.add(file);
            }
        });
        if (!others.isEmpty()) {
            throw new TargetRefusedException("in the " + store.shown()
                    + " somebody else's files stand where pages or files"
                    + " of the site would be: "
                    + others.stream().limit(SHOWN).map(file -> "'" + file + "'").collect(Collectors.joining(", "))
                    + (others.size() > SHOWN ? " and " + (others.size() - SHOWN) + " more" : "")
                    + ": take them away, or give those of the site another name");
        }
    }

    /** Without releases whose manifest is gone or was changed: they cannot be gone back to, and hinder nobody. */
    Ledger withoutDamaged(Ledger ledger) throws IOException {
        List<Release> sound = new ArrayList<>();
        for (Release release : ledger.kept()) {
            boolean isLive = ledger.live().map(Live::release).equals(Optional.of(release));
            if (isLive || isSound(release.manifest())) {
                sound.add(release);
            }
        }
        return new Ledger(ledger.live(), ledger.begun(), ledger.left(), sound);
    }

    private boolean isSound(ContentDigest digest) throws IOException {
        return known.containsKey(digest)
                || store.read(manifestPath(digest))
                        .filter(bytes -> Digest.content(bytes).equals(digest))
                        .isPresent();
    }

    byte[] manifestBytes(ContentDigest digest) throws IOException {
        return store.read(manifestPath(digest))
                .orElseThrow(() -> new TargetRefusedException("'" + manifestPath(digest) + "' is not there in the "
                        + store.shown() + ": bring it back from a copy, or take " + shown()
                        + " away and publish into an empty place"));
    }

    SiteManifest manifest(ContentDigest digest) throws IOException {
        SiteManifest site = known.get(digest);
        if (site == null) {
            site = Manifests.read(
                    manifestBytes(digest), digest, "'" + manifestPath(digest) + "' in the " + store.shown());
            known.put(digest, site);
        }
        return site;
    }

    SiteManifest manifest(Release release) throws IOException {
        return manifest(release.manifest());
    }

    List<SiteManifest> manifests(Collection<ContentDigest> digests) throws IOException {
        List<SiteManifest> sites = new ArrayList<>();
        for (ContentDigest digest : digests) {
            sites.add(manifest(digest));
        }
        return sites;
    }

    /** Those of sites that are taken away. A manifest goes after its files, so one that is not there has none. */
    List<SiteManifest> leaving(Collection<ContentDigest> digests) throws IOException {
        List<ContentDigest> there = new ArrayList<>();
        for (ContentDigest digest : digests) {
            if (known.containsKey(digest) || store.read(manifestPath(digest)).isPresent()) {
                there.add(digest);
            }
        }
        return manifests(there);
    }

    void deleteManifest(ContentDigest digest) throws IOException {
        store.delete(manifestPath(digest));
    }
}
