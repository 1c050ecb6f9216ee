package org.nuggets.search;

import java.util.List;
import org.nuggets.search.Ranking.Ranked;

/** What is shown of the documents that were found. Its JavaScript twin is {@code hits.js}. */
final class Hits {

    private final Documents documents;
    private final Marks marks;
    private final ScoreExplanation explanation;

    Hits(Manifest manifest, Shards shards, Marks marks, ScoreExplanation explanation) {
        this.documents = new Documents(manifest, shards);
        this.marks = marks;
        this.explanation = explanation;
    }

    /** The first so many of some documents. */
    List<Answer.Hit> of(List<Ranked> best, int most) {
        return best.stream().limit(most).map(this::hit).toList();
    }

    private Answer.Hit hit(Ranked ranked) {
        SearchedDocument document = documents.get(ranked.document());
        Excerpt.Passage passage = Excerpt.of(document, marks);
        return new Answer.Hit(
                document.title(),
                document.address(),
                passage.anchor(),
                document.type(),
                document.lang(),
                passage.pieces(),
                ranked.score(),
                explanation.of(ranked));
    }
}
