package org.nuggets.render.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.Claim;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.MatchAddresses;
import org.nuggets.model.MatchSources;
import org.nuggets.model.Matches.Match;
import org.nuggets.model.Matches.Share;
import org.nuggets.model.Matches.Unmatched;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.render.view.DateText;
import org.nuggets.render.view.Exchange;
import org.nuggets.render.view.View.Entry;
import org.nuggets.render.view.View.Fact;
import org.nuggets.render.view.View.Ref;

/**
 * What items offer and look for, with who was found for it, as a page in a language shows it. An item says it in its own front
 * matter, in each language; matches count it once.
 */
public final class Exchanges {

    /** Of what stands beside other expertise. */
    private static final int FEW = 3;

    /** Of those who were found for one claim, or of what a member offers: a page with thousands cannot be read. */
    private static final int MOST = 20;

    private final RenderContext context;
    private final String lang;
    private final Route from;
    private final MatchWords words;

    /** @param from the page that shows them */
    public Exchanges(String lang, Route from, RenderContext context) {
        this.context = context;
        this.lang = lang;
        this.from = from;
        this.words = MatchWords.onPage(lang, context);
    }

    /** What an item offers. */
    public static List<Claim> offers(LinkedPage page) {
        return Claims.offers(page);
    }

    /** What an item looks for. */
    public static List<Claim> needs(LinkedPage page) {
        return Claims.needs(page);
    }

    /** Where all matches stand; none where readers of a language are offered nothing that offers or looks for something. */
    public static Optional<Route> all(String lang, RenderContext context) {
        boolean any = context.site().types().values().stream()
                .anyMatch(type -> type.matching().isPresent()
                        && !context.catalogue().items(type, lang).isEmpty());
        return any ? Optional.of(new MatchAddresses(context.plan()).page(lang)) : Optional.empty();
    }

    /** The same with its files, as seen from this page. */
    public Optional<Exchange.Ways> ways() {
        MatchAddresses addresses = new MatchAddresses(context.plan());
        Route page = addresses.page(lang);
        return all(lang, context).isPresent()
                ? Optional.of(new Exchange.Ways(
                        page.equals(from) ? "" : page.from(from),
                        addresses.table(lang).from(from),
                        addresses.profiles(lang).from(from),
                        MatchAddresses.SCHEMA.from(from)))
                : Optional.empty();
    }

    /** Claims of one item with who was found for each, in its order. */
    public List<Exchange.Claim> claims(LinkedPage page, List<Claim> own, boolean offered) {
        Share share = context.insights().matches().of(page.key());
        Map<Claim, Claim> twins = twins(own, counted(share, offered));
        return own.stream()
                .map(claim -> claim(claim, Optional.ofNullable(twins.get(claim)), share, offered))
                .toList();
    }

    /** Who was found for a need of an item, the best first. */
    public static List<Match> found(LinkedPage page, Claim need, RenderContext context) {
        Share share = context.insights().matches().of(page.key());
        return Optional.ofNullable(twins(needs(page), counted(share, false)).get(need))
                .map(counted -> of(counted, share, false))
                .orElse(List.of());
    }

    private static List<Match> of(Claim counted, Share share, boolean offered) {
        return (offered ? share.gives() : share.gets())
                .stream()
                        .filter(match -> (offered ? match.offer() : match.need()).equals(counted))
                        .sorted(Comparator.comparingInt(Match::score).reversed())
                        .toList();
    }

    /** Those of an item's offers that have room for more partners. */
    public static List<Claim> withRoom(LinkedPage page, RenderContext context) {
        Share share = context.insights().matches().of(page.key());
        Map<Claim, Claim> twins = twins(offers(page), counted(share, true));
        Set<Claim> left = share.offers().stream().map(Unmatched::claim).collect(Collectors.toSet());
        return offers(page).stream()
                .filter(claim -> twins.containsKey(claim) && left.contains(twins.get(claim)))
                .toList();
    }

