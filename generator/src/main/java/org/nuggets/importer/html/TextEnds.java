package org.nuggets.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nuggets.importer.piece.Found;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Marks;

/** The beginning and the end of a text: its title, which stands above it, and what is left of notes and lines. */
final class TextEnds {

    private static final int LONGEST_TITLE = 400;

    private TextEnds() {}

    /** The first heading is the title where it says the same, or where there is none. */
    static List<Block> withoutTitle(List<Block> blocks, Found found) {
        if (blocks.isEmpty()) {
            return blocks;
        }
        Block first = blocks.get(0);
        boolean isTitle = first.heading() > 0
                ? found.get(Field.TITLE).isEmpty()
                : first.text().length() < LONGEST_TITLE && isTitle(first, found);
        if (isTitle) {
            found.put(Field.TITLE, words(first.text()));
            return blocks.subList(1, blocks.size());
        }
        List<Block> headings =
                blocks.stream().filter(block -> block.heading() > 0).toList();
        boolean only = headings.stream().filter(block -> block.heading() == 1).count() == 1;
        if (only && headings.get(0).heading() == 1) {
            found.put(Field.TITLE, words(headings.get(0).text()));
        }
        if (headings.isEmpty() || !isTitle(headings.get(0), found)) {
            return blocks;
        }
        List<Block> rest = new ArrayList<>(blocks);
        rest.remove(headings.get(0));
        return rest;
    }

    private static boolean isTitle(Block block, Found found) {
        return found.get(Field.TITLE)
                .filter(words(block.text())::equalsIgnoreCase)
                .isPresent();
    }

    /** A line without its signs. */
    private static String words(String markdown) {
        return Marks.filled(markdown, link -> "", picture -> "")
                .replaceAll("\\[(.*?)]\\(\\)", "$1")
                .replaceAll("(?<!\\\\)[*`]|(?<![\\\\\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "")
                .replace("\\", "")
                .strip();
    }

    /** Without lines at the ends, and without the heading of notes that now stand elsewhere. */
    static List<Block> trimmed(List<Block> blocks, boolean notes) {
        List<Block> kept = blocks.stream()
                .dropWhile(block -> block.text().equals("***"))
                .collect(Collectors.toCollection(ArrayList::new));
        boolean more = true;
        while (more && !kept.isEmpty()) {
            Block last = kept.get(kept.size() - 1);
            more = last.text().equals("***") || (last.heading() > 0 && notes);
            if (more) {
                kept.remove(kept.size() - 1);
            }
        }
        return kept;
    }
}
