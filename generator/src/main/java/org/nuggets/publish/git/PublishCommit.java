package org.nuggets.publish.git;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.ReleaseJson;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * A commit that publishing made, which its last line tells.
 *
 * @param tree its files
 * @param release what it made live, or left so
 * @param before the commit before it that made something live, where it did not itself: it only changed what stands beside
 *     the site for review
 */
record PublishCommit(ObjectId id, ObjectId tree, Release release, Instant time, Optional<ObjectId> before) {

    private static final String FOOTER = "Nuggets-Release";
    private static final String BESIDE = "Nuggets-Preview";

    /** Of one that only changes what stands beside the site. */
    static String beside(String what, String preview, Release live) {
        return message(what + " preview " + preview + " beside", live) + BESIDE + ": " + preview + "\n";
    }

    static String message(String what, Release release) {
        String json = new String(ReleaseJson.bytes(release), StandardCharsets.UTF_8);
        return what + " " + release.id() + "\n\n" + FOOTER + ": " + json;
    }

    /**
     * The parents of the next one. What only changed what stands beside the site is not on the way back, so that what can
     * be gone back to stays within reach.
     */
    List<ObjectId> asParents() {
        return before.map(made -> List.of(made, id)).orElseGet(() -> List.of(id));
    }

    /** Nothing where a commit is somebody else's. */
    static Optional<PublishCommit> of(RevCommit commit) throws TargetRefusedException {
        List<String> lines = commit.getFooterLines(FOOTER);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        byte[] json = lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new PublishCommit(
                commit.getId(),
                commit.getTree().getId(),
                ReleaseJson.read(json, "the message of commit " + commit.name()),
                Instant.ofEpochSecond(commit.getCommitTime()),
                commit.getFooterLines(BESIDE).isEmpty() || commit.getParentCount() == 0
                        ? Optional.empty()
                        : Optional.of(commit.getParent(0).getId())));
    }
}
