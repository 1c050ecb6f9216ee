package org.nuggets.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Lookalikes;
import org.nuggets.schema.ForeignWords;

/** How other generators and editors say in front matter whether, and from when to when, readers get a page. */
final class ForeignPublishing {

    /** What a field of another tool decides. */
    enum Kind {
        /** Kept back unless its value says no: {@code draft}. */
        HIDES,
        /** Kept back where its value says yes in so many words; other values mean other things: {@code hide: [toc]}. */
        MAY_HIDE,
        /** Kept back unless its value says yes: {@code published}. */
        SHOWS,
        /** Kept back where its value says no in so many words: {@code permalink: false}. */
        MAY_SHOW,
        /** Kept back unless its value names the public: {@code visibility}. */
        NAMES,
        /** Kept back where its value is one that keeps back: {@code state}. */
        MAY_NAME,
        /** The day from which readers get it: {@code publishDate}. */
        FROM,
        /** A day that some tools wait for; in the past it is only a date: {@code date}. */
        MAY_WAIT,
        /** The day from which they do not: {@code expiryDate}. */
        UNTIL
    }

    private static final Map<Kind, List<String>> NAMES = Map.of(
            Kind.HIDES,
            List.of(
                    "draft",
                    "drafts",
                    "isdraft",
                    "saveasdraft",
                    "private",
                    "isprivate",
                    "hidden",
                    "ishidden",
                    "unlisted",
                    "unpublished",
                    "unpublish",
                    "dontpublish",
                    "donotpublish",
                    "nopublish",
                    "notpublished",
                    "secret",
                    "confidential",
                    "embargo",
                    "password",
                    "wachtwoord",
                    "verborgen",
                    "klad"),
            Kind.MAY_HIDE,
            List.of(
                    "hide",
                    "internal",
                    "wip",
                    "ignore",
                    "ignored",
                    "skip",
                    "exclude",
                    "excluded",
                    "headless",
                    "archived",
                    "deleted",
                    "trashed",
                    "disabled",
                    "restricted",
                    "embargoed",
                    "noindex",
                    "unfinished",
                    "expired",
                    "concept",
                    "prive",
                    "vertrouwelijk"),
            Kind.SHOWS,
            List.of(
                    "published",
                    "ispublished",
                    "publish",
                    "public",
                    "ispublic",
                    "gepubliceerd",
                    "publiceren",
                    "openbaar"),
            Kind.MAY_SHOW,
            List.of(
                    "visible",
                    "listed",
                    "live",
                    "render",
                    "routable",
                    "discoverable",
                    "enabled",
                    "active",
                    "show",
                    "build",
                    "permalink",
                    "output",
                    "zichtbaar"),
            Kind.NAMES,
            List.of("visibility", "publishstatus", "publicationstatus", "poststatus", "pagestatus", "publishstate"),
            Kind.MAY_NAME,
            List.of("state", "stage", "access", "workflow"),
            Kind.FROM,
            List.of(
                    "publishdate",
                    "publishon",
                    "publishedat",
                    "publishedon",
                    "publisheddate",
                    "publishat",
                    "pubdate",
                    "publishfrom",
                    "publicationdate",
                    "golive",
                    "embargountil",
                    "visiblefrom",
                    "publicatiedatum"),
            Kind.MAY_WAIT,
            List.of("date", "datum", "releasedate"),
            Kind.UNTIL,
            List.of(
                    "expirydate",
                    "expiry",
                    "expirationdate",
                    "expiration",
                    "expiresat",
                    "expireson",
                    "expiredate",
                    "dateexpires",
                    "dateexpired",
                    "unpublishdate",
                    "unpublishon",
                    "unpublishat",
                    "validuntil",
                    "publishuntil",
                    "visibleuntil",
                    "enddatepublication",
                    "vervaldatum",
                    "verlooptop"));

    private static final Map<String, Kind> BY_NAME = NAMES.entrySet().stream()
            .flatMap(kind -> kind.getValue().stream().map(name -> Map.entry(name, kind.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Names for which nothing else is likely to be a slip of the pen. */
    private static final Lookalikes UNMISTAKABLE = Lookalikes.of(BY_NAME.keySet().stream()
            .filter(name -> name.length() > 4)
            .filter(name -> !BY_NAME.get(name).name().startsWith("MAY_"))
            .sorted()
            .toList());

    private ForeignPublishing() {}

    /** What a field of this very name decides. */
    static Optional<Kind> kind(String name) {
        return Optional.ofNullable(BY_NAME.get(ForeignWords.fold(name)));
    }

    /**
     * What a field decides whose name is a slip of the pen for one that does.
     *
     * <p>Such a one counts only with a value that the right one would have, so {@link ForeignWords#saysYes}
     * or {@link ForeignWords#saysNo}.
     */
    static Optional<Kind> misspelt(String name) {
        String folded = ForeignWords.fold(name);
        return folded.length() < 5
                ? Optional.empty()
                : UNMISTAKABLE.nearest(folded).map(BY_NAME::get);
    }
}
