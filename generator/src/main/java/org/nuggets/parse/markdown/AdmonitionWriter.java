package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.parse.flexmark.Unescaper;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.text.BodySource;

/** Writes boxes that stand out, from both ways to write them: {@code !!! note} and {@code > [!NOTE]}. */
final class AdmonitionWriter {

    /** GitHub's five, and our own for what is known. */
    private static final List<String> KINDS = List.of("note", "tip", "important", "warning", "caution", "evidence");

    /** What authors bring along from elsewhere, and what it is called here. */
    private static final Map<String, String> ELSEWHERE = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "attention", "caution",
            "danger", "caution",
            "error", "caution",
            "hint", "tip",
            "info", "note",
            "research", "evidence",
            "study", "evidence")));

    private final BodyWriter out;
    private final InlineWalk inlines;
    private final BodySource source;
    private final List<Diagnostic> findings;
    private final UnaryOperator<String> words;
    private final boolean plain;

    AdmonitionWriter(
            BodyWriter out,
            InlineWalk inlines,
            BodySource source,
            List<Diagnostic> findings,
            UnaryOperator<String> words,
            boolean plain) {
        this.out = out;
        this.inlines = inlines;
        this.source = source;
        this.findings = findings;
        this.words = words;
        this.plain = plain;
    }

    /** Writes {@code !!! note "Title"} and what is indented below. */
    void block(AdmonitionBlock block, BlockWalk blocks) {
        String title = block.getTitle().isNull()
                ? ""
                : Unescaper.resolve(block.getTitle()).strip();
        open(block.getInfo(), !title.isEmpty(), () -> out.prose(title));
        blocks.children(block);
        close();
    }

    /** Writes a quote, which is an admonition where its first line says so. */
    void quote(BlockQuote quote, BlockWalk blocks) {
        Optional<LinkRef> marker = plain ? Optional.empty() : marker(quote);
        if (marker.isEmpty()) {
            out.line();
            out.open("blockquote");
            out.line();
            blocks.children(quote);
            out.line();
            out.close("blockquote");
            out.line();
            return;
        }
        Node lineBreak = lineBreak(marker.get());
        Node title = marker.get().getNext();
        if (title != null && !title.equals(lineBreak)) {
            title.setChars(withoutFold(title.getChars()));
        }
        boolean titled =
                title != null && !title.equals(lineBreak) && !title.getChars().isBlank();
        if (titled) {
            title.setChars(title.getChars().trimStart());
        }
        BasedSequence label = marker.get().getReference();
        open(label.subSequence(1), titled, () -> inlines.siblings(title, lineBreak));
        if (lineBreak != null && lineBreak.getNext() != null) {
            out.open("p");
            inlines.siblings(lineBreak.getNext(), null);
            out.close("p");
            out.line();
            out.endBlock();
        }
        for (Node node = marker.get().getParent().getNext(); node != null; node = node.getNext()) {
            blocks.write(node);
        }
        close();
    }

    private static Optional<LinkRef> marker(BlockQuote quote) {
        boolean marked = quote.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof LinkRef label
                && !label.isDefined()
                && isKind(label.getChars());
        return marked ? Optional.of((LinkRef) quote.getFirstChild().getFirstChild()) : Optional.empty();
    }

    /** Whether these are {@code [!WORD]}. */
    private static boolean isKind(BasedSequence chars) {
        if (chars.length() < 4 || chars.charAt(1) != '!' || chars.charAt(chars.length() - 1) != ']') {
            return false;
        }
        for (int i = 2; i < chars.length() - 1; i++) {
            if (!Character.isLetter(chars.charAt(i)) && chars.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    /** Takes the sign away by which Obsidian opens or closes a box, as in {@code [!note]- Title}; ours stand open. */
    private static BasedSequence withoutFold(BasedSequence title) {
        return title.startsWith("-") || title.startsWith("+") ? title.subSequence(1) : title;
    }

    private static @Nullable Node lineBreak(Node first) {
        Node node = first;
        while (node != null && !(node instanceof SoftLineBreak) && !(node instanceof HardLineBreak)) {
            node = node.getNext();
        }
        return node;
    }

    private void open(BasedSequence written, boolean titled, Runnable title) {
        String kind = written.toString().toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            findings.add(unknown(written, kind));
            kind = "note";
        }
        out.line();
        out.open("aside", "class", "admonition admonition-" + kind, "role", "note");
        out.line();
        out.open("p", "class", "admonition-title");
        if (titled) {
            title.run();
            out.endBlock();
        } else {
            out.label(words.apply(kind));
        }
        out.close("p");
        out.line();
    }

    private void close() {
        out.line();
        out.close("aside");
        out.line();
    }

    private Diagnostic unknown(BasedSequence written, String kind) {
        String hint = DidYouMean.hint(kind, KINDS);
        if (hint.isEmpty()) {
            hint = DidYouMean.nearest(kind, ELSEWHERE.keySet())
                    .map(word -> "did you mean '" + ELSEWHERE.get(word) + "'? ")
                    .orElse("");
        }
        return new Diagnostic(
                source.span(written),
                Code.UNKNOWN_ADMONITION,
                "'" + written + "' is not a kind of box, so it is shown as a note",
                hint + "The kinds are: " + String.join(", ", KINDS));
    }
}
