package org.nuggets.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.search.Marks.Mark;
import org.nuggets.search.Ranking.Ranked;

/** What is shown of the documents that were found. Its JavaScript twin is {@code hits.js}. */
final class Hits {

    private final Manifest manifest;
    private final Documents documents;
    private final List<Slot> slots;
    private final Marks marks;
    private final ScoreExplanation explanation;

    Hits(Manifest manifest, Shards shards, List<Slot> slots, ScoreExplanation explanation) {
        this.manifest = manifest;
        this.documents = new Documents(manifest, shards);
        this.slots = slots;
        this.marks = Marks.of(slots);
        this.explanation = explanation;
    }

    private record Scored(Ranked ranked, SearchedDocument document, double closeness) {
        double score() {
            return ranked.score() * closeness;
        }
    }

    /** The first so many of some documents. */
    List<Answer.Hit> of(List<Ranked> best, int most) {
        return best.stream()
                .limit(most)
                .map(ranked -> {
                    SearchedDocument document = documents.get(ranked.document());
                    return new Scored(ranked, document, closeness(document));
                })
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.ranked.document()))
                .map(this::hit)
                .toList();
    }

    private Answer.Hit hit(Scored scored) {
        SearchedDocument document = scored.document;
        Excerpt.Passage passage = Excerpt.of(document, marks);
        return new Answer.Hit(
                document.title(),
                document.description(),
                document.address(),
                passage.anchor(),
                document.type(),
                document.lang(),
                passage.pieces(),
                scored.score(),
                explanation.of(scored.ranked, scored.closeness));
    }

    /**
     * How much more a document is worth when its title holds the words as they were typed, one after another: the more, the
     * less else stands there. Words that stand together in the text were tried as well, and made the order worse.
     *
     * @return at least 1
     */
    private double closeness(SearchedDocument document) {
        List<Integer> typed = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).typed()) {
                typed.add(slot);
            }
        }
        Set<String> stop = manifest.stop(document.lang());
        List<Mark> all = marks.in(document.title(), document.analysis());
        List<Integer> title = new ArrayList<>();
        for (Mark word : all) {
            Marks.Wanted found = word.found();
            if (found != null) {
                title.add(found.slot());
            } else if (!stop.contains(Analysis.lower(document.title().substring(word.start(), word.end())))) {
                title.add(-1);
            }
        }
        boolean isNamed = !typed.isEmpty() && Collections.indexOfSubList(title, typed) >= 0;
        double share = (double) typed.size() / all.size();
        return isNamed ? 1 + manifest.weight("named") * share * share : 1;
    }
}
