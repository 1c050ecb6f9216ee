package org.nuggets.schema;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How other tools, in the languages of their authors, say yes and no, and that readers get a page or do not. */
public final class ForeignWords {

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

    private ForeignWords() {}

    /** Names and values of one meaning are the same: letters and digits only, in small letters. */
    public static String fold(String written) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Whether a value says yes. */
    public static boolean saysYes(String value) {
        return YES.contains(fold(value));
    }

    /** Whether a value says no. */
    public static boolean saysNo(String value) {
        return NO.contains(fold(value));
    }

    /** Whether a value names the public, as {@code visibility: public} does. */
    public static boolean isOpen(String value) {
        return OPEN.contains(fold(value));
    }

    /** Whether a value names a page that readers do not get, as {@code status: private} does. */
    public static boolean isClosed(String value) {
        return CLOSED.contains(fold(value));
    }

    /** The status of ours that a value of others stands for. */
    public static Optional<String> status(String value) {
        String folded = fold(value);
        return CLOSED.contains(folded)
                ? Optional.of("draft")
                : REVIEWED.contains(folded)
                        ? Optional.of("review")
                        : OPEN.contains(folded) ? Optional.of("published") : Optional.empty();
    }
}
