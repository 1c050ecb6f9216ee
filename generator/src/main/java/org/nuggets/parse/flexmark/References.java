package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuggets.parse.text.SentinelCharacters;

/** The link definitions of one document. */
public final class References {

    /** How many characters of definitions a page may write in all. */
    private static final int MOST_WRITTEN = 1_000_000;

    private final ReferenceRepository repository;
    private final FootnoteRepository footnotes;
    private final Map<String, Reference> folded = new HashMap<>();
    private int written;
    private @Nullable RefNode leftOut;

    /** The definitions that a document holds. */
    public References(Document document) {
        repository = Parser.REFERENCES.get(document);
        footnotes = FootnoteExtension.FOOTNOTES.get(document);
    }

    /** The footnote behind brackets, as in {@code […][^1]}, which Flexmark takes for one link without a definition. */
    public Optional<FootnoteBlock> footnote(RefNode node) {
        boolean marked = node.getReference().startsWith("^") && !node.isReferenceTextCombined();
        return marked
                ? Optional.ofNullable(
                        footnotes.get(node.getReference().subSequence(1).trim().toString()))
                : Optional.empty();
    }

    /**
     * What a link refers to; nothing where it is no link after all, or one definition is used so often that the page
     * would be many times as long as its source.
     */
    public Optional<Reference> of(RefNode node) {
        return defined(node).filter(reference -> {
            int length = reference.getChars().length();
            boolean fits = written <= MOST_WRITTEN - length;
            written += fits ? length : 0;
            leftOut = fits || leftOut != null ? leftOut : node;
            return fits;
        });
    }

    /** The first link that is none, since its definition has been used too often. */
    public Optional<RefNode> leftOut() {
        return Optional.ofNullable(leftOut);
    }

    private Optional<Reference> defined(RefNode node) {
        if (node.isDefined()) {
            return Optional.ofNullable(node.getReferenceNode(repository));
        }
        if (repository.isEmpty() || node.getFirstChildAny(Link.class) != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(folded().get(fold(node.getReference())));
    }

    /** Flexmark lowers the case of labels, which is not enough: {@code [Straße]} and {@code [STRASSE]} are the same. */
    private Map<String, Reference> folded() {
        if (folded.isEmpty()) {
            repository.values().forEach(reference -> folded.putIfAbsent(fold(reference.getReference()), reference));
        }
        return folded;
    }

    private static String fold(CharSequence label) {
        return SentinelCharacters.restore(label.toString())
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
