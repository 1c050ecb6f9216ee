package org.nuggets.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuggets.match.Side.Group;
import org.nuggets.model.Claim;
import org.nuggets.model.Matches.Reason;
import org.nuggets.model.Matches.Unmatched;
import org.nuggets.model.Matches.WhyNot;

/** The claims of one side that have fewer partners than they have room for, and why. */
final class Leftovers {

    private final Side own;
    private final Side others;
    private final boolean needs;
    private final Nearness nearness;
    private final Fit fit;
    private final List<List<Pair>> compared = new ArrayList<>();
    private final Set<Pair> made;
    private final Map<Kind, Outlook> outlooks = new HashMap<>();

    /** What the other side has for claims of one kind: what fits, what is too low, what holds no more. */
    private record Outlook(List<Group> fitting, List<Group> tooLow, List<Group> over) {}

    /** @param needs whether the side is that of the needs */
    private Leftovers(
            Side own, Side others, boolean needs, Nearness nearness, Fit fit, List<Pair> pairs, Set<Pair> made) {
        this.own = own;
        this.others = others;
        this.needs = needs;
        this.nearness = nearness;
        this.fit = fit;
        this.made = made;
        for (int claim = 0; claim < own.size(); claim++) {
            compared.add(new ArrayList<>());
        }
        pairs.forEach(pair -> compared.get(needs ? pair.need() : pair.offer()).add(pair));
    }

    /** Those of the needs. */
    static List<Unmatched> needs(
            Side offers, Side needs, Nearness nearness, Fit fit, List<Pair> pairs, List<Pair> made) {
        return new Leftovers(needs, offers, true, nearness, fit, pairs, new HashSet<>(made)).all();
    }

    /** Those of the offers. */
    static List<Unmatched> offers(
            Side offers, Side needs, Nearness nearness, Fit fit, List<Pair> pairs, List<Pair> made) {
        return new Leftovers(offers, needs, false, nearness, fit, pairs, new HashSet<>(made)).all();
    }

    private List<Unmatched> all() {
        List<Unmatched> all = new ArrayList<>();
        for (int claim = 0; claim < own.size(); claim++) {
            int open = own.claim(claim).capacity()
                    - (int) compared.get(claim).stream().filter(made::contains).count();
            if (open > 0) {
                all.add(unmatched(claim, open));
            }
        }
        return all;
    }

    private Unmatched unmatched(int claim, int open) {
        if (own.kind(claim).over()) {
            return left(claim, open, WhyNot.EXPIRED, Optional.empty());
        }
        int item = own.item(claim);
        Outlook outlook = outlooks.computeIfAbsent(own.kind(claim), this::outlook);
        List<Pair> pairs = compared.get(claim);
        Set<Integer> partners = pairs.stream()
                .filter(made::contains)
                .map(pair -> others.item(other(pair)))
                .collect(Collectors.toSet());
        Optional<Pair> missed = pairs.stream()
                .filter(pair -> !partners.contains(others.item(other(pair))))
                .max(Comparator.comparingInt(Pair::score).thenComparing(pair -> -other(pair)));
        if (outlook.fitting().stream()
                        .mapToInt(group -> others.others(group, item))
                        .sum()
                > pairs.size()) {
            return left(claim, open, WhyNot.CUT_OFF, missed.map(this::claim));
        }
        if (missed.isPresent()) {
            return left(claim, open, needs ? WhyNot.ALL_TAKEN : WhyNot.ALL_MET, missed.map(this::claim));
        }
        if (!pairs.isEmpty()) {
            return left(claim, open, WhyNot.NO_MORE, Optional.empty());
        }
        Optional<Claim> tooLow = first(outlook.tooLow(), item);
        if (tooLow.isPresent()) {
            return left(claim, open, needs ? WhyNot.LEVEL_TOO_LOW : WhyNot.LEVEL_TOO_HIGH, tooLow);
        }
        Optional<Claim> over = first(outlook.over(), item);
        if (over.isPresent()) {
            return left(claim, open, WhyNot.OTHERS_EXPIRED, over);
        }
        return outlook.fitting().isEmpty()
                ? left(claim, open, needs ? WhyNot.NOBODY_OFFERS : WhyNot.NOBODY_NEEDS, Optional.empty())
                : left(claim, open, WhyNot.ONLY_OWN, Optional.empty());
    }

    private Unmatched left(int claim, int open, WhyNot why, Optional<Claim> nearest) {
        return new Unmatched(own.claim(claim), open, why, nearest);
    }

    private Outlook outlook(Kind kind) {
        Outlook outlook = new Outlook(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        (needs ? nearness.offersFor(kind.expertise()) : nearness.needsFor(kind.expertise()))
                .forEach((expertise, near) -> {
                    for (Group group : others.about(expertise)) {
                        boolean fits = score(kind, group.kind(), near) != Fit.NONE;
                        (!fits ? outlook.tooLow() : group.kind().over() ? outlook.over() : outlook.fitting())
                                .add(group);
                    }
                });
        return outlook;
    }

    private int score(Kind kind, Kind other, Reason.Kind near) {
        return needs ? fit.score(other, kind, near) : fit.score(kind, other, near);
    }

    private int other(Pair pair) {
        return needs ? pair.offer() : pair.need();
    }

    private Claim claim(Pair pair) {
        return others.claim(other(pair));
    }

    /** The first claim that is not of an item. */
    private Optional<Claim> first(List<Group> groups, int item) {
        return groups.stream()
                .flatMap(group -> group.claims().stream()
                        .filter(claim -> others.item(claim) != item)
                        .limit(1))
                .min(Comparator.naturalOrder())
                .map(others::claim);
    }
}
