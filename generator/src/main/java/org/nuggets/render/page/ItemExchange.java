package org.nuggets.render.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.MatchSources;
import org.nuggets.model.PageKey;
import org.nuggets.model.QuestionRule;
import org.nuggets.model.QuestionRule.Question;
import org.nuggets.model.Relation;
import org.nuggets.render.context.Exchanges;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.ItemLinks;
import org.nuggets.render.context.ItemLinks.Bundle;
import org.nuggets.render.context.ItemLinks.Tie;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.view.Exchange;
import org.nuggets.render.view.Exchange.Answered;
import org.nuggets.render.view.Exchange.Holder;
import org.nuggets.render.view.Exchange.Holders;
import org.nuggets.render.view.Exchange.Kin;
import org.nuggets.render.view.Exchange.Member;
import org.nuggets.render.view.View.Entry;
import org.nuggets.render.view.View.Fact;
import org.nuggets.render.view.View.Ref;

/** What an item's own page says of who can help whom: by what its type, and the types that point to it, say of themselves. */
final class ItemExchange {

    private final LinkedPage page;
    private final ItemLinks ties;
    private final RenderContext context;
    private final Exchanges exchanges;
    private final Optional<MatchSources> sources;
    /** What types offer and look for what this is. */
    private final Set<String> offeredBy = new LinkedHashSet<>();

    private final Set<String> neededBy = new LinkedHashSet<>();

    private ItemExchange(LinkedPage page, ItemLinks ties, RenderContext context) {
        this.page = page;
        this.ties = ties;
        this.context = context;
        this.exchanges = new Exchanges(page.key().lang(), page.route(), context);
        this.sources = page.page().type().matching();
        for (ContentType type : context.site().types().values()) {
            type.matching().ifPresent(of -> {
                inverse(type, of.offers()).ifPresent(offeredBy::add);
                inverse(type, of.needs()).ifPresent(neededBy::add);
            });
        }
    }

    /** The way back of a relation, where it may lead to an item of this type. */
    private Optional<String> inverse(ContentType type, String name) {
        return type.relations().stream()
                .filter(relation -> relation.name().equals(name))
                .filter(relation -> relation.to().contains(page.key().type()))
                .map(Relation::inverse)
                .findFirst();
    }

    /** That of an item. */
    static Exchange of(LinkedPage page, ItemLinks ties, RenderContext context) {
        return new ItemExchange(page, ties, context).exchange();
    }

    /** The ties of an item but for those that its exchange tells of, by relation. */
    static List<Bundle> others(List<Bundle> bundles, LinkedPage page, ItemLinks ties, RenderContext context) {
        ItemExchange own = new ItemExchange(page, ties, context);
        return bundles.stream().filter(bundle -> !own.isToldOf(bundle)).toList();
    }

    private boolean isToldOf(Bundle bundle) {
        boolean claim = sources.filter(
                        of -> of.offers().equals(bundle.name()) || of.needs().equals(bundle.name()))
                .isPresent();
        boolean back = ties.backward().contains(bundle);
        return (claim && !back)
                || (back && (offeredBy.contains(bundle.name()) || neededBy.contains(bundle.name())))
                || (isAsked() && isKin(bundle))
                || memberRelations().contains(bundle.name())
                || waysIn().contains(bundle.name());
    }

    private Exchange exchange() {
        boolean isProfile = sources.isPresent();
        Set<String> members = memberRelations();
        QuestionRule rule = page.page().type().questions().orElse(null);
        if (!isProfile && !isAsked() && members.isEmpty() && waysIn().isEmpty() && rule == null) {
            return Exchange.NONE;
        }
        return new Exchange(
                exchanges.claims(page, Exchanges.offers(page), true),
                exchanges.claims(page, Exchanges.needs(page), false),
                isProfile || isAsked() || !members.isEmpty() ? exchanges.ways() : Optional.empty(),
                isAsked() ? Optional.of(holders()) : Optional.empty(),
                isAsked() ? kin() : List.of(),
                members(members),
                more(members),
                memberOf(),
                rule == null ? List.of() : questions(rule),
                rule == null
                        ? Optional.empty()
                        : set(rule, page.key().lang())
                                .map(set ->
                                        new Ref(set.page().title(), set.route().from(page.route()))));
    }

    private boolean isAsked() {
        return !offeredBy.isEmpty() || !neededBy.isEmpty();
    }

    private Holders holders() {
        return new Holders(holders(offeredBy, true), more(offeredBy), holders(neededBy, false), more(neededBy));
    }

    private List<Holder> holders(Set<String> relations, boolean offered) {
        return bundles(relations)
                .flatMap(bundle -> bundle.ties().stream().limit(ties.most()))
                .flatMap(tie -> tie.item().stream())
                .map(context::page)
                .flatMap(profile -> exchanges.holders(profile, page.key(), offered).stream())
                .toList();
    }

