package org.nuggets.render.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuggets.model.ContentType;
import org.nuggets.model.DeployRule;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.Tool;
import org.nuggets.model.ToolAddresses;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Deployment;
import org.nuggets.render.view.View.Ref;

/** What the planner of a week in several schools knows of the site: roles, patterns that are stated, what to settle. */
public final class Deployments {

    /** A reader chooses one of them from a list; each brings its questions along. */
    private static final int MOST_ROLES = 200;

    private static final int MOST_PATTERNS = 60;
    private static final int MOST_ALWAYS = 10;
    private static final double MOST_OF_AN_AMOUNT = 10_000;

    private final Route route;
    private final String lang;
    private final RenderContext context;

    private Deployments(Route route, String lang, RenderContext context) {
        this.route = route;
        this.lang = lang;
        this.context = context;
    }

    /** Where the planner stands for readers of a language; none where the site has none. */
    public static Optional<Route> page(String lang, RenderContext context) {
        // A page of an author may stand there where the settings do not name it.
        return Tool.named(context.config().tools()).contains(Tool.DEPLOYMENT)
                        && context.addresses().theme().canOffer(Tool.DEPLOYMENT)
                ? Optional.of(new ToolAddresses(context.plan()).tool(Tool.DEPLOYMENT, lang))
                : Optional.empty();
    }

    /** The way from an item to the planner; empty where it has none. */
    public static String way(LinkedPage page, RenderContext context) {
        Optional<DeployRule> rule = page.page().type().deploy();
        Optional<Route> planner = page(page.key().lang(), context);
        if (rule.isEmpty() || planner.isEmpty()) {
            return "";
        }
        String address = planner.get().from(page.route());
        return rule.get().isPlanned()
                ? address + "?r=" + name(page)
                : rule.get().asksAlways(page.page()) ? address : "";
    }

    /** What the planner's page shows of the site. */
    public static Deployment.Known known(Route route, String lang, RenderContext context) {
        return new Deployments(route, lang, context).known();
    }

    private Deployment.Known known() {
        List<LinkedPage> planned =
                items(DeployRule::isPlanned).limit(MOST_ROLES).toList();
        return new Deployment.Known(
                planned.stream().map(this::asking).toList(),
                patterns(planned),
                items(rule -> !rule.isPlanned())
                        .filter(page ->
                                page.page().type().deploy().orElseThrow().asksAlways(page.page()))
                        .limit(MOST_ALWAYS)
                        .map(this::asking)
                        .toList());
    }

    private Stream<LinkedPage> items(Predicate<DeployRule> which) {
        return context.catalogue().types(lang).stream()
                .filter(type -> type.deploy().filter(which).isPresent())
                .flatMap(type -> context.catalogue().items(type, lang).stream());
    }

    /** The same in every language. */
    private static String name(LinkedPage page) {
        return page.key().type() + ":" + page.key().id();
    }

    private Deployment.Asking asking(LinkedPage page) {
        Asked asked = Asked.of(page, page.page().type().deploy().orElseThrow());
        String address = page.route().from(route);
        return new Deployment.Asking(
                name(page),
                new Ref(page.page().title(), asked.anchor().isEmpty() ? address : address + "#" + asked.anchor()),
                page.key().lang(),
                asked.questions());
    }

    /** What roles state of themselves, and then what the items do that are tied to them. */
    private List<Deployment.Pattern> patterns(List<LinkedPage> planned) {
        // Of an item's languages readers are offered one.
        Set<PageKey> offered =
                context.catalogue().all(lang).stream().map(LinkedPage::key).collect(Collectors.toSet());
        Map<PageKey, List<String>> stating = new LinkedHashMap<>();
        planned.forEach(page -> stating.put(page.key(), List.of(name(page))));
        Map<PageKey, List<String>> tied = new LinkedHashMap<>();
        planned.forEach(page -> context.entries()
                .ties(page)
                .bundles()
                .flatMap(bundle -> bundle.ties().stream())
                .flatMap(tie -> tie.item().stream())
                .distinct()
                .filter(key -> offered.contains(key) && !stating.containsKey(key))
                .forEach(key ->
                        tied.computeIfAbsent(key, none -> new ArrayList<>()).add(name(page))));
        stating.putAll(tied);
        return stating.entrySet().stream()
                .flatMap(one -> patterns(context.page(one.getKey()), one.getValue()))
                .limit(MOST_PATTERNS)
                .toList();
    }

    private Stream<Deployment.Pattern> patterns(LinkedPage page, List<String> roles) {
        ContentType type = page.page().type();
        List<String> fields = type.roles().names(FieldRole.EFFORT).stream()
                .filter(field -> page.page().fields().root().has(field))
                .toList();
        if (fields.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Object> values = context.entries().values(page, route, lang).all();
        return fields.stream()
                .map(values::get)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
                .flatMap(way ->
                        way instanceof Map<?, ?> map && map.get("pattern") != null ? Stream.of(map) : Stream.empty())
                .map(way -> new Deployment.Pattern(
                        way,
                        amount(way),
                        code(way.get("unit")),
                        code(way.get("period")),
                        new Ref(page.page().title(), page.route().from(route)),
                        page.key().lang(),
                        roles));
    }

    /** Beyond what anybody gives it is no time that can be laid out. */
    private static String amount(Map<?, ?> way) {
        return way.get("amount") instanceof Number number && Math.abs(number.doubleValue()) < MOST_OF_AN_AMOUNT
                ? BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String code(@Nullable Object value) {
        return value instanceof View.Choice choice ? choice.code() : "";
    }
}
