package org.nuggets.link;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Draft;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;

/** Reports a translation whose original was changed after it. */
final class OldTranslations {

    private OldTranslations() {}

    /**
     * When a page was last changed: by its own word, else by its last commit.
     *
     * @param source as shown to people
     */
    record Edition(PageKey key, Optional<LocalDate> changed, String source) {

        static Edition of(Page page) {
            return new Edition(
                    page.key(),
                    page.text(FieldRole.CHANGED).flatMap(Edition::day).or(page::published),
                    page.source());
        }

        private static Optional<LocalDate> day(String written) {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException reportedAlready) {
                return Optional.empty();
            }
        }
    }

    static Map<PageKey, Edition> byKey(List<Edition> all) {
        Map<PageKey, Edition> byKey = new HashMap<>(2 * all.size());
        all.forEach(edition -> byKey.putIfAbsent(edition.key(), edition));
        return byKey;
    }

    /**
     * Checks one page.
     *
     * @param references what it points to
     * @param all every page that readers get
     * @param first the site's first language, from which pages of the same id are translated
     */
    static List<Diagnostic> check(
            Page page, Edition own, List<Reference> references, Map<PageKey, Edition> all, String first) {
        return original(page, references, first)
                .map(all::get)
                .filter(original ->
                        original.changed().isPresent() && own.changed().isPresent())
                .filter(original ->
                        original.changed().get().isAfter(own.changed().get()))
                .stream()
                .map(original -> new Diagnostic(
                        page.draft().state() == Draft.State.READ
                                ? page.fields().valueSpan(place(page))
                                : page.draft().bodyStart(),
                        Code.OLD_TRANSLATION,
                        "the original of this translation, " + original.source() + ", was changed on "
                                + original.changed().get() + ", and this one last on "
                                + own.changed().get(),
                        "compare the two, mend what has changed, and write the day on which you did: 'date_modified: 2026-11-28'"
                                .replace("date_modified", place(page).substring(1))
                                .replace("2026-11-28", original.changed().get().toString())))
                .toList();
    }

    private static String place(Page page) {
        List<String> fields = page.type().roles().names(FieldRole.CHANGED);
        return fields.isEmpty() ? "/date_published" : "/" + fields.get(0);
    }

    private static Optional<PageKey> original(Page page, List<Reference> references, String first) {
        Optional<PageKey> named = references.stream()
                .filter(reference -> reference.relation().roles().contains(FieldRole.TRANSLATES))
                .flatMap(reference -> reference.target().stream())
                .findFirst();
        PageKey key = page.key();
        return named.isPresent() || key.lang().equals(first)
                ? named
                : Optional.of(new PageKey(key.type(), key.id(), first));
    }
}
