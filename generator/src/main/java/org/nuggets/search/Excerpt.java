package org.nuggets.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.search.Marks.Mark;

/** The passage of a document that says most about a question, with its words marked. Its JavaScript twin is {@code excerpt.js}. */
final class Excerpt {

    /** So many words. */
    private static final int LENGTH = 30;
    /** At least so many before the first that was searched for, unless a sentence begins. */
    private static final int LEAD = 6;

    private static final String NEXT_CELL = "\t";

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?…:][" + SearchQuery.SPACE + "]");

    /** Blocks without an end, such as the cells of a table, are no one sentence with the next. */
    private static final Pattern END_OF_BLOCK = Pattern.compile("[.!?…:;,][\"'”’)\\]]*$");

    private final List<String> blocks;
    /** The anchors of the blocks that are headings. */
    private final NavigableMap<Integer, String> headings;

    private final List<List<Mark>> read;

    private Excerpt(SearchedDocument document, Marks marks) {
        blocks = document.blocks();
        headings = document.headings();
        read = blocks.stream().map(text -> marks.in(text, document.analysis())).toList();
    }

    /**
     * A passage.
     *
     * @param anchor of the last heading before it, or nothing
     */
    record Passage(List<Answer.Piece> pieces, String anchor) {}

    /** A text with the words of the question marked. */
    static List<Answer.Piece> marked(String text, Marks marks, Analysis analysis) {
        Pieces pieces = new Pieces();
        pieces.add(new Segment(text, 0, text.length(), marks.in(text, analysis), false, false));
        return pieces.list;
    }

    static Passage of(SearchedDocument document, Marks marks) {
        return new Excerpt(document, marks).best(document, marks);
    }

    private record Place(int block, int at, double value) {}

    private Passage best(SearchedDocument document, Marks marks) {
        Place best = null;
        Map<Integer, Double> above = Map.of();
        for (int block = 0; block < blocks.size(); block++) {
            List<Mark> words = read.get(block);
            if (headings.containsKey(block)) {
                above = weights(words);
            }
            for (int at = 0; at < words.size(); at++) {
                if (words.get(at).found() != null) {
                    double value = value(words, at, above) / (headings.containsKey(block) || isRow(block) ? 2 : 1);
                    best = best == null || value > best.value ? new Place(block, at, value) : best;
                }
            }
        }
        if (best == null) {
            String text = document.description().isEmpty() ? firstText() : document.description();
            return new Passage(cut(List.of(new Part(text, marks.in(text, document.analysis()))), 0), "");
        }
        Map.Entry<Integer, String> heading = headings.floorEntry(best.block);
        String anchor = heading == null ? "" : heading.getValue();
        if (isRow(best.block) && !document.description().isEmpty()) {
            return new Passage(marked(document.description(), marks, document.analysis()), anchor);
        }
        List<Part> parts = new ArrayList<>();
        int words = 0;
        for (int block = best.block; block < blocks.size() && words < LENGTH; block++) {
            if (!parts.isEmpty() && (headings.containsKey(block) || isRow(block))) {
                break;
            }
            parts.add(new Part(blocks.get(block), read.get(block)));
            words += read.get(block).size() - (parts.size() > 1 ? 0 : best.at);
        }
        return new Passage(cut(parts, start(best)), anchor);
    }

    /** Whether a block is a row of a table, whose cells are no sentence. */
    private boolean isRow(int block) {
        return blocks.get(block).contains(NEXT_CELL);
    }

    /** A heading tells what its section is about, but alone it is a poor excerpt. */
    private static double value(List<Mark> words, int at, Map<Integer, Double> above) {
        Map<Integer, Double> here = weights(words.subList(at, Math.min(words.size(), at + LENGTH - LEAD)));
        double value = 0;
        for (double weight : here.values()) {
            value += weight;
        }
        for (Map.Entry<Integer, Double> slot : above.entrySet()) {
            value += here.containsKey(slot.getKey()) ? 0 : slot.getValue() / 4;
        }
        return value;
    }

    private static Map<Integer, Double> weights(List<Mark> words) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        for (Mark word : words) {
            Marks.Wanted found = word.found();
            if (found != null) {
                weights.put(found.slot(), (double) found.weight());
            }
        }
        return weights;
    }

    private String firstText() {
        for (int block = 0; block < blocks.size(); block++) {
            if (!headings.containsKey(block)) {
                return blocks.get(block);
            }
        }
        return "";
    }

    /** The word that an excerpt begins with: that of the sentence, if it is near. */
    private int start(Place best) {
        String text = blocks.get(best.block);
        List<Mark> words = read.get(best.block);
        int start = best.at;
        for (int back = 0; start > 0; back++) {
            String between =
                    text.substring(words.get(start - 1).end(), words.get(start).start());
            if (END_OF_SENTENCE.matcher(between).find()) {
                break;
            }
            if (back >= 2 * LEAD) {
                return best.at - LEAD;
            }
            start--;
        }
        return start;
    }

    private record Part(String text, List<Mark> words) {}

    private record Segment(String text, int from, int to, List<Mark> words, boolean goesBack, boolean goesOn) {}

    private static List<Answer.Piece> cut(List<Part> parts, int start) {
        Pieces pieces = new Pieces();
        int room = LENGTH;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int first = i == 0 ? start : 0;
            int last = Math.min(part.words.size(), first + room);
            List<Mark> kept = part.words.subList(first, last);
            if (!kept.isEmpty()) {
                room -= kept.size();
                boolean isWhole = last == part.words.size();
                pieces.add(new Segment(
                        part.text,
                        first > 0 ? kept.get(0).start() : 0,
                        isWhole ? part.text.length() : kept.get(kept.size() - 1).end(),
                        kept,
                        first > 0,
                        !isWhole));
            }
        }
        return pieces.list;
    }

    /** Pieces of which no two neighbours are of a kind. */
    private static final class Pieces {

        private final List<Answer.Piece> list = new ArrayList<>();
        /** What stands before the next block. */
        private String joint = "";

        void add(Segment segment) {
            push(joint + (segment.goesBack ? "… " : ""), false);
            joint = END_OF_BLOCK.matcher(segment.text).find() ? " " : " · ";
            int at = segment.from;
            for (Mark word : segment.words) {
                if (word.found() != null) {
                    push(segment.text.substring(at, word.start()), false);
                    push(segment.text.substring(word.start(), word.end()), true);
                    at = word.end();
                }
            }
            push(segment.text.substring(at, segment.to) + (segment.goesOn ? " …" : ""), false);
        }

        private void push(String text, boolean hit) {
            if (text.isEmpty()) {
                return;
            }
            int last = list.size() - 1;
            if (last >= 0 && list.get(last).hit() == hit) {
                list.set(last, new Answer.Piece(list.get(last).text() + text, hit));
            } else {
                list.add(new Answer.Piece(text, hit));
            }
        }
    }
}
