package org.nuggets.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.Diagnostic;

/**
 * By what a finding is known again in another build of a site: its code, its file and its words, wherever it stands in the
 * file. All but the code is told as a digest, since a manifest is public.
 */
public final class FindingMark {

    private static final int DIGITS = 12;

    private FindingMark() {}

    /** Such as {@code dead-link:3fa9c1d2e4b5}. */
    public static String of(Diagnostic finding) {
        String text = finding.span().file() + '\0' + finding.message();
        return finding.code().id() + ":"
                + Digest.content(text.getBytes(UTF_8)).hex().substring(0, DIGITS);
    }

    /** The code of a finding from its mark. */
    public static String code(String mark) {
        return mark.replaceFirst(":.*", "");
    }

    /** Of all that concern what readers get, in order. */
    static List<String> of(List<Diagnostic> findings) {
        return findings.stream()
                .filter(finding -> !finding.inDraft())
                .map(FindingMark::of)
                .distinct()
                .sorted()
                .toList();
    }
}
