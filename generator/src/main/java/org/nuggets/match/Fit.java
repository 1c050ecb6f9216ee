package org.nuggets.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.Matches.Reason;
import org.nuggets.model.PageKey;

/** How well an offer of one kind meets a need of another: what counts is told apart here, and the points are data. */
final class Fit {

    /** The offer is too far below what is looked for. */
    static final int NONE = -1;

    private final Weights weights;
    private final Nearness nearness;

    Fit(Weights weights, Nearness nearness) {
        this.weights = weights;
        this.nearness = nearness;
    }

    /**
     * The points of a pair.
     *
     * @param near how what is offered is near to what is looked for
     * @return {@link #NONE} where they do not fit at all
     */
    int score(Kind offer, Kind need, Reason.Kind near) {
        Optional<Reason.Kind> level = level(offer, need);
        return level.isEmpty()
                ? NONE
                : nearness.points(near)
                        + levelPoints(level.get())
                        + agesPoints(ages(offer, need), offer, need)
                        + areaPoints(area(offer, need))
                        + timePoints(time(offer, need));
    }

    /**
     * What makes up the score of a pair that fits.
     *
     * @param areas where the two are, as they wrote it: the offer's, the need's
     */
    List<Reason> reasons(Kind offer, Kind need, Reason.Kind near, List<String> areas) {
        Reason.Kind level = level(offer, need).orElseThrow();
        Reason.Kind ages = ages(offer, need);
        Reason.Kind area = area(offer, need);
        Reason.Kind time = time(offer, need);
        return List.of(
                new Reason(near, nearness.points(near), about(offer, need), List.of()),
                new Reason(
                        level,
                        levelPoints(level),
                        List.of(),
                        Stream.of(offer.level(), need.level())
                                .flatMap(Optional::stream)
                                .map(Level::code)
                                .toList()),
                new Reason(ages, agesPoints(ages, offer, need), List.of(), agesValues(ages, offer, need)),
                new Reason(
                        area,
                        areaPoints(area),
                        List.of(),
                        area == Reason.Kind.SAME_AREA
                                ? areas.subList(0, 1)
                                : area == Reason.Kind.OTHER_AREA ? areas : List.of()),
                new Reason(
                        time,
                        timePoints(time),
                        List.of(),
                        Stream.of(offer.ends(), need.ends())
                                .flatMap(Optional::stream)
                                .sorted()
                                .limit(1)
                                .map(Object::toString)
                                .toList()));
    }

    private static List<PageKey> about(Kind offer, Kind need) {
        return offer.expertise().equals(need.expertise())
                ? List.of(offer.expertise())
                : List.of(offer.expertise(), need.expertise());
    }

    private static Optional<Reason.Kind> level(Kind offer, Kind need) {
        if (need.level().isEmpty()) {
            return Optional.of(Reason.Kind.ANY_LEVEL);
        }
        Level wanted = need.level().get();
        if (offer.level().isEmpty() || !offer.level().get().of().equals(wanted.of())) {
            return Optional.of(Reason.Kind.LEVEL_NOT_STATED);
        }
        int below = wanted.step() - offer.level().get().step();
        return below <= 0
                ? Optional.of(Reason.Kind.LEVEL_MET)
                : below == 1 ? Optional.of(Reason.Kind.LEVEL_BELOW) : Optional.empty();
    }

    private int levelPoints(Reason.Kind level) {
        return switch (level) {
            case LEVEL_BELOW -> weights.levelBelow();
            case LEVEL_NOT_STATED -> weights.levelNotStated();
            default -> weights.levelMet();
        };
    }

    private static Reason.Kind ages(Kind offer, Kind need) {
        Audience some = offer.audience();
        Audience other = need.audience();
        if (some.years().isEmpty() || other.years().isEmpty()) {
            return some.phases().stream().anyMatch(other.phases()::contains)
                    ? Reason.Kind.SAME_PHASE
                    : Reason.Kind.AGES_NOT_STATED;
        }
        return some.shared(other).isEmpty() ? Reason.Kind.AGES_APART : Reason.Kind.AGES_MEET;
    }

    private int agesPoints(Reason.Kind ages, Kind offer, Kind need) {
        return switch (ages) {
            case SAME_PHASE -> weights.agesMet();
            case AGES_NOT_STATED -> weights.agesNotStated();
            case AGES_MEET ->
                weights.agesMet()
                        * offer.audience().shared(need.audience()).size()
                        / Math.min(
                                offer.audience().years().size(),
                                need.audience().years().size());
            default -> 0;
        };
    }

    private static List<String> agesValues(Reason.Kind ages, Kind offer, Kind need) {
        if (ages == Reason.Kind.SAME_PHASE) {
            return offer.audience().phases().stream()
                    .filter(need.audience().phases()::contains)
                    .toList();
        }
        List<Integer> years = offer.audience().shared(need.audience());
        return ages == Reason.Kind.AGES_MEET
                ? List.of(years.get(0).toString(), Integer.toString(years.get(years.size() - 1) + 1))
                : List.of();
    }

    private static Reason.Kind area(Kind offer, Kind need) {
        return offer.area().isEmpty() || need.area().isEmpty()
                ? Reason.Kind.AREA_NOT_STATED
                : offer.area().equals(need.area()) ? Reason.Kind.SAME_AREA : Reason.Kind.OTHER_AREA;
    }

    private int areaPoints(Reason.Kind area) {
        return switch (area) {
            case SAME_AREA -> weights.sameArea();
            case AREA_NOT_STATED -> weights.areaNotStated();
            default -> 0;
        };
    }

    private static Reason.Kind time(Kind offer, Kind need) {
        return offer.ends().isPresent() || need.ends().isPresent() ? Reason.Kind.ENDS_SOON : Reason.Kind.LASTS;
    }

    private int timePoints(Reason.Kind time) {
        return time == Reason.Kind.LASTS ? weights.lasts() : 0;
    }
}
