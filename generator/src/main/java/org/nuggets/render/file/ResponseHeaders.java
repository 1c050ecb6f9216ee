package org.nuggets.render.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.model.OutputFile;
import org.nuggets.render.view.StatedPolicy;

/**
 * What a server is to say with the files of a site, besides their type: what it is told in whatever way is made from this.
 *
 * @param policy the Content-Security-Policy that the home page states; none where it states none
 * @param pages paths of the pages that we make, with which the policy is said
 * @param foreign paths of what a browser shows as a page, too, and what may not go by our policy: a site's own HTML, and
 *     drawings, which bring their own styles
 * @param immutable paths of the files that may be kept for ever
 * @param others paths of the files that may not
 */
record ResponseHeaders(
        Optional<String> policy,
        SortedSet<String> pages,
        SortedSet<String> foreign,
        SortedSet<String> immutable,
        SortedSet<String> others) {

    static final String POLICY = "Content-Security-Policy";
    static final String CACHE = "Cache-Control";
    /** Keeps what is there for review from being found. */
    static final String ROBOTS = "X-Robots-Tag";

    static final String UNSEEN = "noindex";

    private static final Set<String> SHOWN_AS_PAGES = Set.of("text/html", "application/xhtml+xml", "image/svg+xml");

    /**
     * Those of a site.
     *
     * @param home what the home page holds; none where there is none
     */
    static ResponseHeaders of(List<OutputFile> files, Optional<byte[]> home) {
        return new ResponseHeaders(
                home.flatMap(StatedPolicy::of),
                paths(files, ResponseHeaders::isOurs),
                paths(files, file -> isShownAsPage(file) && !isOurs(file)),
                paths(files, file -> file.cacheRule() == CacheRule.IMMUTABLE),
                paths(files, file -> file.cacheRule() != CacheRule.IMMUTABLE));
    }

    /** What is said with everything: types are not guessed, and other sites are not told where a reader comes from. */
    static SortedMap<String, String> always() {
        return new TreeMap<>(Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin"));
    }

    /** Whether what stands below {@link AddressPlan#PREVIEWS} is there for review, and no page of the site's own. */
    boolean leavesRoomForPreviews() {
        return Stream.concat(immutable.stream(), others.stream())
                .noneMatch(path -> path.startsWith(AddressPlan.PREVIEWS));
    }

    private static SortedSet<String> paths(List<OutputFile> files, Predicate<OutputFile> which) {
        return files.stream().filter(which).map(OutputFile::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isShownAsPage(OutputFile file) {
        return SHOWN_AS_PAGES.contains(MediaType.of(file.path()).essence());
    }

    /** What is copied is somebody else's. */
    private static boolean isOurs(OutputFile file) {
        return file.path().endsWith(".html") && !(file.content() instanceof OutputFile.Copied);
    }
}