    private Stream<Bundle> bundles(Set<String> names) {
        return ties.bundles().filter(bundle -> names.contains(bundle.name()));
    }

    /** How many more there are than the page shows, and where all of them stand. */
    private Optional<Ref> more(Set<String> relations) {
        return LinksPages.shown(bundles(relations).toList(), page, ties, context).stream()
                .filter(group -> group.rest() > 0)
                .map(group -> context.entries()
                        .more(group.rest(), group.all(), page.key().lang()))
                .findFirst();
    }

    /** Items of its own type that it is tied to, such as broader expertise. */
    private List<Kin> kin() {
        Map<String, Set<PageKey>> byLabel = new LinkedHashMap<>();
        ties.bundles()
                .filter(this::isKin)
                .forEach(bundle -> bundle.ties().stream()
                        .limit(ties.most())
                        .flatMap(tie -> tie.item().stream())
                        .filter(key -> !key.equals(page.key()))
                        .forEach(key -> byLabel.computeIfAbsent(
                                        InterfaceWords.label(
                                                bundle.label(), page.key().lang()),
                                        label -> new LinkedHashSet<>())
                                .add(key)));
        return byLabel.entrySet().stream()
                .map(kin -> new Kin(
                        kin.getKey(),
                        kin.getValue().stream().map(exchanges::near).toList()))
                .toList();
    }

    private boolean isKin(Bundle bundle) {
        return page.page().type().relations().stream()
                .filter(relation -> relation.roles().contains(FieldRole.BROADER)
                        || relation.roles().contains(FieldRole.RELATED))
                .anyMatch(relation ->
                        bundle.name().equals(relation.name()) || bundle.name().equals(relation.inverse()));
    }

    /** The relations by which it has members, from either side. */
    private Set<String> memberRelations() {
        return page.page().type().relations().stream()
                .filter(relation -> relation.roles().contains(FieldRole.MEMBERS))
                .map(Relation::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The relations by which it is a member of something, from either side. */
    private Set<String> waysIn() {
        return context.site().types().values().stream()
                .flatMap(type -> type.relations().stream())
                .filter(relation -> relation.roles().contains(FieldRole.MEMBERS)
                        && relation.to().contains(page.key().type()))
                .map(Relation::inverse)
                .collect(Collectors.toSet());
    }

    private List<Entry> memberOf() {
        String lang = page.key().lang();
        return items(waysIn())
                .map(whole -> context.entries().entry(whole, page.route(), lang, ""))
                .toList();
    }

    /** The items under some relations, each once and in the reader's language where it is translated. */
    private Stream<LinkedPage> items(Set<String> relations) {
        return bundles(relations)
                .flatMap(bundle -> bundle.ties().stream().limit(ties.most()))
                .map(Tie::item)
                .flatMap(Optional::stream)
                .map(key -> context.entries().in(page.key().lang(), key))
                .distinct()
                .map(context::page);
    }

    /** Whoever it names as a member, and whoever says to be one. */
    private List<Member> members(Set<String> relations) {
        return items(relations).map(exchanges::member).toList();
    }

    private List<Answered> questions(QuestionRule rule) {
        String lang = page.key().lang();
        Map<String, Question> own =
                rule.ownIn(lang).stream().collect(Collectors.toMap(Question::id, question -> question, (a, b) -> a));
        List<Question> asked = set(rule, lang)
                .map(set -> set.key().lang().equals(lang)
                        ? rule.of(set.page())
                        // In the words of the type, where those are in the reader's language and the set's are not.
                        : rule.of(set.page()).stream()
                                .map(question -> own.getOrDefault(question.id(), question))
                                .toList())
                .filter(questions -> !questions.isEmpty())
                .orElseGet(() -> rule.ownIn(lang));
        return asked.stream()
                .map(question -> new Answered(
                        question.text(),
                        question.lang().isEmpty() ? lang : question.lang(),
                        rule.answers(page.page(), question.id()),
                        facts(rule, question.id())))
                .toList();
    }

    private List<Fact> facts(QuestionRule rule, String question) {
        return rule.asked(question)
                .map(asked -> context.entries()
                        .values(page, page.route(), page.key().lang())
                        .facts(asked.fields()))
                .orElse(List.of());
    }

    /** The site's own set of these questions, in the reader's language where it is translated. */
    private Optional<LinkedPage> set(QuestionRule rule, String lang) {
        return Optional.ofNullable(context.site().types().get(rule.from())).stream()
                .flatMap(type -> context.catalogue().items(type, lang).stream())
                .filter(set -> set.key().id().equals(rule.set()))
                .findFirst();
    }
}
