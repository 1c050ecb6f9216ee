package org.nuggets.cache;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Body;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;
import org.nuggets.model.Heading;
import org.nuggets.model.Link;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Prose;
import org.nuggets.model.Status;
import org.nuggets.model.YamlDocument;

/** A page that was parsed and checked, with its findings but without its prose, to bytes and back. */
public final class PageCodec {

    private PageCodec() {}

    public static byte[] bytes(Checked<Page> checked) {
        Page page = checked.value();
        BinaryWriter out = new BinaryWriter();
        draft(page.draft(), out);
        out.text(page.type().name())
                .text(page.key().type())
                .text(page.key().id())
                .text(page.key().lang());
        SpanCodec.write(page.idSpan(), out);
        out.text(page.title()).text(page.description()).text(page.status().name());
        date(page.published(), out);
        date(page.expires(), out);
        SpanCodec.write(checked.findings(), page.source(), out);
        return out.bytes();
    }

    /**
     * From {@link #bytes}.
     *
     * @param types by name; a page of another was kept under another key
     * @param prose its own
     * @param names that pages share
     */
    public static Checked<Page> of(byte[] bytes, Map<String, ContentType> types, Prose prose, Interner names) {
        BinaryReader in = new BinaryReader(bytes);
        Draft draft = draft(in, prose, names);
        ContentType type = types.get(in.name(names));
        if (type == null) {
            throw new IllegalArgumentException("a page of a type that there is not");
        }
        Page page = new Page(
                type,
                new PageKey(in.name(names), in.text(), in.name(names)),
                SpanCodec.read(draft.name(), in),
                in.text(),
                in.text(),
                Status.valueOf(in.name(names)),
                date(in),
                date(in),
                draft);
        return new Checked<>(page, SpanCodec.readFindings(draft.name(), in));
    }

    private static void date(Optional<LocalDate> date, BinaryWriter out) {
        out.text(date.map(LocalDate::toString).orElse(""));
    }

    private static Optional<LocalDate> date(BinaryReader in) {
        return Optional.of(in.text()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private static void draft(Draft draft, BinaryWriter out) {
        out.text(draft.path())
                .text(draft.name())
                .text(draft.stem())
                .text(draft.lang())
                .text(draft.state().name());
        JsonCodec.write(draft.frontMatter().root(), out);
        BinaryWriter spans = new BinaryWriter();
        spans(draft.frontMatter().spans().get().keys(), spans);
        spans(draft.frontMatter().spans().get().values(), spans);
        out.block(spans.bytes());
        out.text(draft.frontMatter().whole().file());
        SpanCodec.write(draft.frontMatter().whole(), out);
        SpanCodec.write(draft.bodyStart(), out);
        body(draft.body(), out);
    }

    private static Draft draft(BinaryReader in, Prose prose, Interner names) {
        String path = in.text();
        String name = in.text();
        return new Draft(
                path,
                name,
                in.text(),
                in.name(names),
                Draft.State.valueOf(in.name(names)),
                yaml(name, in, names),
                SpanCodec.read(name, in),
                body(name, in, prose, names));
    }

    private static YamlDocument yaml(String name, BinaryReader in, Interner names) {
        JsonNode root = JsonCodec.read(in, names);
        byte[] spans = in.block();
        return new YamlDocument(root, () -> spans(name, spans), SpanCodec.read(in.name(names), in));
    }

    private static YamlDocument.Spans spans(String name, byte[] packed) {
        BinaryReader in = new BinaryReader(packed);
        return new YamlDocument.Spans(spans(name, in), spans(name, in));
    }

    private static void spans(Map<String, SourceSpan> spans, BinaryWriter out) {
        out.number(spans.size());
        spans.forEach((pointer, span) -> {
            out.text(pointer);
            SpanCodec.write(span, out);
        });
    }

    private static Map<String, SourceSpan> spans(String name, BinaryReader in) {
        Map<String, SourceSpan> spans = new HashMap<>();
        int size = in.number();
        for (int i = 0; i < size; i++) {
            spans.put(in.text(), SpanCodec.read(name, in));
        }
        return spans;
    }

    private static void body(Body body, BinaryWriter out) {
        optional(body.title(), out);
        optional(body.titleId(), out);
        headings(body.headings(), out);
        out.all(body.links(), link -> {
            out.text(link.kind().name()).text(link.target());
            SpanCodec.write(link.span(), out);
        });
        out.all(body.anchors(), out::text).text(body.excerpt()).number(body.words());
        headings(body.meant(), out);
        out.all(body.hidden(), span -> SpanCodec.write(span, out));
    }

    private static void headings(List<Heading> headings, BinaryWriter out) {
        out.all(headings, heading -> {
            out.number(heading.level()).text(heading.id()).text(heading.text());
            SpanCodec.write(heading.span(), out);
        });
    }

    private static List<Heading> headings(String name, BinaryReader in) {
        return in.all(() -> new Heading(in.number(), in.text(), in.text(), SpanCodec.read(name, in)));
    }

    private static Body body(String name, BinaryReader in, Prose prose, Interner names) {
        Optional<String> title = optional(in);
        Optional<String> titleId = optional(in);
        List<Heading> headings = headings(name, in);
        List<Link> links =
                in.all(() -> new Link(Link.Kind.valueOf(in.name(names)), in.text(), SpanCodec.read(name, in)));
        return new Body(
                prose,
                title,
                titleId,
                headings,
                links,
                new HashSet<>(in.all(in::text)),
                in.text(),
                in.number(),
                headings(name, in),
                in.all(() -> SpanCodec.read(name, in)));
    }

    private static void optional(Optional<String> text, BinaryWriter out) {
        out.flag(text.isPresent()).text(text.orElse(""));
    }

    private static Optional<String> optional(BinaryReader in) {
        boolean present = in.flag();
        String text = in.text();
        return present ? Optional.of(text) : Optional.empty();
    }
}
