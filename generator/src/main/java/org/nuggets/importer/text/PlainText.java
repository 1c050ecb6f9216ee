package org.nuggets.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Marks;
import org.nuggets.importer.piece.Piece;
import org.nuggets.importer.piece.PieceNotes;

/** Plain text as Markdown: paragraphs, headings that are underlined, and lists; everything else is words. */
public final class PlainText {

    private static final int LONGEST_TITLE = 120;
    private static final Pattern ITEM =
            Pattern.compile("\\s{0,12}(?:(?<bullet>[-*+•·‣◦▪–—o])|(?<number>\\d{1,4})[.)])\\s+(?<text>\\S.*)");
    private static final Pattern UNDERLINE = Pattern.compile("\\s*(={3,}|-{3,}|~{3,})\\s*");

    private final List<String> lines;
    private final List<String> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();

    private PlainText(List<String> lines) {
        this.lines = lines;
    }

    /** Reads a text whose first line, if it stands alone, is its title. */
    public static Piece read(String text) {
        PieceNotes notes = new PieceNotes();
        List<String> lines = Stream.of(Marks.without(text).split("\\R", -1))
                .map(String::stripTrailing)
                .dropWhile(String::isEmpty)
                .collect(Collectors.toCollection(ArrayList::new));
        if (lines.isEmpty()) {
            return notes.piece("");
        }
        String first = lines.get(0).strip();
        boolean underlined = lines.size() > 1 && UNDERLINE.matcher(lines.get(1)).matches();
        boolean alone = lines.size() > 1 && (underlined || lines.get(1).isBlank());
        if (alone && first.length() <= LONGEST_TITLE && !ITEM.matcher(first).matches()) {
            notes.found().put(Field.TITLE, first);
            lines.subList(0, underlined ? 2 : 1).clear();
        }
        return notes.piece(new PlainText(lines).markdown());
    }

    private String markdown() {
        // Texts without any blank line have a paragraph in each.
        boolean tight =
                lines.stream().skip(1).limit(Math.max(0, lines.size() - 2)).noneMatch(String::isBlank)
                        && lines.size() > 2;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher item = ITEM.matcher(line);
            boolean underlined = i + 1 < lines.size()
                    && !line.isBlank()
                    && paragraph.isEmpty()
                    && UNDERLINE.matcher(lines.get(i + 1)).matches();
            if (underlined) {
                blocks.add("## " + heading(line));
                i++;
            } else if (line.isBlank()) {
                end();
            } else if (item.matches() && isInList(i)) {
                end();
                i = list(i);
            } else {
                paragraph.add(line.strip());
                if (tight) {
                    end();
                }
            }
        }
        end();
        return String.join("\n\n", blocks);
    }

    /** A dash or an "o" alone may be a word of the text; two lines that begin so are a list. */
    private boolean isInList(int at) {
        return isItem(at + 1)
                || isItem(at - 1)
                || isItem(at + 2)
                || "•·‣◦▪".indexOf(lines.get(at).strip().charAt(0)) >= 0;
    }

    private boolean isItem(int at) {
        return at >= 0 && at < lines.size() && ITEM.matcher(lines.get(at)).matches();
    }

    private int list(int from) {
        List<String> items = new ArrayList<>();
        boolean numbered = matched(from).group("number") != null;
        int i = from;
        while (i < lines.size()) {
            String line = lines.get(i);
            if (isItem(i) && (matched(i).group("number") != null) == numbered) {
                String marker = numbered ? matched(i).group("number") + ". " : "- ";
                items.add(marker
                        + Escapes.line(Escapes.inline(matched(i).group("text").strip())));
            } else if (!line.isBlank() && Character.isWhitespace(line.charAt(0)) && !isItem(i)) {
                items.set(items.size() - 1, items.get(items.size() - 1) + " " + Escapes.inline(line.strip()));
            } else if (!(line.isBlank() && isItem(i + 1))) {
                break;
            }
            i++;
        }
        blocks.add(String.join("\n", items));
        return i - 1;
    }

    private Matcher matched(int at) {
        Matcher item = ITEM.matcher(lines.get(at));
        if (!item.matches()) {
            throw new IllegalStateException(lines.get(at));
        }
        return item;
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            blocks.add(Escapes.line(Escapes.inline(String.join(" ", paragraph))));
            paragraph.clear();
        }
    }

    private static String heading(String line) {
        return Escapes.inline(line.strip()).replaceAll("#+$", "\\\\$0");
    }
}
