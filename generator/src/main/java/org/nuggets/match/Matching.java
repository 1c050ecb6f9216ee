package org.nuggets.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nuggets.model.Matches;
import org.nuggets.model.Matches.Match;

/** What items offer and look for to the matches that together fit best. */
final class Matching {

    private Matching() {}

    /**
     * The best matches.
     *
     * @param all what is offered and looked for; the order of none of it matters
     */
    static Matches of(Statements all, Weights weights) {
        List<Statement> items = all.ofItems();
        Side offers = Side.of(items, Statement::offers, all.day(), weights.days());
        Side needs = Side.of(items, Statement::needs, all.day(), weights.days());
        Nearness nearness = Nearness.of(all.topics(), weights);
        Fit fit = new Fit(weights, nearness);
        Candidates candidates = Candidates.of(offers, needs, nearness, fit, weights.candidates());
        List<Pair> made = new ArrayList<>();
        Components.of(candidates.pairs(), offers.size(), needs.size())
                .forEach(pairs -> made.addAll(Assignment.of(offers, needs, pairs)));
        made.sort(Comparator.comparingInt(Pair::need).thenComparingInt(Pair::offer));
        return new Matches(
                made.stream()
                        .map(pair -> match(pair, offers, needs, items, fit))
                        .toList(),
                Leftovers.needs(offers, needs, nearness, fit, candidates.pairs(), made),
                Leftovers.offers(offers, needs, nearness, fit, candidates.pairs(), made),
                candidates.narrowed());
    }

    private static Match match(Pair pair, Side offers, Side needs, List<Statement> items, Fit fit) {
        List<String> areas = new ArrayList<>();
        items.get(offers.item(pair.offer())).area().ifPresent(areas::add);
        items.get(needs.item(pair.need())).area().ifPresent(areas::add);
        return new Match(
                offers.claim(pair.offer()),
                needs.claim(pair.need()),
                pair.score(),
                fit.reasons(offers.kind(pair.offer()), needs.kind(pair.need()), pair.near(), areas));
    }
}
