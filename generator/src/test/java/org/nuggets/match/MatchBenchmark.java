package org.nuggets.match;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.nuggets.model.Matches;

/** Matches drawn networks, and says how long each took. Run by {@code benchmarks/matching/run}. */
final class MatchBenchmark {

    private static final Weights WEIGHTS = StandardWeights.read();

    private MatchBenchmark() {}

    public static void main(String[] args) {
        time("2,000 items, 10,000 claims, 500 expertises", new RandomNetwork(1, 500).of(2_000, 10_000, 3));
        time("the same, one partner each", new RandomNetwork(1, 500).of(2_000, 10_000, 1));
        time("the same, one offer for nine needs", new RandomNetwork(1, 500).of(2_000, 10_000, 3, 10));
        time("the same, nine offers for one need", new RandomNetwork(1, 500).of(2_000, 10_000, 3, 90));
        time("20,000 claims", new RandomNetwork(1, 500).of(2_000, 20_000, 3));
        time("50,000 claims of 10,000 items", new RandomNetwork(1, 500).of(10_000, 50_000, 3));
        time("10,000 claims, all of one expertise", new RandomNetwork(1, 1).of(2_000, 10_000, 3));
    }

    private static void time(String what, Statements statements) {
        long start = processor();
        Matches matches = Matching.of(statements, WEIGHTS);
        System.out.printf(
                Locale.ROOT,
                "%7.2f s  %-45s %6d matches, %5d needs and %5d offers with room, %5d needs of more than 20 offers%n",
                (processor() - start) / 1e9,
                what,
                matches.made().size(),
                matches.needs().size(),
                matches.offers().size(),
                matches.narrowed().size());
    }

    /** Of this thread, which does all of it: other work on the machine does not count. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
