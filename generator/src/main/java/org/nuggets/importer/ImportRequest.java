package org.nuggets.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.config.Limits;
import org.nuggets.model.ContentType;

/**
 * How texts are to become drafts.
 *
 * @param type what they become; of a filled template it says itself what it is, unless this does
 * @param lang their language, unless each says its own
 * @param into a folder below that of the type; empty for that one
 * @param types those of the site, by name
 * @param languages those of the site, its first one first
 * @param today the day of the import
 */
public record ImportRequest(
        Optional<String> type,
        Optional<String> lang,
        String into,
        Map<String, ContentType> types,
        List<String> languages,
        Limits limits,
        LocalDate today,
        KnownPages known) {

    public ImportRequest {
        types = Map.copyOf(types);
        languages = List.copyOf(languages);
    }
}
