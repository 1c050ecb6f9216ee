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
 * @param release what it made live
 */
record PublishCommit(ObjectId id, ObjectId tree, Release release, Instant time) {

    private static final String FOOTER = "Nuggets-Release";

    static String message(String what, Release release) {
        String json = new String(ReleaseJson.bytes(release), StandardCharsets.UTF_8);
        return what + " " + release.id() + "\n\n" + FOOTER + ": " + json;
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
                Instant.ofEpochSecond(commit.getCommitTime())));
    }
}
