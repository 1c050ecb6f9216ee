package org.nuggets.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repeats;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.SourceFile;

/** Where the faults of finished pages come from: the line of the source, or of a template of the site's own, that writes them. */
final class FaultPlaces {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private static final Pattern MAIN = Pattern.compile("(?i)</?main\\b");

    /** What is inside of these is no HTML, or none of the page's. */
    private static final Pattern SWALLOWS = Pattern.compile(
            "(?i)<(?:iframe|noembed|noframes|noscript|plaintext|script|select|style|svg|template|textarea|title|xmp)\\b");

    private final Map<String, SourceFile> files;
    private final List<String> templates;
    private final Collection<Diagnostic> said;
    private final Map<String, Optional<SourceText>> texts = new HashMap<>();

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
        Set<List<Object>> told = said.stream().map(FaultPlaces::same).collect(Collectors.toSet());
        // What would not be shown anyway need not be sought.
        return Repeats.cut(faults.stream()
                        .filter(fault -> !told.contains(same(fault)))
                        .toList())
                .stream()
                .map(this::placed)
                .toList();
    }

    private static List<Object> same(Diagnostic finding) {
        return List.of(finding.code(), finding.span().file(), finding.message());
    }

    private Optional<SourceText> text(String file) {
        return texts.computeIfAbsent(file, name -> Sources.text(name, files));
    }

    private Diagnostic placed(Diagnostic fault) {
        Optional<Diagnostic> swallowed = text(fault.span().file())
                .filter(source -> fault.span().file().endsWith(".md"))
                .flatMap(source -> ofRawHtml(source, fault));
        return swallowed.orElseGet(() -> written(fault));
    }

    /** What an author's own tags do to the page around them, where raw HTML is allowed. */
    private static Optional<Diagnostic> ofRawHtml(SourceText source, Diagnostic fault) {
        boolean note = fault.message().contains("'#fn-") || fault.message().contains("'#fnref-");
        boolean main = fault.message().contains("<main>");
        Matcher tag = (note ? SWALLOWS : MAIN).matcher(note || main ? source.text() : "");
        return tag.find()
                ? Optional.of(new Diagnostic(
                        source.span(tag.start(), tag.end()),
                        fault.code(),
                        note ? "this tag hides what follows it, a footnote too: " + fault.message() : fault.message(),
                        note
                                ? "close it where it ends, and keep notes out of it"
                                : "take it out: the template writes one around the text"))
                : Optional.empty();
    }

    private Diagnostic written(Diagnostic fault) {
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
        return text(file).flatMap(source -> place(source, text));
    }

    private static Optional<SourceSpan> place(SourceText source, String text) {
        String all = source.text();
        for (int at = all.indexOf(text, 1); at >= 0; at = all.indexOf(text, at + 1)) {
            int end = at + text.length();
            boolean closed = end < all.length()
                    && (Character.isWhitespace(all.charAt(end)) || "\"')>".indexOf(all.charAt(end)) >= 0);
            if (closed && "\"'(=".indexOf(all.charAt(at - 1)) >= 0) {
                return Optional.of(source.span(at, end));
            }
        }
        return Optional.empty();
    }
}
