package org.nuggets.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.match.Side.Group;
import org.nuggets.model.Matches.Narrowed;
import org.nuggets.model.Matches.Reason;

/**
 * The offers that are compared for each need: those with the most points, at most so many as the weights say.
 *
 * <p>Where more fit equally well than there is room for, each need begins at another place among them, so that not all needs
 * are compared with the same few.
 *
 * @param pairs by need, and then by points and offer
 * @param narrowed the needs for which more came into question
 */
record Candidates(List<Pair> pairs, List<Narrowed> narrowed) {

    /** Offers of one score for needs of one kind. */
    private record Level(int score, List<Candidate> offers) {}

    private record Candidate(int offer, Reason.Kind near) {}

    static Candidates of(Side offers, Side needs, Nearness nearness, Fit fit, int most) {
        List<List<Pair>> byNeed = new ArrayList<>();
        for (int need = 0; need < needs.size(); need++) {
            byNeed.add(List.of());
        }
        SortedMap<Integer, Narrowed> narrowed = new TreeMap<>();
        List<Double> turns = turns(needs);
        for (Group group : needs.groups()) {
            if (!group.kind().over()) {
                List<Group> fitting = new ArrayList<>();
                List<Level> levels = levels(group.kind(), offers, nearness, fit, fitting);
                for (int need : group.claims()) {
                    int item = needs.item(need);
                    int all = fitting.stream()
                            .mapToInt(of -> offers.others(of, item))
                            .sum();
                    byNeed.set(need, best(need, item, levels, offers, Math.min(most, all), turns.get(need)));
                    if (all > most) {
                        narrowed.put(need, new Narrowed(needs.claim(need), all, most));
                    }
                }
            }
        }
        return new Candidates(byNeed.stream().flatMap(List::stream).toList(), List.copyOf(narrowed.values()));
    }

    /** By score, the most points first. */
    private static List<Level> levels(Kind need, Side offers, Nearness nearness, Fit fit, List<Group> fitting) {
        SortedMap<Integer, List<Candidate>> byScore = new TreeMap<>();
        nearness.offersFor(need.expertise()).forEach((expertise, near) -> {
            for (Group group : offers.about(expertise)) {
                int score = group.kind().over() ? Fit.NONE : fit.score(group.kind(), need, near);
                if (score != Fit.NONE) {
                    fitting.add(group);
                    List<Candidate> of = byScore.computeIfAbsent(-score, s -> new ArrayList<>());
                    group.claims().forEach(offer -> of.add(new Candidate(offer, near)));
                }
            }
        });
        List<Level> levels = new ArrayList<>();
        byScore.forEach((score, candidates) -> {
            candidates.sort((some, other) -> Integer.compare(some.offer(), other.offer()));
            levels.add(new Level(-score, candidates));
        });
        return levels;
    }

    /** @param turn where the need begins among equals, from 0 to 1 */
    private static List<Pair> best(int need, int item, List<Level> levels, Side offers, int room, double turn) {
        List<Pair> best = new ArrayList<>();
        for (Level level : levels) {
            int size = level.offers().size();
            int begin = (int) (turn * size);
            for (int i = 0; i < size && best.size() < room; i++) {
                Candidate candidate = level.offers().get((begin + i) % size);
                if (offers.item(candidate.offer()) != item) {
                    best.add(new Pair(candidate.offer(), need, candidate.near(), level.score()));
                }
            }
            if (best.size() >= room) {
                break;
            }
        }
        best.sort((some, other) -> Integer.compare(some.offer(), other.offer()));
        return best;
    }

    /** The place of each need among those of its expertise. */
    private static List<Double> turns(Side needs) {
        List<Double> turns = new ArrayList<>();
        SortedMap<String, Integer> seen = new TreeMap<>();
        SortedMap<String, Integer> all = new TreeMap<>();
        for (int need = 0; need < needs.size(); need++) {
            all.merge(Statements.item(needs.claim(need).expertise()), 1, Integer::sum);
        }
        for (int need = 0; need < needs.size(); need++) {
            String about = Statements.item(needs.claim(need).expertise());
            int place = seen.merge(about, 1, Integer::sum) - 1;
            turns.add((double) place / all.getOrDefault(about, 1));
        }
        return turns;
    }
}
