package org.nuggets.edit;

import java.util.List;
import java.util.function.Predicate;
import org.nuggets.diagnostic.Code;
import org.nuggets.pipeline.SourceSite;

/** Days that can be two, such as {@code 1/2/2026}: only their author knows which. */
final class UnsureDates {

    private UnsureDates() {}

    /** What is told of each, by place. */
    static List<String> of(SourceSite site, Predicate<String> wanted) {
        return site.findings().stream()
                .filter(finding -> finding.code() == Code.BAD_DATE
                        && finding.repair().isEmpty()
                        && wanted.test(finding.span().file())
                        && finding.fix().startsWith("did you mean"))
                .map(finding -> finding.span().file() + ":" + finding.span().line() + ": " + finding.message()
                        + ", and can be two days, so it is left to you: " + finding.fix())
                .toList();
    }
}
