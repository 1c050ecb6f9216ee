package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuggets.config.QuotationMarks;
import org.nuggets.model.ContentType;
import org.nuggets.model.Heading;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PlanSources;
import org.nuggets.model.Route;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Plan;

/** What a plan to try an item begins with: the item's own steps, and by what it or those tied to it were measured. */
public final class Plans {

    /** A plan is one page. */
    private static final int MOST_MEASURES = 5;

    private Plans() {}

    /** Where a blank plan stands, for readers of a language; none where nothing can be tried. */
    public static Optional<Route> blank(String lang, RenderContext context) {
        boolean canTry = context.site().types().values().stream()
                .anyMatch(type -> type.plan().isPresent()
                        && !context.catalogue().items(type, lang).isEmpty());
        return canTry ? Optional.of(context.plan().plans(lang)) : Optional.empty();
    }

    /**
     * That of an item; none where its type says of no part that it goes into a plan.
     *
     * @param headings those of the item's text
     */
    public static Optional<Plan> of(LinkedPage page, List<Heading> headings, RenderContext context) {
        ContentType type = page.page().type();
        String lang = page.key().lang();
        Optional<Route> blank = blank(lang, context);
        if (type.plan().isEmpty() || blank.isEmpty()) {
            return Optional.empty();
        }
        PlanSources sources = type.plan().get();
        Map<String, Object> fields =
                context.entries().values(page, page.route(), lang).all();
        List<Plan.Steps> steps = new ArrayList<>();
        sources.steps()
                .forEach((phase, parts) -> parts.forEach(part -> {
                    List<String> texts = texts(fields.get(part), type.field(part))
                            .map(Plans::step)
                            .toList();
                    if (!texts.isEmpty()) {
                        steps.add(new Plan.Steps(phase, "", texts));
                    }
                    heading(page, headings, part).ifPresent(id -> steps.add(new Plan.Steps(phase, id, List.of())));
                }));
        return Optional.of(new Plan(
                page.key().type() + ":" + page.key().id(),
                blank.get().from(page.route()),
                context.planWords(lang).route().from(page.route()),
                steps,
                sources.measures().stream()
                        .flatMap(part -> heading(page, headings, part).stream())
                        .toList(),
                measures(page, context)));
    }

    /** The anchor of the part of its text that a type expects under a heading. */
    static Optional<String> heading(LinkedPage page, List<Heading> headings, String part) {
        return page.page().type().headings().stream()
                .filter(expected -> expected.name().byLanguage().containsValue(part))
                .map(expected ->
                        QuotationMarks.folded(expected.name().in(page.key().lang())))
                .flatMap(name -> headings.stream()
                        .filter(heading -> QuotationMarks.folded(heading.text()).equals(name)))
                .map(Heading::id)
                .findFirst();
    }

    /** What the item says was measured, then what those say that it is tied to. */
    private static List<Plan.Measure> measures(LinkedPage page, RenderContext context) {
        Set<LinkedPage> tied = new LinkedHashSet<>();
        tied.add(page);
        context.entries()
                .ties(page)
                .bundles()
                .flatMap(bundle -> bundle.ties().stream())
                .flatMap(tie -> tie.item().stream())
                .forEach(key -> tied.add(context.page(key)));
        return tied.stream()
                .flatMap(item -> measuresOf(item, page, context))
                .limit(MOST_MEASURES)
                .toList();
    }

    private static Stream<Plan.Measure> measuresOf(LinkedPage item, LinkedPage page, RenderContext context) {
        List<String> parts =
                item.page().type().plan().map(PlanSources::measures).orElse(List.of());
        if (parts.stream().noneMatch(part -> item.page().fields().root().has(part))) {
            return Stream.empty();
        }
        Map<String, Object> fields =
                context.entries().values(item, page.route(), page.key().lang()).all();
        return parts.stream()
                .flatMap(part -> texts(fields.get(part), item.page().type().field(part)))
                .map(texts -> new Plan.Measure(
                        texts.get(0),
                        String.join(" · ", texts.subList(1, texts.size())),
                        item.equals(page) ? "" : item.page().title()));
    }

    /** Each thing that a field says, as the texts of its parts, the first of which names it. */
    private static Stream<List<String>> texts(@Nullable Object value, JsonNode schema) {
        Stream<List<String>> things = value instanceof List<?> list
                ? list.stream().map(one -> parts(one, schema.path("items")))
                : Stream.of(parts(value, schema));
        return things.filter(parts -> !parts.isEmpty());
    }

    /** A value of a vocabulary says what kind of thing it is, and is no step. */
    private static List<String> parts(@Nullable Object value, JsonNode schema) {
        if (value instanceof Map<?, ?> map) {
            JsonNode properties = schema.path("properties");
            // In the order of the type, whichever an author wrote first.
            return Stream.concat(properties.properties().stream().map(Map.Entry::getKey), map.keySet().stream())
                    .distinct()
                    .flatMap(name -> parts(map.get(name), properties.path(String.valueOf(name))).stream())
                    .toList();
        }
        return value == null || value instanceof View.Choice || value instanceof Boolean
                ? List.of()
                : Stream.of(String.valueOf(value).strip())
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** Such as "Try it in one place. Choose one team and one term." */
    private static String step(List<String> parts) {
        return parts.stream()
                .map(part -> parts.size() == 1 || part.matches("(?s).*[.!?:…]['\"”’)]*") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }
}
