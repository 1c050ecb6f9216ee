package org.nuggets.validate;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.diagnostic.Lookalikes;

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

    private static final Map<String, Kind> BY_NAME = new HashMap<>();
    /** Names for which nothing else is likely to be a slip of the pen. */
    private static final Lookalikes UNMISTAKABLE;

    static {
        NAMES.forEach((kind, names) -> names.forEach(name -> BY_NAME.put(name, kind)));
        UNMISTAKABLE = Lookalikes.of(BY_NAME.keySet().stream()
                .filter(name -> name.length() > 4)
                .filter(name -> !BY_NAME.get(name).name().startsWith("MAY_"))
                .sorted()
                .toList());
    }

    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1", "t", "ja", "oui", "si", "waar");
    private static final Set<String> NO =
            Set.of("false", "no", "n", "off", "0", "f", "never", "none", "nee", "nein", "non", "onwaar");
    private static final Set<String> OPEN = Set.of(
            "public",
            "published",
            "publish",
            "publishes",
            "live",
            "visible",
            "open",
            "everyone",
            "all",
            "listed",
            "final",
            "done",
            "online",
            "gepubliceerd",
            "publiek",
            "openbaar",
            "klaar");
    private static final Set<String> CLOSED = Set.of(
            "draft",
            "drafts",
            "private",
            "hidden",
            "hide",
            "unlisted",
            "unpublished",
            "unpublish",
            "pending",
            "future",
            "scheduled",
            "embargo",
            "embargoed",
            "internal",
            "confidential",
            "secret",
            "restricted",
            "members",
            "paid",
            "password",
            "passwordprotected",
            "trash",
            "deleted",
            "inactive",
            "disabled",
            "offline",
            "wip",
            "idea",
            "todo",
            "inprogress",
            "unfinished",
            "notpublished",
            "notready",
            "onhold",
            "concept",
            "klad",
            "verborgen",
            "prive",
            "vertrouwelijk",
            "geheim",
            "intern",
            "nietgepubliceerd",
            "entwurf",
            "brouillon",
            "borrador");
    private static final Set<String> REVIEWED = Set.of(
            "inreview",
            "underreview",
            "reviewing",
            "forreview",
            "toreview",
            "needsreview",
            "readyforreview",
            "inbeoordeling",
            "terbeoordeling");

    private ForeignPublishing() {}

    /** Names and values of one meaning are the same: letters and digits only, in small letters. */
    static String fold(String written) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** What a field of this very name decides. */
    static Optional<Kind> kind(String name) {
        return Optional.ofNullable(BY_NAME.get(fold(name)));
    }

    /**
     * What a field decides whose name is a slip of the pen for one that does.
     *
     * <p>Such a one counts only with a value that the right one would have, so {@link #saysYes} or {@link #saysNo}.
     */
    static Optional<Kind> misspelt(String name) {
        String folded = fold(name);
        return folded.length() < 5
                ? Optional.empty()
                : UNMISTAKABLE.nearest(folded).map(BY_NAME::get);
    }

    static boolean saysYes(String value) {
        return YES.contains(fold(value));
    }

    static boolean saysNo(String value) {
        return NO.contains(fold(value));
    }

    /** Whether a value names the public, as {@code visibility: public} does. */
    static boolean isOpen(String value) {
        return OPEN.contains(fold(value));
    }

    /** Whether a value names a page that readers do not get, as {@code status: private} does. */
    static boolean isClosed(String value) {
        return CLOSED.contains(fold(value));
    }

    /** The status of ours that a value of others stands for. */
    static Optional<String> status(String value) {
        String folded = fold(value);
        return CLOSED.contains(folded)
                ? Optional.of("draft")
                : REVIEWED.contains(folded)
                        ? Optional.of("review")
                        : OPEN.contains(folded) ? Optional.of("published") : Optional.empty();
    }
}
