package org.nuggets.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Chain;
import org.nuggets.index.analysis.Chains;
import org.nuggets.index.analysis.Word;

/**
 * Where the words of a question stand in a text. Its JavaScript twin is in {@code excerpt.js}.
 *
 * @param wanted the words of the index that are searched for
 */
record Marks(Map<String, Wanted> wanted) {

    /** What a word of the index counts for in a question: the number of its slot, and its weight. */
    record Wanted(int slot, float weight) {}

    /**
     * A word of a text.
     *
     * @param found what it was searched for; null where it was not
     */
    record Mark(int start, int end, @Nullable Wanted found) {}

    /**
     * Those of a question.
     *
     * @param analysis of the reader's language
     */
    static Marks of(List<Slot> slots, Analysis analysis) {
        Map<String, Wanted> single = new HashMap<>();
        Map<String, Wanted> wanted = new HashMap<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            for (Slot.Meaning meaning : slots.get(slot).meanings()) {
                List<String> parts = meaning.parts();
                if (parts.isEmpty()) {
                    single.put(meaning.word().term(), new Wanted(slot, meaning.weight()));
                }
                // Of what stands for several words each word is told, unless it was asked for itself.
                for (String part : parts) {
                    wanted.put(Word.of(part, analysis).term(), new Wanted(slot, meaning.weight() / parts.size()));
                }
            }
        }
        wanted.putAll(single);
        return new Marks(wanted);
    }

    /** The words of a text in order; what stands in several tokens is one. */
    List<Mark> in(String text, Analysis analysis) {
        List<Mark> marks = new ArrayList<>();
        Chains.placed(text).forEach(chain -> new OfChain(chain, analysis).addTo(marks));
        return marks;
    }

    private @Nullable Wanted wanted(String word, Analysis analysis) {
        Wanted found = wanted.get(Word.of(word, analysis).term());
        return found != null ? found : wanted.get(Analysis.fold(Analysis.solid(word)));
    }

    /** The words of one chain. */
    private final class OfChain {

        private final Chains.Placed chain;
        private final Mark[] marks;
        /** Of which words the one before it is told as well. */
        private final boolean[] inside;

        OfChain(Chains.Placed chain, Analysis analysis) {
            this.chain = chain;
            List<String> parts = chain.chain().parts();
            marks = new Mark[parts.size()];
            inside = new boolean[marks.length];
            for (int i = 0; i < marks.length; i++) {
                Chains.Place place = chain.places().get(i);
                marks[i] = new Mark(
                        place.start(), place.end(), parts.get(i).isEmpty() ? null : wanted(parts.get(i), analysis));
            }
            for (Chain.Also also : chain.chain().also()) {
                Wanted found = wanted(also.word(), analysis);
                if (found != null) {
                    found(found, also);
                }
            }
        }

        private void found(Wanted found, Chain.Also also) {
            int from = also.from();
            if (also.to() - from == 1) {
                Chains.Place place = chain.places().get(from);
                boolean isSigned = !chain.chain().signed().get(from).isEmpty();
                marks[from] = isSigned
                        ? new Mark(place.from(), place.to(), found)
                        : new Mark(marks[from].start, marks[from].end, found);
                return;
            }
            boolean all = true;
            for (int i = from; i < also.to(); i++) {
                all &= marks[i].found != null;
            }
            for (int i = from; i < also.to(); i++) {
                Wanted own = marks[i].found;
                inside[i] = i > from && (inside[i] || !all);
                int end = i + 1 < also.to() ? chain.places().get(i + 1).start() : marks[i].end;
                marks[i] = new Mark(marks[i].start, end, own != null ? own : found);
            }
        }

        /** A word that is found as one counts once. */
        private void addTo(List<Mark> all) {
            for (int i = 0; i < marks.length; i++) {
                if (inside[i]) {
                    Mark before = all.remove(all.size() - 1);
                    all.add(new Mark(before.start, marks[i].end, before.found));
                } else {
                    all.add(marks[i]);
                }
            }
        }
    }
}
