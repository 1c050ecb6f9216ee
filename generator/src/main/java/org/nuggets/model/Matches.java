package org.nuggets.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who can help whom: offers matched with needs, so that all together fit as well as they can. See {@code docs/matches.md}.
 *
 * @param made by need and then by offer
 * @param needs those that want more partners than were found, in order
 * @param offers those that have room for more partners, in order
 * @param narrowed needs for which more offers came into question than were compared, in order
 * @param shares the part of each item that offers or looks for something, by its type and id
 */
public record Matches(
        List<Match> made,
        List<Unmatched> needs,
        List<Unmatched> offers,
        List<Narrowed> narrowed,
        SortedMap<String, Share> shares) {

    public Matches {
        made = List.copyOf(made);
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
        narrowed = List.copyOf(narrowed);
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /** Those of some matches, and of what was left. */
    public Matches(List<Match> made, List<Unmatched> needs, List<Unmatched> offers, List<Narrowed> narrowed) {
        this(made, needs, offers, narrowed, shares(made, needs, offers));
    }

    /** The same where everything that came into question was compared. */
    public Matches(List<Match> made, List<Unmatched> needs, List<Unmatched> offers) {
        this(made, needs, offers, List.of());
    }

    /** Nothing offered, nothing looked for. */
    public static Matches none() {
        return new Matches(List.of(), List.of(), List.of());
    }

    /**
     * The part of one item in any language.
     *
     * @return an empty one where it offers nothing and looks for nothing
     */
    public Share of(PageKey profile) {
        return shares.getOrDefault(item(profile), Share.NONE);
    }

    /** The same without what names pages that a site does not have. */
    public Matches within(Site site) {
        return new Matches(
                made.stream()
                        .filter(match -> isIn(site, match.offer()) && isIn(site, match.need()))
                        .toList(),
                within(site, needs),
                within(site, offers),
                narrowed.stream().filter(one -> isIn(site, one.need())).toList());
    }

    private static List<Unmatched> within(Site site, List<Unmatched> claims) {
        return claims.stream()
                .filter(one -> isIn(site, one.claim()))
                .map(one -> new Unmatched(
                        one.claim(), one.open(), one.why(), one.nearest().filter(claim -> isIn(site, claim))))
                .toList();
    }

    private static boolean isIn(Site site, Claim claim) {
        return site.pages().containsKey(claim.by()) && site.pages().containsKey(claim.expertise());
    }

    private static SortedMap<String, Share> shares(List<Match> made, List<Unmatched> needs, List<Unmatched> offers) {
        SortedMap<String, Share> shares = new TreeMap<>();
        made.forEach(match -> {
            share(shares, match.offer()).gives().add(match);
            share(shares, match.need()).gets().add(match);
        });
        needs.forEach(one -> share(shares, one.claim()).needs().add(one));
        offers.forEach(one -> share(shares, one.claim()).offers().add(one));
        shares.replaceAll((item, share) -> share.copy());
        return shares;
    }

    private static Share share(SortedMap<String, Share> shares, Claim claim) {
        return shares.computeIfAbsent(
                item(claim.by()),
                item -> new Share(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private static String item(PageKey page) {
        return page.type() + ":" + page.id();
    }

    /**
     * What one item has of it.
     *
     * @param gives the matches of its offers
     * @param gets the matches of its needs
     * @param needs those of its needs that want more partners than were found
     * @param offers those of its offers that have room for more partners
     */
    public record Share(List<Match> gives, List<Match> gets, List<Unmatched> needs, List<Unmatched> offers) {

        private static final Share NONE = new Share(List.of(), List.of(), List.of(), List.of());

        private Share copy() {
            return new Share(List.copyOf(gives), List.copyOf(gets), List.copyOf(needs), List.copyOf(offers));
        }
    }

    /**
     * An offer that meets a need, of two items. The two count each other as one partner.
     *
     * @param score how well it does, of 100: the sum of the reasons' points
     * @param reasons one for each thing that counts, the expertise first
     */
    public record Match(Claim offer, Claim need, int score, List<Reason> reasons) {

        public Match {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why an offer meets a need as well as it does.
     *
     * @param points what it adds to the score, 0 or more
     * @param pages what it is about: the offer's expertise and then the need's, where they differ
     * @param values what it is about: see {@link Kind}
     */
    public record Reason(Kind kind, int points, List<PageKey> pages, List<String> values) {

        public Reason {
            pages = List.copyOf(pages);
            values = List.copyOf(values);
        }

        /** What is compared, and how it came out. */
        public enum Kind {
            /** What is offered is what is looked for. */
            SAME_EXPERTISE,
            /** What is offered is broader than what is looked for. */
            BROADER,
            /** What is offered is a part of what is looked for. */
            NARROWER,
            /** What is offered is related to what is looked for. */
            RELATED,
            /** The need asks for no level. Values: the offer's level, if it has one. */
            ANY_LEVEL,
            /** The offer is at the need's level or above. Values: the offer's level, the need's. */
            LEVEL_MET,
            /** The offer does not say its level. Values: the need's level. */
            LEVEL_NOT_STATED,
            /** The offer is one step below the need. Values: the offer's level, the need's. */
            LEVEL_BELOW,
            /** Both work with pupils of some ages. Values: from which, up to which. */
            AGES_MEET,
            /** Both name one phase, of which nobody has said the ages. Values: the phase. */
            SAME_PHASE,
            /** One of both does not say whom it works with. */
            AGES_NOT_STATED,
            /** They work with pupils of other ages. */
            AGES_APART,
            /** Both are in one area. Values: the area. */
            SAME_AREA,
            /** One of both does not say where it is. */
            AREA_NOT_STATED,
            /** They are in two areas. Values: the offer's, the need's. */
            OTHER_AREA,
            /** Both hold for long enough to begin. */
            LASTS,
            /** One of both ends soon. Values: the last day, as in {@code 2026-12-31}. */
            ENDS_SOON
        }
    }

    /**
     * An offer or a need that has fewer partners than it has room for.
     *
     * @param open for how many more partners
     * @param nearest the other side's claim that comes closest and was not to be had, where there is one
     */
    public record Unmatched(Claim claim, int open, WhyNot why, Optional<Claim> nearest) {}

    /** Why a claim has fewer partners than it has room for. */
    public enum WhyNot {
        /** Nobody offers what is looked for, nor anything near it. */
        NOBODY_OFFERS,
        /** Nobody looks for what is offered, nor for anything near it. */
        NOBODY_NEEDS,
        /** Only the item itself does. */
        ONLY_OWN,
        /** All offers are two steps or more below what is looked for. */
        LEVEL_TOO_LOW,
        /** All needs are two steps or more above what is offered. */
        LEVEL_TOO_HIGH,
        /** It holds no more. */
        EXPIRED,
        /** Others would do, but theirs hold no more. */
        OTHERS_EXPIRED,
        /** Of a need: all offers that would do are taken by others, for whom they do more. */
        ALL_TAKEN,
        /** Of an offer: all needs that it would meet are met by others, who fit better. */
        ALL_MET,
        /** It has every partner there is for it. */
        NO_MORE,
        /** More would do than were compared: of those that were, it has every one that there was to have. */
        CUT_OFF
    }

    /**
     * A need for which more offers came into question than were compared.
     *
     * @param candidates how many came into question
     * @param compared how many of them, the best, were compared
     */
    public record Narrowed(Claim need, int candidates, int compared) {}
}
