package org.nuggets.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Marks;
import org.nuggets.importer.piece.Piece;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Emphasis;
import org.nuggets.importer.text.Escapes;
import org.nuggets.importer.text.HeadingLevels;

/**
 * HTML as Markdown: paragraphs, headings, lists, quotes, code and tables, in the order in which they stand. Whatever is none
 * of these is only gone through, so that text is never lost in an element that nobody knows.
 */
final class HtmlText {

    private static final int DEEPEST = 400;
    private static final int MOST_INDENTED = 12;

    private final PieceNotes notes;
    private final WrittenLinks links;
    private InlineText inlines;
    private TableText tables;
    private FootnoteLinks footnotes;

    /**
     * @param base the address that links are relative to; empty where it is not known
     * @param fromWeb whether it was had from there, and its pictures lie there, too
     */
    HtmlText(PieceNotes notes, String base, boolean fromWeb) {
        this.notes = notes;
        links = new WrittenLinks(notes, base, fromWeb);
        footnotes = FootnoteLinks.take(new Element("div"));
        inlines = new InlineText(notes, footnotes, links);
        tables = new TableText(notes, cell -> inlines.of(cell.childNodes()));
    }

    Piece piece(Element main) {
        Places.note(main, notes);
        BoldHeadings.find(main, notes);
        main.select("a:has(h1, h2, h3, h4, h5, h6)").forEach(HtmlText::linkHeading);
        footnotes = FootnoteLinks.take(main);
        inlines = new InlineText(notes, footnotes, links);
        tables = new TableText(notes, cell -> inlines.of(cell.childNodes()));
        main.select("h1, h2, h3, h4, h5, h6").select("a").stream()
                .filter(link -> link.text().strip().matches("[#¶§🔗]?") && link.selectFirst("img") == null)
                .toList()
                .forEach(Element::remove);
        List<Block> blocks =
                TextEnds.trimmed(TextEnds.withoutTitle(blocks(main, 0, 0), notes.found()), !footnotes.isEmpty());
        List<String> texts = new ArrayList<>();
        HeadingLevels levels = new HeadingLevels(
                blocks.stream().map(Block::heading).filter(level -> level > 0).toList());
        for (Block block : blocks) {
            texts.add(
                    block.heading() == 0
                            ? block.text()
                            : "#".repeat(levels.next(block.heading())) + " " + block.text());
        }
        footnotes
                .notes()
                .forEach((number, note) -> texts.add("[^" + number + "]: " + indented(blocks(note, 0, 1), "    ")));
        return notes.piece(String.join("\n\n", texts));
    }

    /** A card that is a link as a whole: its heading is. */
    private static void linkHeading(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
        if (heading != null && link.hasAttr("href")) {
            Element inner = new Element("a").attr("href", link.attr("href"));
            inner.appendChildren(List.copyOf(heading.childNodes()));
            heading.appendChild(inner);
        }
        link.unwrap();
    }

