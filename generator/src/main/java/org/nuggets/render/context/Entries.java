package org.nuggets.render.context;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.Claim;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.render.view.Cut;
import org.nuggets.render.view.ItemEmblem;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Entry;
import org.nuggets.render.view.View.Fact;
import org.nuggets.render.view.View.Ref;

/** Items as other pages show them: in lists, and in the words of a language. */
public final class Entries {

    /** The most values of a field that an entry in a list shows. */
    private static final int MOST_IN_LIST = 10;

    private final RenderContext context;

    Entries(RenderContext context) {
        this.context = context;
    }

    /** A page as others show it. */
    public Entry entry(LinkedPage page, Route from, String lang, String reason) {
        ContentType type = page.page().type();
        return new Entry(
                page.key().id(),
                ItemEmblem.of(page.key().id()),
                Glances.of(page, from, lang, context),
                type.name(),
                InterfaceWords.label(type.one(), lang),
                Cut.text(page.page().title(), Cut.TITLE),
                Cut.text(page.page().description(), Cut.DESCRIPTION),
                page.route().from(from),
                page.key().lang(),
                page.page().text(FieldRole.NAME_LANGUAGE).orElse(page.key().lang()),
                facts(page, from, lang),
                page.page().excerpt(),
                reason,
                page.page().text(FieldRole.SERIES_PLACE).orElse(""),
                page.page().minutes());
    }

    /** The facts that lists show; of what it offers and looks for only what still holds, by its name. */
    private List<Fact> facts(LinkedPage page, Route from, String lang) {
        List<Fact> facts =
                valuesInList(page, from, lang).facts(page.page().type().listFields());
        return page.page()
                .type()
                .matching()
                .map(sources -> facts.stream()
                        .flatMap(fact -> fact.name().equals(sources.offers())
                                ? held(fact, Claims.offers(page), page, from, lang)
                                : fact.name().equals(sources.needs())
                                        ? held(fact, Claims.needs(page), page, from, lang)
                                        : Stream.of(fact))
                        .toList())
                .orElse(facts);
    }

    private Stream<Fact> held(Fact fact, List<Claim> claims, LinkedPage page, Route from, String lang) {
        List<Object> names = claims.stream()
                .filter(claim -> !claim.isOver(context.today()))
                .map(claim -> context.page(in(lang, claim.expertise())))
                .map(expertise -> (Object)
                        new Ref(expertise.page().title(), expertise.route().from(from)))
                .distinct()
                .toList();
        int rest = names.size() - MOST_IN_LIST;
        List<Object> shown = rest <= 0
                ? names
                : Stream.concat(names.stream().limit(MOST_IN_LIST), Stream.of((Object)
                                more(rest, page.route().from(from), lang)))
                        .toList();
        return shown.isEmpty() ? Stream.empty() : Stream.of(new Fact(fact.name(), fact.label(), shown));
    }

    /** The way to what a page does not show of a long list. */
    public Ref more(int rest, String href, String lang) {
        return new Ref(
                context.words().in(lang).getOrDefault("more", "+ {n}").replace("{n}", String.valueOf(rest)), href);
    }

    /** The front matter of a page, in the words of a language. */
    public FieldValues values(LinkedPage page, Route from, String lang) {
        return new FieldValues(page, lang, context.words().in(lang), reference -> ref(reference, from));
    }

    /** The same as others show it: of a long list the first, and the way to the rest. */
    public FieldValues valuesInList(LinkedPage page, Route from, String lang) {
        return values(page, from, lang)
                .cutTo(
                        MOST_IN_LIST,
                        (relation, rest) -> Optional.of(more(rest, page.route().from(from), lang)));
    }

    private Ref ref(Reference reference, Route from) {
        return reference
                .target()
                .map(context::page)
                .map(page -> new Ref(page.page().title(), page.route().from(from)))
                .orElseGet(() -> new Ref(reference.text(), ""));
    }

    /** What a reader weighs at a glance. */
    public View.AtAGlance glance(LinkedPage page, Route from, String lang) {
        return Glances.of(page, from, lang, context);
    }

    /** What ties an item to others. */
    public ItemLinks ties(LinkedPage page) {
        return ItemLinks.of(page, context.order().ofKeys(), key -> in(page.key().lang(), key));
    }

    /** The same item in a language, else as it is. */
    public PageKey in(String lang, PageKey key) {
        return key.lang().equals(lang)
                ? key
                : context.page(key).translations().stream()
                        .filter(other -> other.lang().equals(lang))
                        .findFirst()
                        .orElse(key);
    }
}
