package org.nuggets.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.SourceFile;

/** Where the faults of finished pages come from: the line of the source, or of a template of the site's own, that writes them. */
final class FaultPlaces {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final Map<String, SourceFile> files;
    private final List<String> templates;
    private final Collection<Diagnostic> said;

    /**
     * @param files every source, by the name that findings show
     * @param said what earlier stages have found
     */
    FaultPlaces(Map<String, SourceFile> files, Collection<Diagnostic> said) {
        this.files = files;
        this.templates = files.keySet().stream()
                .filter(name -> name.endsWith(".peb"))
                .sorted()
                .toList();
        this.said = said;
    }

    /** The same faults in their places, without those that the text itself has shown already. */
    List<Diagnostic> of(List<Diagnostic> faults) {
        return faults.stream()
                .filter(fault -> said.stream().noneMatch(known -> isSame(known, fault)))
                .map(this::placed)
                .toList();
    }

    private static boolean isSame(Diagnostic known, Diagnostic fault) {
        return known.code() == fault.code()
                && known.span().file().equals(fault.span().file())
                && known.message().equals(fault.message());
    }

    private Diagnostic placed(Diagnostic fault) {
        Matcher quoted = QUOTED.matcher(fault.message());
        boolean atStart = fault.span().equals(SourceSpan.startOf(fault.span().file()));
        boolean ofPage = fault.code() == Code.DEAD_OUTPUT_LINK
                || fault.code() == Code.BAD_PAGE
                || fault.code() == Code.DUPLICATE_HTML_ID;
        if (!atStart || !ofPage || !quoted.find()) {
            return fault;
        }
        return Stream.concat(Stream.of(fault.span().file()), templates.stream())
                .flatMap(file -> place(file, quoted.group(1)).stream())
                .findFirst()
                .map(place -> new Diagnostic(place, fault.code(), fault.message(), fault.fix()))
                .orElse(fault);
    }

    /** Where a file holds a text as the value of an attribute, or as the address of a link. */
    private Optional<SourceSpan> place(String file, String text) {
        return Sources.text(file, files).flatMap(source -> place(source, text));
    }

    private static Optional<SourceSpan> place(SourceText source, String text) {
        Matcher written = Pattern.compile("(?<=[\"'(=])" + Pattern.quote(text) + "(?=[\"')\\s>])")
                .matcher(source.text());
        return written.find() ? Optional.of(source.span(written.start(), written.end())) : Optional.empty();
    }
}
