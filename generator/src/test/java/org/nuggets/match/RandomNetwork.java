package org.nuggets.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nuggets.match.Statement.Stated;
import org.nuggets.model.PageKey;

/** Items with offers and needs, drawn by a seed. */
final class RandomNetwork {

    static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static final List<String> LEVELS = List.of("introductory", "intermediate", "advanced");
    private static final Map<String, List<Integer>> AGES = Map.of(
            "early_years", List.of(3, 5),
            "primary", List.of(4, 12),
            "middle", List.of(9, 13),
            "secondary", List.of(11, 18),
            "all_through", List.of(4, 18),
            "post_16", List.of(16, 19));

    private final Random random;
    private final int expertises;

    RandomNetwork(long seed, int expertises) {
        this.random = new Random(seed);
        this.expertises = expertises;
    }

    /**
     * A network.
     *
     * @param claims offers and needs together
     * @param capacity the most partners of one
     */
    Statements of(int items, int claims, int capacity) {
        return of(items, claims, capacity, 50);
    }

    /** @param offered how many of a hundred claims are offers */
    Statements of(int items, int claims, int capacity, int offered) {
        List<List<Stated>> offers = new ArrayList<>();
        List<List<Stated>> needs = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            offers.add(new ArrayList<>());
            needs.add(new ArrayList<>());
        }
        for (int i = 0; i < claims; i++) {
            List<Stated> of = (random.nextInt(100) < offered ? offers : needs).get(random.nextInt(items));
            of.add(new Stated(
                    of.size(),
                    topic(random.nextInt(expertises)),
                    maybe(4).map(yes -> level(random.nextInt(LEVELS.size()))),
                    1 + random.nextInt(capacity),
                    random.nextInt(8) == 0 ? Optional.of(DAY.plusDays(random.nextInt(200) - 20)) : Optional.empty()));
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            List<String> phases = List.copyOf(AGES.keySet()).stream().sorted().toList();
            statements.add(new Statement(
                    new PageKey("profile", "school-" + i, "en"),
                    true,
                    maybe(5).map(yes -> Audience.of(List.of(phases.get(random.nextInt(phases.size()))), AGES))
                            .orElse(Audience.NOT_STATED),
                    maybe(5).map(yes -> "Area " + random.nextInt(20)),
                    offers.get(i),
                    needs.get(i)));
        }
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < expertises; i++) {
            List<PageKey> broader = new ArrayList<>();
            List<PageKey> related = new ArrayList<>();
            for (int tie = random.nextInt(4); tie > 0; tie--) {
                (random.nextBoolean() ? broader : related).add(topic(random.nextInt(expertises)));
            }
            topics.add(new Topic(topic(i), broader, related));
        }
        return new Statements(statements, topics, "en", DAY);
    }

    private Optional<Boolean> maybe(int of) {
        return Optional.of(true).filter(yes -> random.nextInt(of) > 0);
    }

    static PageKey topic(int number) {
        return new PageKey("expertise", "expertise-" + number, "en");
    }

    static Level level(int step) {
        return new Level("expertise_level", LEVELS.get(step), step);
    }
}