    /** The claims of an item that matching counts, in its order. */
    private static List<Claim> counted(Share share, boolean offered) {
        Stream<Claim> met = offered
                ? share.gives().stream().map(Match::offer)
                : share.gets().stream().map(Match::need);
        Stream<Claim> left = (offered ? share.offers() : share.needs()).stream().map(Unmatched::claim);
        return List.copyOf(Stream.concat(met, left).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Which claim of an item in one language is which in another: the first of an expertise is the first of the same. */
    private static Map<Claim, Claim> twins(List<Claim> own, List<Claim> counted) {
        Map<String, List<Claim>> byExpertise =
                counted.stream().collect(Collectors.groupingBy(claim -> Claims.item(claim.expertise())));
        Map<String, Integer> seen = new HashMap<>();
        Map<Claim, Claim> twins = new HashMap<>();
        for (Claim claim : own) {
            String item = Claims.item(claim.expertise());
            int n = seen.merge(item, 1, Integer::sum) - 1;
            List<Claim> same = byExpertise.getOrDefault(item, List.of());
            if (n < same.size()) {
                twins.put(claim, same.get(n));
            }
        }
        return twins;
    }

    private Exchange.Claim claim(Claim claim, Optional<Claim> counted, Share share, boolean offered) {
        Optional<Unmatched> left = (offered ? share.offers() : share.needs())
                .stream()
                        .filter(one -> counted.filter(one.claim()::equals).isPresent())
                        .findFirst();
        List<Match> found = counted.map(of -> of(of, share, offered)).orElse(List.of());
        return said(
                claim,
                offered,
                found.stream().limit(MOST).map(match -> partner(match, offered)).toList(),
                Math.max(0, found.size() - MOST),
                left.map(Unmatched::open).orElse(0),
                left.map(one -> words.why(one, offered)).orElse(""));
    }

    private Exchange.Claim said(
            Claim claim, boolean offered, List<Exchange.Partner> partners, int more, int open, String why) {
        LinkedPage expertise = page(claim.expertise());
        return new Exchange.Claim(
                ref(expertise),
                expertise.key().lang(),
                words.level(claim, offered),
                claim.capacity(),
                claim.until()
                        .map(day -> DateText.of(day.toString(), context.words().in(lang))),
                claim.isOver(context.today()),
                partners,
                more,
                open,
                why);
    }

    private Exchange.Partner partner(Match match, boolean offered) {
        LinkedPage other = page((offered ? match.need() : match.offer()).by());
        return new Exchange.Partner(
                entry(other),
                facts(other),
                match.score(),
                match.reasons().stream()
                        .map(reason -> new Exchange.Why(words.reason(match, reason), reason.points()))
                        .toList());
    }

    /** What an item says of one expertise. */
    public List<Exchange.Holder> holders(LinkedPage profile, PageKey expertise, boolean offered) {
        return (offered ? offers(profile) : needs(profile))
                .stream()
                        .filter(claim -> Claims.item(claim.expertise()).equals(Claims.item(expertise)))
                        .map(claim -> new Exchange.Holder(
                                entry(profile), facts(profile), said(claim, offered, List.of(), 0, 0, "")))
                        .toList();
    }

    /** An item near another, with who offers it and who looks for it. */
    public Exchange.Near near(PageKey item) {
        Claims.All all = context.insight(new Claims());
        LinkedPage page = page(item);
        return new Exchange.Near(
                ref(page), page.key().lang(), few(all.offered(item, lang)), few(all.needed(item, lang)));
    }

    private Exchange.Few few(List<Claim> claims) {
        Set<PageKey> holders = claims.stream().map(Claim::by).collect(Collectors.toCollection(LinkedHashSet::new));
        List<PageKey> sorted =
                holders.stream().sorted(context.order().ofKeys()).limit(FEW).toList();
        return new Exchange.Few(
                sorted.stream().map(key -> ref(context.page(key))).toList(), holders.size() - sorted.size());
    }

    /** A member of something. */
    public Exchange.Member member(LinkedPage profile) {
        return new Exchange.Member(
                entry(profile),
                facts(profile),
                expertise(offers(profile), profile),
                expertise(needs(profile), profile));
    }

    private List<Ref> expertise(List<Claim> claims, LinkedPage profile) {
        List<Ref> all = claims.stream()
                .filter(claim -> !claim.isOver(context.today()))
                .map(claim -> ref(page(claim.expertise())))
                .distinct()
                .toList();
        int rest = all.size() - MOST;
        return rest <= 0
                ? all
                : Stream.concat(
                                all.stream().limit(MOST),
                                Stream.of(context.entries()
                                        .more(rest, profile.route().from(from), lang)))
                        .toList();
    }

    /** A line of the page of all matches. */
    public Exchange.Row row(LinkedPage profile, Exchange.Claim claim) {
        return new Exchange.Row(entry(profile), facts(profile), claim);
    }

    /** What an item is, in short: what lists show of it, but for what it offers and looks for, and the ages. */
    private List<Fact> facts(LinkedPage profile) {
        Optional<MatchSources> sources = profile.page().type().matching();
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : entry(profile).facts()) {
            boolean claims = sources.filter(
                            of -> of.offers().equals(fact.name()) || of.needs().equals(fact.name()))
                    .isPresent();
            if (!claims) {
                facts.add(fact);
            }
            if (sources.flatMap(MatchSources::phase).filter(fact.name()::equals).isPresent()) {
                words.ages(profile)
                        .ifPresent(ages -> facts.add(new Fact("ages", words.word("ages"), words.ages(ages))));
            }
        }
        return facts;
    }

    private Entry entry(LinkedPage page) {
        return context.entries().entry(page, from, lang, "");
    }

    private Ref ref(LinkedPage page) {
        return new Ref(page.page().title(), page.route().from(from));
    }

    private LinkedPage page(PageKey key) {
        return context.page(context.entries().in(lang, key));
    }
}
