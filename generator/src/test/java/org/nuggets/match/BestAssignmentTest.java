package org.nuggets.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuggets.match.Statement.Stated;
import org.nuggets.model.Claim;
import org.nuggets.model.Matches;
import org.nuggets.model.Matches.Match;
import org.nuggets.model.PageKey;

/** No other way to match the same offers and needs is better. */
class BestAssignmentTest {

    private static final Weights WEIGHTS = StandardWeights.read();

    /** A pair that fits, and its points as {@code docs/matches.md} counts them. */
    private record Option(
            String offer, int offerRoom, String giver, String need, int needRoom, String taker, int points) {}

    /** What a way to match is judged by: its points, and then how many matches it has. */
    private record Worth(int points, int matches) implements Comparable<Worth> {
        @Override
        public int compareTo(Worth other) {
            return points != other.points
                    ? Integer.compare(points, other.points)
                    : Integer.compare(matches, other.matches);
        }
    }

    @Test
    void allWaysToMatchFiveHundredSmallNetworksAreNoBetter() {
        int matched = 0;
        for (int seed = 0; seed < 500; seed++) {
            Statements all = new RandomNetwork(seed, 4).of(2 + seed % 4, 6 + seed % 5, 3);
            Matches matches = Matching.of(all, WEIGHTS);

            List<Option> options = options(all);
            assertThat(worth(matches)).as("seed " + seed).isEqualTo(best(options, 0, new HashMap<>(), new HashSet<>()));
            assertFits(matches, options);
            matched += matches.made().size();
        }
        // They are not all about nothing.
        assertThat(matched).isGreaterThan(1_000);
    }

    @Test
    void theOrderOfThePagesMakesNoDifference() {
        Statements all = new RandomNetwork(7, 20).of(60, 300, 3);
        Matches matches = Matching.of(all, WEIGHTS);

        Random random = new Random(3);
        for (int i = 0; i < 10; i++) {
            List<Statement> statements = new ArrayList<>(all.statements());
            List<Topic> topics = new ArrayList<>(all.topics());
            Collections.shuffle(statements, random);
            Collections.shuffle(topics, random);
            assertThat(Matching.of(new Statements(statements, topics, "en", all.day()), WEIGHTS))
                    .isEqualTo(matches);
        }
    }

    @Test
    void eachScoreIsTheSumOfItsReasons() {
        Matches matches = Matching.of(new RandomNetwork(11, 20).of(60, 300, 3), WEIGHTS);

        assertThat(matches.made())
                .isNotEmpty()
                .allSatisfy(match -> assertThat(match.reasons().stream()
                                .mapToInt(Matches.Reason::points)
                                .sum())
                        .isEqualTo(match.score())
                        .isBetween(20, 100));
    }

    @Test
    void everyPlaceOfAnOfferAndOfANeedIsTakenOrIsLeftWithAReason() {
        Statements all = new RandomNetwork(13, 20).of(60, 300, 3);
        Matches matches = Matching.of(all, WEIGHTS);

        Map<String, Integer> offers = new HashMap<>();
        Map<String, Integer> needs = new HashMap<>();
        for (Statement one : all.statements()) {
            one.offers().forEach(stated -> offers.put(one.key().id() + stated.position(), stated.capacity()));
            one.needs().forEach(stated -> needs.put(one.key().id() + stated.position(), stated.capacity()));
        }
        matches.made().forEach(match -> {
            offers.merge(name(match.offer()), -1, Integer::sum);
            needs.merge(name(match.need()), -1, Integer::sum);
        });
        matches.offers().forEach(one -> offers.merge(name(one.claim()), -one.open(), Integer::sum));
        matches.needs().forEach(one -> needs.merge(name(one.claim()), -one.open(), Integer::sum));
        assertThat(offers.values()).containsOnly(0);
        assertThat(needs.values()).containsOnly(0);
    }

    private static String name(Claim claim) {
        return claim.by().id() + claim.position();
    }

    private static Worth worth(Matches matches) {
        return new Worth(
                matches.made().stream().mapToInt(Match::score).sum(),
                matches.made().size());
    }

