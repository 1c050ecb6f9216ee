package org.nuggets.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Coverage;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PageKey;
import org.nuggets.model.SourceFile;

/**
 * What a build made. It can be read until the cache is closed that it was made with.
 *
 * @param files the finished site; empty or in part where there are errors
 * @param findings sorted by place
 * @param sources every source file that was read, by the name that findings show
 * @param settings what it was made with
 * @param pages the name of every source page, by path
 * @param coverage what of the sources it shows
 */
public record BuildResult(
        List<OutputFile> files,
        List<Diagnostic> findings,
        Map<String, SourceFile> sources,
        SiteSettings settings,
        List<PageKey> pages,
        Coverage coverage) {

    public BuildResult {
        files = List.copyOf(files);
        findings = WeighedFindings.weighed(settings.config(), findings, coverage);
        sources = Map.copyOf(sources);
        pages = List.copyOf(pages);
    }

    public long errors() {
        return count(Severity.ERROR);
    }

    public long warnings() {
        return count(Severity.WARNING);
    }

    /** Errors and warnings together. */
    public long problems() {
        return findings.stream().filter(Diagnostic::isProblem).count();
    }

    /** Whether the site may be written: no errors and, where it is strict, no warnings but those of drafts. */
    public boolean passes(boolean strict) {
        return errors() == 0
                && !(strict && findings.stream().anyMatch(finding -> finding.isProblem() && !finding.inDraft()));
    }

    /** Whether it may be shown to the world: also nothing that leads nowhere is merely excused. */
    public boolean mayBePublished() {
        return errors() == 0 && findings.stream().noneMatch(Diagnostic::isExcused);
    }

    /** The text of a file that a finding names; nothing where it was not read. */
    public Optional<SourceText> source(String name) {
        return Sources.text(name, sources);
    }

    /** The same with further findings. */
    public BuildResult with(List<Diagnostic> more) {
        return new BuildResult(
                files, Stream.concat(findings.stream(), more.stream()).toList(), sources, settings, pages, coverage);
    }

    /** The same with a further file. */
    BuildResult with(OutputFile more) {
        return new BuildResult(
                Stream.concat(Stream.of(more), files.stream()).toList(), findings, sources, settings, pages, coverage);
    }

    /** The same with the findings of some files only. */
    public BuildResult of(Predicate<String> files) {
        return new BuildResult(
                this.files,
                findings.stream()
                        .filter(finding -> files.test(finding.span().file()))
                        .toList(),
                sources,
                settings,
                pages,
                coverage);
    }

    private long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
