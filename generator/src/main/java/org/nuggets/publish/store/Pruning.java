package org.nuggets.publish.store;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.model.CacheRule;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target.Live;

/**
 * Takes away what belongs to no release that is kept. It looks at no list of what is there: the manifests tell.
 *
 * @param keep how many releases stay
 */
record Pruning(FileStore store, Lanes lanes, Area area, int keep) {

    /**
     * Lets the latest releases stay, and the live one.
     *
     * @param before how it stood before that one was made live
     * @param swap how it was
     * @param canGoBack whether all of what was live before was
     */
    void settle(Ledger before, Ledger now, Swap swap, boolean canGoBack) throws IOException {
        Release live = now.live().orElseThrow().release();
        Optional<Release> last = before.live().map(Live::release);
        List<Release> sound = now.kept().stream()
                .filter(one -> canGoBack || one.equals(live) || !last.equals(Optional.of(one)))
                .toList();
        List<Release> stay = sound.stream()
                .filter(one -> one.equals(live) || sound.indexOf(one) < keep)
                .toList();
        Ledger going = area.write(now.keeping(stay));
        Set<ContentDigest> aside = elsewhere(now.kept(), last);
        Stream.concat(swap.keep().stream(), swap.unsure().stream())
                .map(PublishedFile::digest)
                .forEach(aside::add);
        // Whatever was taken away by halves before.
        area.leaving(before.left()).forEach(site -> aside.addAll(movable(site)));
        aside.removeAll(elsewhere(stay, Optional.of(live)));
        lanes.each(aside, digest -> store.delete(area.file(digest).path()));
        Set<String> named = Swap.immutable(area.leaving(going.left()));
        named.removeAll(Swap.immutable(
                area.manifests(stay.stream().map(Release::manifest).toList())));
        lanes.each(named, store::delete);
        lanes.each(going.left(), area::deleteManifest);
        area.write(going.settled());
    }

    /** The files of releases that do not stand in the places of the live one. */
    private Set<ContentDigest> elsewhere(Collection<Release> releases, Optional<Release> live) throws IOException {
        Set<PublishedFile> inPlace = live.isEmpty()
                ? Set.of()
                : new HashSet<>(area.manifest(live.get()).files().values());
        Set<ContentDigest> digests = new HashSet<>();
        for (Release release : releases) {
            if (!live.equals(Optional.of(release))) {
                area.manifest(release).files().values().stream()
                        .filter(file -> file.cacheRule() != CacheRule.IMMUTABLE && !inPlace.contains(file))
                        .forEach(file -> digests.add(file.digest()));
            }
        }
        return digests;
    }

    private static List<ContentDigest> movable(SiteManifest site) {
        return site.files().values().stream()
                .filter(file -> file.cacheRule() != CacheRule.IMMUTABLE)
                .map(PublishedFile::digest)
                .toList();
    }
}
