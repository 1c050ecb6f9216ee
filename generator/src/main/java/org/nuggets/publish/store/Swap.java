package org.nuggets.publish.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuggets.model.CacheRule;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.MediaType;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;

/**
 * How one site takes the place of another, a file at a time, so that whatever a page refers to is there. Files whose names
 * hold their digests stay where they are for as long as a release that is kept has them: who reads one of its pages still
 * asks for them.
 *
 * @param keep live files that will not be in their places any more, one for each digest
 * @param unsure live files whose places another may stand in by now: they were kept before
 * @param writes what is to be written: those of each list before those of the next
 * @param removes paths that are taken away when all is written, in turns, too: pages before what they lead to
 */
record Swap(
        List<PublishedFile> keep,
        List<PublishedFile> unsure,
        List<List<PublishedFile>> writes,
        List<List<String>> removes) {

    private static final String PAGE = "text/html";
    private static final int LAST = 4;

    /**
     * From one to another.
     *
     * @param begun what may stand in the places of live files
     * @param left what may stand there besides
     * @param releases those that can be gone back to
     */
    static Swap of(
            Optional<SiteManifest> live,
            List<SiteManifest> begun,
            List<SiteManifest> left,
            List<SiteManifest> releases,
            SiteManifest next) {
        SortedMap<String, PublishedFile> there = live.map(SiteManifest::files).orElseGet(TreeMap::new);
        Set<String> unsure = unsure(there, begun);
        Set<String> standing = immutable(releases);
        Map<ContentDigest, PublishedFile> keep =
                new TreeMap<>((one, other) -> one.hex().compareTo(other.hex()));
        List<PublishedFile> kept = new ArrayList<>();
        for (PublishedFile file : there.values()) {
            if (file.cacheRule() == CacheRule.IMMUTABLE) {
                continue;
            }
            if (unsure.contains(file.path())) {
                kept.add(file);
            } else if (!file.equals(next.files().get(file.path()))) {
                keep.putIfAbsent(file.digest(), file);
            }
        }
        List<List<PublishedFile>> writes = new ArrayList<>();
        for (int i = 0; i <= LAST; i++) {
            writes.add(new ArrayList<>());
        }
        for (PublishedFile file : next.files().values()) {
            PublishedFile before = there.get(file.path());
            boolean stands = file.cacheRule() == CacheRule.IMMUTABLE
                    ? standing.contains(file.path())
                    : file.equals(before) && !unsure.contains(file.path());
            if (!stands) {
                writes.get(turn(file, before == null)).add(file);
            }
        }
        Set<String> removes = new TreeSet<>(there.keySet());
        begun.forEach(site -> removes.addAll(site.files().keySet()));
        left.forEach(site -> removes.addAll(site.files().keySet()));
        removes.removeAll(next.files().keySet());
        // They go with the last release that has them.
        removes.removeAll(standing);
        Map<Boolean, List<String>> pagesOrNot = removes.stream()
                .collect(Collectors.partitioningBy(
                        path -> MediaType.of(path).name().startsWith(PAGE)));
        return new Swap(List.copyOf(keep.values()), kept, writes, List.of(pagesOrNot.get(true), pagesOrNot.get(false)));
    }

    /** The paths of files whose names hold their digests. */
    static Set<String> immutable(Collection<SiteManifest> sites) {
        return sites.stream()
                .flatMap(site -> site.files().values().stream())
                .filter(file -> file.cacheRule() == CacheRule.IMMUTABLE)
                .map(PublishedFile::path)
                .collect(Collectors.toSet());
    }

    /** Files that pages show come before pages, new pages before those that lead to them, and lists of pages last. */
    private static int turn(PublishedFile file, boolean isNew) {
        boolean isPage = file.mediaType().name().startsWith(PAGE);
        if (file.cacheRule() == CacheRule.IMMUTABLE) {
            return 0;
        }
        if (isNew) {
            return isPage ? 2 : 1;
        }
        if (isPage) {
            return isEntry(file.path()) ? LAST : LAST - 1;
        }
        return listsPages(file) ? LAST : 1;
    }

    private static boolean isEntry(String path) {
        return path.equals("index.html") || path.equals("404.html");
    }

    /** Such as a feed, the site map, or what the search begins with. */
    private static boolean listsPages(PublishedFile file) {
        return file.mediaType()
                .name()
                .matches("(text/plain|text/javascript|application/(json|xml|.*\\+xml|.*\\+json)).*");
    }

    private static Set<String> unsure(SortedMap<String, PublishedFile> there, Collection<SiteManifest> begun) {
        Set<String> unsure = new HashSet<>();
        for (SiteManifest site : begun) {
            for (PublishedFile file : site.files().values()) {
                if (!file.equals(there.get(file.path()))) {
                    unsure.add(file.path());
                }
            }
        }
        return unsure;
    }
}
