package org.nuggets.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.SourceSpan;

/**
 * A page as far as it decides what a site offers, and at which addresses.
 *
 * @param name of its source, as shown to people
 * @param route where it stands
 * @param published the day it is for, where it has one
 * @param facets its values by field, of the fields that are facets
 * @param aliases the addresses that it had earlier
 */
public record PlannedPage(
        ContentType type,
        PageKey key,
        String name,
        Route route,
        Optional<LocalDate> published,
        Map<String, List<String>> facets,
        List<Alias> aliases) {

    public PlannedPage {
        facets = Map.copyOf(facets);
        aliases = List.copyOf(aliases);
    }

    /** An earlier address, as it was written and where. */
    public record Alias(String written, SourceSpan span) {}

    /** Whether a feed in a language has it. */
    public boolean isNewsIn(String lang) {
        return published.isPresent() && key.lang().equals(lang);
    }
}
