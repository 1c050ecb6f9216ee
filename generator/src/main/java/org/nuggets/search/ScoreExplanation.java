package org.nuggets.search;

import java.util.List;
import java.util.Locale;
import org.nuggets.search.Ranking.Ranked;
import org.nuggets.search.Slot.Meaning;

/** How a score came about, in lines for people who know BM25. */
record ScoreExplanation(List<Slot> slots, SearchQuery query, Similarity similarity) {

    String of(Ranked ranked) {
        StringBuilder why = new StringBuilder();
        if (ranked.tier() > 1) {
            line(why, 0, "comes first: its title is what was typed");
        }
        if (ranked.title() > 1) {
            line(why, 0, "× %.4g  words stand in the title", ranked.title());
        }
        if (ranked.cover() > 1) {
            line(why, 0, "× %.4g  holds so much of the question", ranked.cover());
        }
        query.phrases().forEach(phrase -> line(why, 0, "holds \"%s\"", phrase.text()));
        if (!slots.isEmpty()) {
            line(why, 0, "%.6g  sum of", ranked.words());
        }
        for (Slot slot : slots) {
            String best = slot.meanings().size() > 1 ? "best of " : "";
            slot.meanings().stream()
                    .filter(meaning -> meaning.postings().frequency(ranked.document()) > 0)
                    .forEach(meaning -> meaning(meaning, ranked.document(), best, why));
        }
        return why.toString();
    }

    private void meaning(Meaning meaning, int document, String best, StringBuilder why) {
        int frequency = meaning.postings().frequency(document);
        line(
                why,
                1,
                "%s%.6g  '%s': BM25 of weight %.6g (idf %.6g: in %d of %d pages), frequency %d in about %d words",
                best,
                similarity.score(meaning.weight(), frequency, document),
                meaning.word().term(),
                meaning.weight(),
                similarity.idf(meaning.word().pages()),
                meaning.word().pages(),
                similarity.documents(),
                frequency,
                similarity.lengths()[document]);
    }

    private static void line(StringBuilder why, int depth, String format, Object... values) {
        why.append("  ".repeat(depth))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
