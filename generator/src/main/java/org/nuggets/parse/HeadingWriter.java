package org.nuggets.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes headings with an anchor each, and notes them. */
final class HeadingWriter {

    private final BodyWriter out;
    private final InlineWalk inlines;
    private final BodySource source;
    private final Survey survey;
    private final boolean plain;
    private final List<org.nuggets.model.Heading> headings;
    private final Set<String> anchors;
    private final HeadingIds ids;
    private Optional<String> titleId = Optional.empty();

    /**
     * Starts with none.
     *
     * @param ids makes their ids
     * @param headings receives them in document order
     * @param anchors receives their ids
     */
    HeadingWriter(
            BodyWriter out,
            InlineWalk inlines,
            BodySource source,
            Survey survey,
            boolean plain,
            HeadingIds ids,
            List<org.nuggets.model.Heading> headings,
            Set<String> anchors) {
        this.out = out;
        this.inlines = inlines;
        this.source = source;
        this.survey = survey;
        this.plain = plain;
        this.ids = ids;
        this.headings = headings;
        this.anchors = anchors;
    }

    /** The anchor of the heading that is the page's own title, once it has been met. */
    Optional<String> titleId() {
        return titleId;
    }

    void write(Heading node) {
        if (survey.title().filter(node::equals).isPresent()) {
            String id = id(node, PlainText.of(node));
            anchors.add(id);
            titleId = Optional.of(id);
            return;
        }
        int level = Math.min(6, node.getLevel() + survey.shift());
        String element = "h" + level;
        out.line();
        if (plain) {
            out.open(element);
        } else {
            String text = PlainText.of(node);
            String id = id(node, text);
            BasedSequence place = node.getText().isNull() ? node.getChars() : node.getText();
            headings.add(new org.nuggets.model.Heading(level, id, text, source.span(place)));
            anchors.add(id);
            out.open(element, "id", id);
        }
        inlines.children(node);
        out.close(element);
        out.line();
    }

    private String id(Heading node, String text) {
        return Optional.ofNullable(survey.ids().get(node)).map(ids::given).orElseGet(() -> ids.next(text));
    }
}
