package org.nuggets.publish.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.SiteManifestJson;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Target.Travelled;

/** The builds for review of a place that takes one file at a time. A file that the live site has, too, is copied there. */
record StoredPreviews(FileStore store, Lanes lanes, Area area) {

    Previews all() throws IOException {
        return area.previews();
    }

    Travelled put(String name, Edition edition, SiteManifest live, Lease lease) throws IOException {
        Edition served = Previews.served(edition);
        // Named first, so that it can be taken away however this ends.
        area.write(all().with(name, edition));
        Set<String> gone = standing(name);
        served.site().files().keySet().forEach(gone::remove);
        lanes.each(gone, path -> store.delete(Previews.path(name, path)));
        store.write(area.begunPreview(name), edition.manifest());
        AtomicInteger files = new AtomicInteger(1);
        AtomicLong bytes = new AtomicLong(edition.manifest().length);
        lanes.each(served.site().files().values(), file -> {
            lease.check();
            if (!file.equals(live.files().get(file.path())) || !copied(name, file, bytes)) {
                byte[] content = edition.bytes().of(file.path());
                store.write(at(name, file.path(), file), content);
                files.incrementAndGet();
                bytes.addAndGet(content.length);
            }
        });
        String manifest = Previews.path(name, Edition.MANIFEST);
        store.write(new StoredFile(manifest, MediaType.of(manifest), CacheRule.REVALIDATED), edition.manifest());
        store.delete(area.begunPreview(name).path());
        return new Travelled(files.get(), bytes.get());
    }

    private boolean copied(String name, PublishedFile file, AtomicLong bytes) throws IOException {
        try {
            bytes.addAndGet(store.copy(file.path(), at(name, file.path(), file)));
            return true;
        } catch (NoSuchFileException takenAway) {
            return false;
        }
    }

    private static StoredFile at(String name, String path, PublishedFile file) {
        return new StoredFile(Previews.path(name, path), file.mediaType(), file.cacheRule());
    }

    void take(String name, Lease lease) throws IOException {
        Set<String> gone = standing(name);
        lease.check();
        lanes.each(gone, path -> store.delete(Previews.path(name, path)));
        store.delete(Previews.path(name, Edition.MANIFEST));
        store.delete(area.begunPreview(name).path());
        area.write(all().without(name));
    }

    /** Files that stand there of a preview of this name, or may: one was perhaps not put whole. */
    private Set<String> standing(String name) throws IOException {
        Set<String> paths = new TreeSet<>();
        for (String place : List.of(
                Previews.path(name, Edition.MANIFEST), area.begunPreview(name).path())) {
            Optional<byte[]> bytes = store.read(place);
            if (bytes.isPresent()) {
                try {
                    paths.addAll(SiteManifestJson.read(bytes.get()).files().keySet());
                } catch (IllegalArgumentException damaged) {
                    // By somebody else. What it named cannot be known any more.
                }
            }
        }
        return paths;
    }
}
