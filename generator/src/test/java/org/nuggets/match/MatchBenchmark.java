package org.nuggets.match;

import java.util.Locale;
import org.nuggets.model.Matches;

/**
 * Matches drawn networks, and says how long each took. Run by {@code benchmarks/matching/run}.
 */
final class MatchBenchmark {

    private MatchBenchmark() {}

    public static void main(String[] args) {
        Weights weights = StandardWeights.read();
        for (int round = 0; round < 1; round++) {
            time(
                    "2,000 profiles, 10,000 claims, 500 expertises",
                    new RandomNetwork(1, 500).of(2_000, 10_000, 3),
                    weights);
            time("few offers", new RandomNetwork(1, 500).of(2_000, 10_000, 3, 10), weights);
            time("few needs", new RandomNetwork(1, 500).of(2_000, 10_000, 3, 90), weights);
            time("one expertise, few offers", new RandomNetwork(1, 1).of(2_000, 10_000, 3, 10), weights);
            time("one expertise, few needs", new RandomNetwork(1, 1).of(2_000, 10_000, 3, 90), weights);
            time("one expertise", new RandomNetwork(1, 1).of(2_000, 10_000, 3), weights);
        }
    }

    private static void time(String what, Statements statements, Weights weights) {
        long start = processor();
        Matches matches = Matching.of(statements, weights);
        System.out.printf(
                Locale.ROOT,
                "%6.0f ms  %-50s %d matches, %d needs and %d offers left, %d narrowed%n",
                (processor() - start) / 1e6,
                what,
                matches.made().size(),
                matches.needs().size(),
                matches.offers().size(),
                matches.narrowed().size());
    }

    private static long processor() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
