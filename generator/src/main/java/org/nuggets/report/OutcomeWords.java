package org.nuggets.report;

import java.util.Locale;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.Outcome;

/** What became of a site, in words. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** Such as {@code 27 pages to 120 files in 0.8 s: 3 written, 117 unchanged, 0 removed}. */
    public static String written(Outcome.Done done, long nanos) {
        return String.format(
                Locale.ROOT,
                "%s to %s in %.1f s: %d written, %d unchanged, %d removed",
                CoverageWords.pages(done.build().coverage()),
                Findings.count(done.build().files().size(), "file"),
                nanos / 1e9,
                done.written().count(),
                done.written().unchanged(),
                done.written().removed().size());
    }

    /** Such as {@code 2 errors, 1 warning in 27 pages; not shown: 2 drafts}. */
    public static String counts(BuildResult build) {
        return Findings.summary(build.findings(), build.coverage());
    }

    /** Why a destination is none. */
    public static String misplaced(Outcome.Misplaced misplaced, String out, String kit) {
        return (misplaced.kit()
                        ? kit + " must not be or lie in a folder of sources: '"
                        : out + " must not be, hold or lie in a folder of sources: '")
                + misplaced.sources() + "'";
    }
}
