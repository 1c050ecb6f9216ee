package org.nuggets.audit;

import org.nuggets.audit.PlainElement.Kind;

/** The elements that are open where a page has been read to, and what may stand in them. */
final class OpenElements {

    /** A browser is free to give up on deeper ones. */
    private static final int DEEPEST = 100;

    private final PlainElement[] open = new PlainElement[DEEPEST];
    private int depth;
    private int paragraphs;
    private boolean begun;
    private boolean headed;
    private boolean bodied;
    private boolean titled;

    boolean isEmpty() {
        return depth == 0;
    }

    /** The innermost. */
    PlainElement last() {
        return open[depth - 1];
    }

    /** Whether a text may stand here. */
    boolean holdText() {
        return depth > 0 && kind().holdsText();
    }

    private Kind kind() {
        return open[depth - 1].kind();
    }

    /**
     * Opens an element.
     *
     * @return whether it is not too deep
     */
    boolean open(PlainElement element) {
        if (depth == DEEPEST) {
            return false;
        }
        open[depth++] = element;
        begun = true;
        switch (element.kind()) {
            case HEAD -> headed = true;
            case BODY -> bodied = true;
            case TITLE -> titled = true;
            case PARAGRAPH -> paragraphs++;
            default -> {}
        }
        return true;
    }

    /** Closes the innermost. */
    void close() {
        if (kind() == Kind.PARAGRAPH) {
            paragraphs--;
        }
        depth--;
    }

    /** Whether an element may stand where a page has been read to. */
    boolean mayStand(PlainElement element) {
        Kind kind = element.kind();
        if (depth == 0) {
            return kind == Kind.HTML && !begun;
        }
        Kind parent = kind();
        if (kind.endsParagraph() && paragraphs > 0) {
            return false;
        }
        return switch (kind) {
            case HTML -> false;
            case HEAD -> parent == Kind.HTML && !headed;
            case BODY -> parent == Kind.HTML && headed && !bodied;
            case TITLE -> parent == Kind.HEAD && !titled;
            case META, SCRIPT -> parent == Kind.HEAD || parent.holdsText();
            case VOID, RULE, BLOCK, PARAGRAPH, INLINE, LIST, TERMS, TABLE, SVG -> parent.holdsText();
            case HEADING -> parent.holdsText() && parent != Kind.HEADING;
            case FORMATTING -> parent.holdsText() && !isOpen(element);
            case ITEM -> parent == Kind.LIST;
            case TERM ->
                parent == Kind.TERMS || (open[depth - 1].name().equals("div") && open[depth - 2].kind() == Kind.TERMS);
            case CAPTION, ROWS -> parent == Kind.TABLE;
            case ROW -> parent == Kind.ROWS;
            case CELL -> parent == Kind.ROW;
            case SHAPE -> parent == Kind.SVG || parent == Kind.SHAPE;
        };
    }

    private boolean isOpen(PlainElement element) {
        for (int i = 0; i < depth; i++) {
            if (open[i].equals(element)) {
                return true;
            }
        }
        return false;
    }
}