    /** Each match is one that may be, and no claim has more partners than it has room for. */
    private static void assertFits(Matches matches, List<Option> options) {
        Map<String, Integer> offers = new HashMap<>();
        Map<String, Integer> needs = new HashMap<>();
        Set<String> partners = new HashSet<>();
        for (Match match : matches.made()) {
            Option option = options.stream()
                    .filter(one -> one.offer().equals(name(match.offer()))
                            && one.need().equals(name(match.need())))
                    .findFirst()
                    .orElseThrow();
            assertThat(match.score()).isEqualTo(option.points());
            assertThat(offers.merge(option.offer(), 1, Integer::sum)).isLessThanOrEqualTo(option.offerRoom());
            assertThat(needs.merge(option.need(), 1, Integer::sum)).isLessThanOrEqualTo(option.needRoom());
            assertThat(partners.add("offer " + option.offer() + " to " + option.taker()))
                    .isTrue();
            assertThat(partners.add("need " + option.need() + " from " + option.giver()))
                    .isTrue();
        }
    }

    /** The best that can be made of the options from one on. */
    private static Worth best(List<Option> options, int from, Map<String, Integer> used, Set<String> partners) {
        if (from == options.size()) {
            return new Worth(0, 0);
        }
        Option option = options.get(from);
        Worth without = best(options, from + 1, used, partners);
        String offer = "offer " + option.offer();
        String need = "need " + option.need();
        String taker = offer + " to " + option.taker();
        String giver = need + " from " + option.giver();
        if (used.getOrDefault(offer, 0) >= option.offerRoom()
                || used.getOrDefault(need, 0) >= option.needRoom()
                || partners.contains(taker)
                || partners.contains(giver)) {
            return without;
        }
        used.merge(offer, 1, Integer::sum);
        used.merge(need, 1, Integer::sum);
        partners.add(taker);
        partners.add(giver);
        Worth rest = best(options, from + 1, used, partners);
        used.merge(offer, -1, Integer::sum);
        used.merge(need, -1, Integer::sum);
        partners.remove(taker);
        partners.remove(giver);
        Worth with = new Worth(rest.points() + option.points(), rest.matches() + 1);
        return with.compareTo(without) > 0 ? with : without;
    }

    private static List<Option> options(Statements all) {
        List<Option> options = new ArrayList<>();
        for (Statement giver : all.statements()) {
            for (Statement taker : all.statements()) {
                for (Stated offer : giver.offers()) {
                    for (Stated need : taker.needs()) {
                        int points = points(giver, offer, taker, need, all);
                        if (giver != taker && points >= 0) {
                            options.add(new Option(
                                    giver.key().id() + offer.position(),
                                    offer.capacity(),
                                    giver.key().id(),
                                    taker.key().id() + need.position(),
                                    need.capacity(),
                                    taker.key().id(),
                                    points));
                        }
                    }
                }
            }
        }
        return options;
    }

    /** As the documentation says it, in the plainest way; less than 0 where the two do not fit. */
    private static int points(Statement giver, Stated offer, Statement taker, Stated need, Statements all) {
        int expertise = expertise(offer.expertise(), need.expertise(), all.topics());
        int level = need.level().isEmpty()
                ? 20
                : offer.level().isEmpty()
                        ? 10
                        : switch (Math.max(
                                0,
                                need.level().get().step() - offer.level().get().step())) {
                            case 0 -> 20;
                            case 1 -> 0;
                            default -> -1_000;
                        };
        List<Integer> some = giver.audience().years();
        List<Integer> other = taker.audience().years();
        int ages = some.isEmpty() || other.isEmpty()
                ? 7
                : 15 * (int) some.stream().filter(other::contains).count() / Math.min(some.size(), other.size());
        int area = giver.area().isEmpty() || taker.area().isEmpty()
                ? 5
                : giver.area().equals(taker.area()) ? 10 : 0;
        boolean over = List.of(offer, need).stream()
                .anyMatch(one -> one.until().isPresent() && one.until().get().isBefore(all.day()));
        boolean soon = List.of(offer, need).stream()
                .anyMatch(one -> one.until().isPresent()
                        && one.until().get().isBefore(all.day().plusDays(91)));
        return over || expertise < 0 ? -1 : expertise + level + ages + area + (soon ? 0 : 5);
    }

    private static int expertise(PageKey offer, PageKey need, List<Topic> topics) {
        if (offer.equals(need)) {
            return 50;
        }
        int best = -1;
        for (Topic topic : topics) {
            boolean narrower = topic.key().equals(offer) && topic.broader().contains(need);
            boolean broader = topic.key().equals(need) && topic.broader().contains(offer);
            boolean related = (topic.key().equals(need) && topic.related().contains(offer))
                    || (topic.key().equals(offer) && topic.related().contains(need));
            best = Math.max(best, narrower ? 30 : broader ? 25 : related ? 20 : -1);
        }
        return best;
    }
}
