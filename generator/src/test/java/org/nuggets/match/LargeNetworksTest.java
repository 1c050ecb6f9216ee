package org.nuggets.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.nuggets.match.Statement.Stated;
import org.nuggets.model.Matches;
import org.nuggets.model.Matches.WhyNot;
import org.nuggets.model.PageKey;

/** Many offers and needs, and odd ones, are matched, too. */
class LargeNetworksTest {

    private static final Weights WEIGHTS = StandardWeights.read();
    private static final List<Topic> ONE = List.of(new Topic(RandomNetwork.topic(0), List.of(), List.of()));

    @Test
    void noNeedIsComparedWithMoreThanTwentyOffersAndThoseWithMoreAreNamed() {
        Statements all = of(IntStream.range(0, 30)
                .mapToObj(i ->
                        i < 25 ? school("giver-" + i, stated(1), none()) : school("taker-" + i, none(), stated(30)))
                .toList());
        Matches matches = Matching.of(all, WEIGHTS);

        assertThat(matches.narrowed())
                .hasSize(5)
                .allSatisfy(one ->
                        assertThat(one.candidates() + " " + one.compared()).isEqualTo("25 20"));
        Map<PageKey, Integer> partners = new HashMap<>();
        matches.made().forEach(match -> partners.merge(match.need().by(), 1, Integer::sum));
        assertThat(partners.values()).allMatch(count -> count <= 20);
        // Each need begins at another place among the equals, so that none is left out.
        assertThat(matches.made().stream().map(match -> match.offer().by()).distinct())
                .hasSize(25);
        assertThat(matches.needs()).extracting(Matches.Unmatched::why).containsOnly(WhyNot.CUT_OFF);
    }

    @Test
    void manySchoolsThatAllOfferAndNeedTheSameAllFindSomebody() {
        Matches matches = Matching.of(
                of(IntStream.range(0, 1_000)
                        .mapToObj(i -> school("school-" + i, stated(1), stated(1)))
                        .toList()),
                WEIGHTS);

        assertThat(matches.made()).hasSize(1_000);
        assertThat(matches.needs()).isEmpty();
        assertThat(matches.made())
                .noneMatch(match -> match.offer().by().equals(match.need().by()));
    }

    @Test
    void aSchoolThatCanHelpABillionHelpsEverybodyOnce() {
        Matches matches = Matching.of(
                of(List.of(
                        school("big", stated(1_000_000_000), none()),
                        school("one", none(), stated(Integer.MAX_VALUE)),
                        school("two", none(), stated(1)))),
                WEIGHTS);

        assertThat(matches.made()).extracting(match -> match.need().by().id()).containsExactly("one", "two");
        assertThat(matches.offers())
                .singleElement()
                .satisfies(one -> assertThat(one.open() + " " + one.why()).isEqualTo("999999998 NO_MORE"));
    }

    @Test
    void fiveThousandClaimsOfOneSchoolAreOnePartnerForEachNeed() {
        List<Stated> offers = IntStream.range(0, 5_000)
                .mapToObj(i -> new Stated(i, RandomNetwork.topic(0), Optional.empty(), 1, Optional.empty()))
                .toList();
        Statements all = of(List.of(
                new Statement(key("big"), true, Audience.NOT_STATED, Optional.empty(), offers, offers),
                school("small", stated(3), stated(3))));
        Matches matches = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Matching.of(all, WEIGHTS));

        assertThat(matches.made().stream()
                        .map(match -> match.offer().by().id() + " "
                                + match.need().by().id()))
                .containsExactly("small big", "big small");
    }

    @Test
    void idsOfAnyScriptAreMatchedInTheOrderOfTheirLetters() {
        Matches matches = Matching.of(
                of(List.of(
                        school("學校", stated(1), none()),
                        school("école", stated(1), none()),
                        school("ākonga", none(), stated(1)),
                        school("\uD83D\uDE00", none(), stated(1)))),
                WEIGHTS);

        assertThat(matches.made()).hasSize(2);
    }

    @Test
    void agesThatAreWrittenTheWrongWayRoundOrAreEndlessAreMatchedAllTheSame() {
        Map<String, List<Integer>> ages =
                Map.of("back", List.of(12, 4), "endless", List.of(4, 2_000_000_000), "one", List.of(7, 7));

        assertThat(Audience.of(List.of("back"), ages).years()).startsWith(4).endsWith(11);
        assertThat(Audience.of(List.of("endless"), ages).years()).hasSizeLessThan(200);
        assertThat(Audience.of(List.of("one"), ages).years()).containsExactly(7);
        assertThat(Audience.of(List.of("one", "nobody knows"), ages).years()).containsExactly(7);
    }

    private static Statements of(List<Statement> statements) {
        return new Statements(statements, ONE, "en", RandomNetwork.DAY);
    }

    private static Statement school(String id, List<Stated> offers, List<Stated> needs) {
        return new Statement(key(id), true, Audience.NOT_STATED, Optional.empty(), offers, needs);
    }

    private static PageKey key(String id) {
        return new PageKey("profile", id, "en");
    }

    private static List<Stated> stated(int capacity) {
        return List.of(new Stated(0, RandomNetwork.topic(0), Optional.empty(), capacity, Optional.empty()));
    }

    private static List<Stated> none() {
        return List.of();
    }
}
