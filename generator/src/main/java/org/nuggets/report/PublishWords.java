package org.nuggets.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.model.PublishedFile;
import org.nuggets.publish.PublishOutcome;
import org.nuggets.publish.TargetStatus;
import org.nuggets.publish.Verification;
import org.nuggets.publish.change.Changes;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target.Travelled;

/** What became of publishing, and how it stands at a target, in words. */
public final class PublishWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int SHORT = 10;

    private PublishWords() {}

    /** The lines that tell an outcome; that something was unsound its findings tell. */
    public static List<String> of(PublishOutcome outcome) {
        if (outcome instanceof PublishOutcome.Planned planned) {
            return planned(planned);
        }
        if (outcome instanceof PublishOutcome.Same same) {
            return List.of("Nothing to publish: just this is live in the " + same.target() + ", as "
                    + same.live().id() + ".");
        }
        if (outcome instanceof PublishOutcome.Done done) {
            return done(done);
        }
        if (outcome instanceof PublishOutcome.Beside beside) {
            return List.of("Beside the live site in the " + beside.target() + " as preview '" + beside.name() + "'"
                    + beside.address().map(address -> ", at " + address).orElse("") + ": "
                    + travelled(beside.travelled()) + ".");
        }
        return List.of("Nothing was published: mend "
                + (outcome.build().errors() > 0
                        ? "the errors"
                        : outcome.build().mayBePublished() ? "the warnings (--strict)" : "what leads nowhere")
                + " first.");
    }

    private static List<String> done(PublishOutcome.Done done) {
        List<String> lines = new ArrayList<>();
        done.behind()
                .ifPresent(gap -> lines.add("The clock of this machine is " + Findings.count(gap.toMinutes(), "minute")
                        + " behind that of the last publish, which was taken into account: set it right."));
        lines.add(live(done.target(), done.release(), done.changes(), done.travelled()));
        notAtOnce(done.atOnce(), lines);
        notices(done.notices(), lines);
        return lines;
    }

    private static void notices(List<String> notices, List<String> lines) {
        notices.forEach(notice -> lines.add(Findings.clean(notice) + "."));
    }

    private static void notAtOnce(boolean atOnce, List<String> lines) {
        if (!atOnce) {
            lines.add("This server cannot put a file in the place of another in one step (it has no"
                    + " posix-rename@openssh.com), so one file at a time may have been missing for a moment.");
        }
    }

    /** What became of a preview that was made live. */
    public static List<String> of(PublishOutcome.Promoted promoted) {
        List<String> lines = new ArrayList<>();
        lines.add(live(promoted.target(), promoted.release(), promoted.changes(), promoted.travelled()));
        notAtOnce(promoted.atOnce(), lines);
        return lines;
    }

    /** The line that tells that a preview is gone. */
    public static String unpublished(String preview, String target) {
        return "The preview '" + preview + "' is gone from the " + target + ".";
    }

    private static String live(String target, Release release, Changes changes, Travelled travelled) {
        return "Live in the " + target + " as " + release.id() + ": " + counts(changes) + "; " + travelled(travelled)
                + ".";
    }

    private static String travelled(Travelled travelled) {
        return Findings.count(travelled.files(), "file") + " sent, " + size(travelled.bytes());
    }

    private static List<String> planned(PublishOutcome.Planned planned) {
        List<String> lines = new ArrayList<>();
        Changes changes = planned.changes();
        changes.added().forEach(file -> lines.add(line("added", file)));
        changes.changed().forEach(file -> lines.add(line("changed", file)));
        changes.removed().forEach(file -> lines.add(line("removed", file)));
        lines.add("Nothing was published: this is what would change in the " + planned.target() + ": " + counts(changes)
                + ".");
        return lines;
    }

    private static String line(String what, PublishedFile file) {
        return String.format(Locale.ROOT, "%-8s %10s  %s", what, size(file.length()), Findings.clean(file.path()));
    }

    private static String counts(Changes changes) {
        return changes.added().size() + " added, " + changes.changed().size() + " changed, "
                + changes.removed().size() + " removed, " + changes.unchanged() + " unchanged";
    }

    /** What is live, since when, of which commit; what else is kept; what is not as it was published. */
    public static List<String> of(TargetStatus status) {
        List<String> lines = new ArrayList<>();
        if (status.live().isEmpty()) {
            lines.add("Nothing is live in the " + status.target() + " yet.");
        } else {
            Release live = status.live().get().release();
            lines.add("Live in the " + status.target() + ": " + release(live) + ", since "
                    + time(status.live().get().since()) + ".");
            if (!status.live().get().whole()) {
                lines.add(
                        "A publish or a rollback was broken off, so some files are of another release: run it again, or"
                                + " go back with 'rollback'.");
            }
            for (Release kept : status.kept()) {
                if (!kept.equals(live)) {
                    lines.add("Kept: " + release(kept) + ".");
                }
            }
        }
        status.previews()
                .all()
                .forEach((name, preview) -> lines.add("Preview '" + name + "': " + release(preview.release()) + "."));
        notices(status.notices(), lines);
        status.verified().ifPresent(looked -> verified(looked, lines));
        return lines;
    }

    private static void verified(Verification looked, List<String> lines) {
        looked.missing().forEach(path -> lines.add("missing  " + Findings.clean(path)));
        looked.other().forEach(path -> lines.add("changed  " + Findings.clean(path)));
        lines.add(
                looked.isGood()
                        ? "Each of its files is as it was published."
                        : looked.missing().size() + " missing, "
                                + looked.other().size() + " not as published, " + looked.sound()
                                + " sound: roll back, or publish again after any change.");
    }

    private static String release(Release release) {
        Optional<String> commit =
                release.commit().map(id -> ", commit " + id.substring(0, Math.min(SHORT, id.length())));
        return release.id() + ", published " + time(release.published()) + commit.orElse("") + ", "
                + Findings.count(release.files(), "file") + ", " + size(release.bytes());
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    private static String size(long bytes) {
        return bytes < 1_000
                ? bytes + " B"
                : bytes < 1_000_000
                        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
