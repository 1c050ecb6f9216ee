package org.nuggets.render.context;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.model.Claim;
import org.nuggets.model.Insight;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.MatchSources;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;

/** What each item says that it offers and looks for, as it says it itself. */
record Claims() implements Insight<Claims.All> {

    /**
     * Those of a site, in the order of their pages.
     *
     * @param offered by language of the readers, and then by type and id of the expertise
     * @param needed in the same way
     */
    record All(Map<String, Map<String, List<Claim>>> offered, Map<String, Map<String, List<Claim>>> needed) {

        /** Who offers something, of those that readers of a language are offered. */
        List<Claim> offered(PageKey expertise, String lang) {
            return offered.getOrDefault(lang, Map.of()).getOrDefault(item(expertise), List.of());
        }

        /** Who looks for something. */
        List<Claim> needed(PageKey expertise, String lang) {
            return needed.getOrDefault(lang, Map.of()).getOrDefault(item(expertise), List.of());
        }
    }

    @Override
    public All of(Site site) {
        Map<String, Map<String, List<Claim>>> offered = new HashMap<>();
        Map<String, Map<String, List<Claim>>> needed = new HashMap<>();
        site.catalogues().forEach((lang, keys) -> {
            for (PageKey key : keys) {
                LinkedPage page = site.pages().get(key);
                Optional<MatchSources> sources = Optional.ofNullable(page)
                        .flatMap(known -> known.page().type().matching());
                if (page != null && sources.isPresent()) {
                    add(offers(page), offered.computeIfAbsent(lang, l -> new HashMap<>()));
                    add(needs(page), needed.computeIfAbsent(lang, l -> new HashMap<>()));
                }
            }
        });
        return new All(offered, needed);
    }

    private static void add(List<Claim> claims, Map<String, List<Claim>> to) {
        claims.forEach(claim -> to.computeIfAbsent(item(claim.expertise()), of -> new ArrayList<>())
                .add(claim));
    }

    /** What an item says that it offers. */
    static List<Claim> offers(LinkedPage page) {
        return page.page()
                .type()
                .matching()
                .map(sources -> of(page, sources.offers(), sources))
                .orElse(List.of());
    }

    /** What an item says that it looks for. */
    static List<Claim> needs(LinkedPage page) {
        return page.page()
                .type()
                .matching()
                .map(sources -> of(page, sources.needs(), sources))
                .orElse(List.of());
    }

    private static List<Claim> of(LinkedPage page, String relation, MatchSources sources) {
        List<Claim> claims = new ArrayList<>();
        for (LinkedPage.Reference reference : page.references()) {
            if (reference.relation().name().equals(relation)
                    && reference.target().isPresent()) {
                JsonNode beside = page.page()
                        .fields()
                        .root()
                        .at(JsonPointer.compile(reference.pointer()).head());
                claims.add(new Claim(
                        page.key(),
                        claims.size(),
                        reference.target().get(),
                        sources.level()
                                .map(part -> beside.path(part).asText(""))
                                .filter(level -> !level.isEmpty()),
                        sources.capacity()
                                .map(part -> beside.path(part).asInt(0))
                                .orElse(0),
                        sources.until().flatMap(part -> day(beside.path(part).asText("")))));
            }
        }
        return claims;
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException reportedAlready) {
            return Optional.empty();
        }
    }

    /** An item in whichever language. */
    static String item(PageKey key) {
        return key.type() + ":" + key.id();
    }
}
