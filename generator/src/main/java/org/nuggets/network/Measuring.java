package org.nuggets.network;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuggets.model.Network.Exchange;
import org.nuggets.model.Network.Help;
import org.nuggets.model.NetworkMeasures;
import org.nuggets.model.NetworkPart.As;
import org.nuggets.model.PageKey;

/**
 * How far members and roles reach: see {@code docs/network.md}. Members are numbered, so that sets of them are united many
 * at a time: a thousand may well offer what a thousand look for.
 */
final class Measuring {

    private final List<PageKey> members;
    private final Map<PageKey, Integer> numbers = new HashMap<>();
    private final Ties ties;
    private final Exchanges exchanges;
    private final Map<PageKey, BitSet> offering = new HashMap<>();
    private final Map<PageKey, BitSet> needing = new HashMap<>();
    private final Map<PageKey, BitSet> held = new HashMap<>();
    private final List<Differences> differences;

    Measuring(List<PageKey> members, Ties ties, Exchanges exchanges, Map<PageKey, Exchange> byExpertise, Items items) {
        this.members = members;
        this.ties = ties;
        this.exchanges = exchanges;
        for (int i = 0; i < members.size(); i++) {
            numbers.put(members.get(i), i);
        }
        byExpertise.forEach((expertise, exchange) -> {
            offering.put(expertise, set(exchange.offering().stream()));
            needing.put(expertise, set(exchange.needing().stream()));
        });
        differences = members.stream()
                .flatMap(member -> items.part(member).stream())
                .distinct()
                .flatMap(part -> part.diversity().stream())
                .distinct()
                .map(field -> new Differences(field, members, items))
                .toList();
    }

    NetworkMeasures ofMember(PageKey member) {
        BitSet working = working(member);
        BitSet helps = helps(member);
        BitSet helped = helped(member);
        BitSet pairs = union(helps, helped);
        BitSet mutual = new BitSet();
        mutual.or(helps);
        mutual.and(helped);
        BitSet reached = union(working, pairs);
        return new NetworkMeasures(
                reached.cardinality(),
                working.cardinality(),
                differences.stream().map(by -> by.of(reached)).toList(),
                mutual.cardinality(),
                pairs.cardinality(),
                states(member),
                0);
    }

    NetworkMeasures ofRole(PageKey role) {
        BitSet reached = working(role);
        int pairs = 0;
        int mutual = 0;
        boolean states = false;
        for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
            PageKey member = members.get(i);
            BitSet helps = helps(member);
            helps.and(reached);
            BitSet helped = helped(member);
            helped.and(reached);
            pairs += union(helps, helped).cardinality();
            helps.and(helped);
            mutual += helps.cardinality();
            states |= states(member);
        }
        // Each pair was met from both sides.
        return new NetworkMeasures(
                reached.cardinality(),
                reached.cardinality(),
                differences.stream().map(by -> by.of(reached)).toList(),
                mutual / 2,
                pairs / 2,
                states,
                ties.unplaced(role));
    }

    private boolean states(PageKey member) {
        return exchanges.offers().containsKey(member) || exchanges.needs().containsKey(member);
    }

    /** The members that an item is tied to, or with which it has a group or a case in common. */
    private BitSet working(PageKey item) {
        BitSet found = set(ties.of(item, As.MEMBER));
        ties.of(item)
                .filter(other -> Ties.isBetween(ties.kind(other)))
                .forEach(other -> found.or(held.computeIfAbsent(other, of -> set(ties.of(of, As.MEMBER)))));
        return without(item, found);
    }

    private BitSet helps(PageKey member) {
        BitSet found = with(exchanges.gives().getOrDefault(member, List.of()));
        exchanges.offersOf(member).forEach(expertise -> found.or(needing.getOrDefault(expertise, new BitSet())));
        return without(member, found);
    }

    private BitSet helped(PageKey member) {
        BitSet found = with(exchanges.gets().getOrDefault(member, List.of()));
        exchanges.needsOf(member).forEach(expertise -> found.or(offering.getOrDefault(expertise, new BitSet())));
        return without(member, found);
    }

    private BitSet with(List<Help> helps) {
        return set(helps.stream().map(Help::with));
    }

    private BitSet without(PageKey item, BitSet found) {
        Integer own = numbers.get(item);
        if (own != null) {
            found.clear(own);
        }
        return found;
    }

    private BitSet set(Stream<PageKey> some) {
        BitSet found = new BitSet(members.size());
        some.map(numbers::get).filter(number -> number != null).forEach(found::set);
        return found;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = new BitSet();
        both.or(one);
        both.or(other);
        return both;
    }
}
