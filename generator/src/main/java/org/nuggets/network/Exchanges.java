package org.nuggets.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.model.Claim;
import org.nuggets.model.Matches;
import org.nuggets.model.Matches.Match;
import org.nuggets.model.Matches.Unmatched;
import org.nuggets.model.Matches.WhyNot;
import org.nuggets.model.Network.Exchange;
import org.nuggets.model.Network.Help;
import org.nuggets.model.PageKey;

/**
 * Who offers and who looks for what, as far as it still holds.
 *
 * @param offers by member what it offers
 * @param needs by member what it looks for
 */
record Exchanges(
        SortedMap<PageKey, SortedSet<PageKey>> offers,
        SortedMap<PageKey, SortedSet<PageKey>> needs,
        Map<PageKey, List<Help>> gives,
        Map<PageKey, List<Help>> gets) {

    private static final Comparator<Help> ORDER =
            Comparator.comparing(Help::offered).thenComparing(Help::needed).thenComparing(Help::with);

    /** @param members whose offers and needs count */
    static Exchanges of(Matches matches, Items items, Set<PageKey> members) {
        Exchanges all = new Exchanges(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Function<Claim, Stream<PageKey>> by =
                claim -> items.key(claim.by()).stream().filter(members::contains);
        Stream.concat(matches.made().stream().map(Match::offer), open(matches.offers()))
                .forEach(claim -> by.apply(claim).forEach(member -> add(all.offers, member, claim, items)));
        Stream.concat(matches.made().stream().map(Match::need), open(matches.needs()))
                .forEach(claim -> by.apply(claim).forEach(member -> add(all.needs, member, claim, items)));
        for (PageKey member : members) {
            Matches.Share share = matches.of(member);
            all.gives.put(member, helps(share.gives(), Match::need, items, members));
            all.gets.put(member, helps(share.gets(), Match::offer, items, members));
        }
        return all;
    }

    private static Stream<Claim> open(List<Unmatched> claims) {
        return claims.stream().filter(one -> one.why() != WhyNot.EXPIRED).map(Unmatched::claim);
    }

    private static void add(SortedMap<PageKey, SortedSet<PageKey>> claims, PageKey member, Claim claim, Items items) {
        items.key(claim.expertise())
                .ifPresent(expertise ->
                        claims.computeIfAbsent(member, of -> new TreeSet<>()).add(expertise));
    }

    private static List<Help> helps(
            List<Match> matches, Function<Match, Claim> other, Items items, Set<PageKey> members) {
        return matches.stream()
                .flatMap(match -> items.key(other.apply(match).by()).stream()
                        .filter(members::contains)
                        .map(with -> new Help(
                                with,
                                items.key(match.offer().expertise())
                                        .orElse(match.offer().expertise()),
                                items.key(match.need().expertise())
                                        .orElse(match.need().expertise()))))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** By what is exchanged, who offers and who looks for it. */
    SortedMap<PageKey, Exchange> byExpertise() {
        SortedMap<PageKey, List<PageKey>> offering = turned(offers);
        SortedMap<PageKey, List<PageKey>> needing = turned(needs);
        SortedSet<PageKey> all = new TreeSet<>(offering.keySet());
        all.addAll(needing.keySet());
        SortedMap<PageKey, Exchange> exchanges = new TreeMap<>();
        all.forEach(expertise -> exchanges.put(
                expertise,
                new Exchange(offering.getOrDefault(expertise, List.of()), needing.getOrDefault(expertise, List.of()))));
        return exchanges;
    }

    private static SortedMap<PageKey, List<PageKey>> turned(SortedMap<PageKey, SortedSet<PageKey>> claims) {
        SortedMap<PageKey, List<PageKey>> turned = new TreeMap<>();
        claims.forEach((member, expertises) -> expertises.forEach(expertise ->
                turned.computeIfAbsent(expertise, of -> new ArrayList<>()).add(member)));
        return turned;
    }

    List<PageKey> offersOf(PageKey member) {
        return List.copyOf(offers.getOrDefault(member, new TreeSet<>()));
    }

    List<PageKey> needsOf(PageKey member) {
        return List.copyOf(needs.getOrDefault(member, new TreeSet<>()));
    }
}