    private List<Block> blocks(Element container, int depth, int indented) {
        List<Block> blocks = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node child : container.childNodes()) {
            boolean breaks =
                    child instanceof Element element && (Elements.isBlock(element) || Elements.holdsBlock(element));
            if (breaks) {
                paragraph(line, blocks);
                block((Element) child, blocks, depth + 1, indented);
            } else {
                line.add(child);
            }
        }
        paragraph(line, blocks);
        return blocks;
    }

    private void paragraph(List<Node> line, List<Block> blocks) {
        if (!line.isEmpty()) {
            String text = paragraph(inlines.of(line));
            if (!text.isEmpty()) {
                blocks.add(Block.of(text));
            }
            line.clear();
        }
    }

    private static String paragraph(String inline) {
        String trimmed = trimmed(Emphasis.resolved(trimmed(inline)));
        List<String> lines = new ArrayList<>();
        for (String line : trimmed.split(String.valueOf(Marks.BREAK))) {
            if (!line.isBlank()) {
                lines.add(Escapes.line(line.strip()));
            }
        }
        return String.join("\\\n", lines);
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[\\s" + Marks.BREAK + "]+|[\\s" + Marks.BREAK + "]+$", "");
    }

    private void block(Element element, List<Block> blocks, int depth, int indented) {
        if (depth > DEEPEST || indented > MOST_INDENTED) {
            notes.lost(Loss.Kind.TOO_DEEP, "");
            String text = Escapes.line(Escapes.inline(element.text()).strip());
            if (!text.isEmpty()) {
                blocks.add(Block.of(text));
            }
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks, indented);
            case "hr" -> blocks.add(Block.of("***"));
            case "ul", "ol", "dir", "menu" -> list(element, blocks, depth, indented);
            case "blockquote" -> quote(blocks(element, depth, indented + 1), blocks);
            case "pre" -> code(element, blocks);
            case "table" -> table(element, blocks, depth, indented);
            case "dl" -> definitions(element, blocks, depth, indented);
            case "figure" -> blocks.addAll(figure(element, depth, indented));
            case "summary" -> bold(element, blocks);
            case "legend", "caption" -> blocks.addAll(blocks(element, depth, indented));
            default -> blocks.addAll(blocks(element, depth, indented));
        }
    }

    private void heading(Element element, List<Block> blocks, int indented) {
        String text = trimmed(inlines.of(element.childNodes()))
                .replaceAll("[" + Marks.STRONG + Marks.STRONG_END + "]", "")
                .replace(Marks.BREAK, ' ');
        String line = Emphasis.resolved(text).replaceAll(" {2,}", " ").strip().replaceAll("#+$", "\\\\$0");
        boolean onlyPicture = line.matches(Marks.PICTURE + "\\d+" + Marks.END);
        if (line.isEmpty() || onlyPicture) {
            if (onlyPicture) {
                blocks.add(Block.of(line));
            }
        } else if (indented > 0) {
            bold(element, blocks);
        } else {
            blocks.add(new Block(element.normalName().charAt(1) - '0', line, false));
        }
    }

    private void bold(Element element, List<Block> blocks) {
        String inside =
                trimmed(inlines.of(element.childNodes())).replaceAll("[" + Marks.STRONG + Marks.STRONG_END + "]", "");
        if (!inside.isEmpty()) {
            blocks.add(Block.of(paragraph(Marks.STRONG + inside + Marks.STRONG_END)));
        }
    }

    private void list(Element list, List<Block> blocks, int depth, int indented) {
        boolean numbered = list.normalName().equals("ol");
        String start = list.attr("start").strip();
        int number = start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
        List<String> items = new ArrayList<>();
        boolean loose = false;
        for (Element child : list.children()) {
            boolean isItem = child.normalName().equals("li");
            List<Block> inside = isItem ? blocks(child, depth + 1, indented + 1) : new ArrayList<>();
            if (!isItem) {
                block(child, inside, depth + 1, indented + 1);
            }
            if (inside.isEmpty()) {
                continue;
            }
            loose |= inside.stream().filter(block -> !block.tight()).count() > 1;
            String marker = numbered ? number + ". " : "- ";
            boolean belongs = !isItem && !items.isEmpty();
            if (belongs) {
                String pad = " ".repeat(numbered ? String.valueOf(number - 1).length() + 2 : 2);
                items.set(items.size() - 1, items.get(items.size() - 1) + "\n" + pad + indented(inside, pad));
            } else {
                items.add(marker + indented(inside, " ".repeat(marker.length())));
                number++;
            }
        }
        if (!items.isEmpty()) {
            separate(blocks, numbered);
            blocks.add(new Block(0, String.join(loose ? "\n\n" : "\n", items), true));
        }
    }

    /** Two lists that follow each other would be one. */
    private static void separate(List<Block> blocks, boolean numbered) {
        boolean follows = !blocks.isEmpty()
                && blocks.get(blocks.size() - 1).tight()
                && Character.isDigit(blocks.get(blocks.size() - 1).text().charAt(0)) == numbered;
        if (follows) {
            blocks.add(Block.of("<!-- -->"));
        }
    }

    /** Blocks below the first line of an item. */
    private static String indented(List<Block> inside, String pad) {
        StringBuilder text = new StringBuilder();
        for (Block block : inside) {
            text.append(text.isEmpty() ? "" : block.tight() ? "\n" : "\n\n").append(block.text());
        }
        return text.toString().replaceAll("\n(?=[^\n])", "\n" + pad);
    }

    private static void quote(List<Block> inside, List<Block> blocks) {
        if (!inside.isEmpty()) {
            String text = String.join("\n\n", inside.stream().map(Block::text).toList());
            blocks.add(Block.of("> " + text.replace("\n", "\n> ").replace("> \n", ">\n")));
        }
    }

    private void code(Element pre, List<Block> blocks) {
        String code = Marks.without(pre.wholeText())
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("^\\n+|\\s+$", "");
        if (code.isBlank()) {
            return;
        }
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        Element inner = pre.selectFirst("code");
        String names = pre.className() + " " + (inner == null ? "" : inner.className());
        String language = names.toLowerCase(Locale.ROOT)
                .replaceFirst("^.*?(?:language|lang|brush:)[-_ ]?([a-z0-9+]{1,20}).*$|^.*$", "$1");
        blocks.add(Block.of(fence + language + "\n" + code + "\n" + fence));
    }

    private void table(Element table, List<Block> blocks, int depth, int indented) {
        if (TableText.isLayout(table)) {
            TableText.parts(table).forEach(part -> blocks.addAll(blocks(part, depth + 1, indented)));
            return;
        }
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            bold(caption, blocks);
            caption.remove();
        }
        String text = tables.of(table);
        if (!text.isEmpty()) {
            blocks.add(Block.of(text));
        }
    }

    private void definitions(Element list, List<Block> blocks, int depth, int indented) {
        Optional<String> term = Optional.empty();
        for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
            if (child.normalName().equals("dt")) {
                term.map(Block::of).ifPresent(blocks::add);
                term = Optional.of(
                        paragraph(Marks.STRONG + trimmed(inlines.of(child.childNodes())) + Marks.STRONG_END));
                continue;
            }
            term.filter(text -> !text.isEmpty()).map(Block::of).ifPresent(blocks::add);
            term = Optional.empty();
            blocks.addAll(blocks(child, depth + 1, indented + 1));
        }
        term.filter(text -> !text.isEmpty()).map(Block::of).ifPresent(blocks::add);
    }

    private List<Block> figure(Element figure, int depth, int indented) {
        Element caption = figure.selectFirst("figcaption");
        if (caption == null) {
            return blocks(figure, depth, indented);
        }
        caption.remove();
        List<Block> blocks = new ArrayList<>(blocks(figure, depth, indented));
        blocks.addAll(blocks(caption, depth, indented));
        return blocks;
    }
}
