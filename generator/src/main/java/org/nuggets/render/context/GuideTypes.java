package org.nuggets.render.context;

import java.util.ArrayList;
import java.util.List;
import org.nuggets.guide.ExampleFile;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRule;
import org.nuggets.model.GuideAddresses;
import org.nuggets.model.Route;
import org.nuggets.model.Vocabulary;
import org.nuggets.render.view.GuidePage;
import org.nuggets.render.view.View.Ref;

/** Content types and vocabularies, as pages of the guide in one language tell of them. */
public final class GuideTypes {

    private final RenderContext context;
    private final GuideAddresses addresses;
    private final List<ContentType> types;
    private final String lang;
    private final Route route;
    private final GuideFields fields;

    /**
     * What one page tells.
     *
     * @param types all of them, in their order
     * @param route the page
     */
    public GuideTypes(RenderContext context, List<ContentType> types, String lang, Route route) {
        this.context = context;
        this.addresses = new GuideAddresses(context.plan());
        this.types = types;
        this.lang = lang;
        this.route = route;
        this.fields = new GuideFields(types, addresses, context.words().in(lang), lang, route);
    }

    /** What one of a type is called. */
    public static String one(ContentType type, String lang) {
        return type.one().isEmpty() ? type.name() : InterfaceWords.label(type.one(), lang);
    }

    /** Every type in a line. */
    public List<GuidePage.TypeEntry> entries() {
        return types.stream()
                .map(type -> new GuidePage.TypeEntry(
                        type.name(),
                        new Ref(
                                one(type, lang),
                                addresses.type(lang, type.name()).from(route)),
                        InterfaceWords.label(type.intro(), lang),
                        type.folder()))
                .toList();
    }

    /** The page of a type. */
    public GuidePage page(ContentType type, ExampleFile example) {
        return new GuidePage.Type(
                type.name(),
                one(type, lang),
                InterfaceWords.label(type.intro(), lang),
                type.folder(),
                type.frontMatterOptional(),
                context.list(type, lang).map(list -> list.from(route)).orElse(""),
                type.maxWords().orElse(0),
                type.reviewAfter().orElse(0),
                fields.groups(type),
                type.headings().stream()
                        .map(heading -> new GuidePage.Part(
                                InterfaceWords.label(heading.name(), lang),
                                InterfaceWords.label(heading.advice(), lang),
                                heading.optional()))
                        .toList(),
                type.rules().stream().map(this::rule).toList(),
                example.path(),
                example.text());
    }

    private GuidePage.Rule rule(FieldRule rule) {
        return new GuidePage.Rule(
                rule.field(),
                rule.value(),
                new GuidePage.Entry(
                        rule.code().id(), addresses.finding(lang, rule.code()).from(route), ""),
                // Files of types say this in English alone.
                InterfaceWords.english(rule.message(), lang),
                InterfaceWords.english(rule.fix(), lang));
    }

    /** The page of a vocabulary. */
    public GuidePage values(Vocabulary vocabulary) {
        List<GuidePage.Meaning> values = vocabulary.values().stream()
                .map(value -> new GuidePage.Meaning(
                        value.code(),
                        InterfaceWords.label(value.label(), lang),
                        InterfaceWords.label(value.rule(), lang),
                        value.step().isPresent() ? String.valueOf(value.step().getAsInt()) : "",
                        value.ages().size() == 2
                                ? value.ages().get(0) + "–" + value.ages().get(1)
                                : ""))
                .toList();
        return new GuidePage.Values(
                vocabulary.name(),
                values,
                uses(vocabulary.name()),
                values.stream().anyMatch(value -> !value.step().isEmpty()),
                values.stream().anyMatch(value -> !value.ages().isEmpty()),
                values.stream().anyMatch(value -> !value.rule().isEmpty()));
    }

    private List<GuidePage.Use> uses(String vocabulary) {
        List<GuidePage.Use> uses = new ArrayList<>();
        for (ContentType type : types) {
            type.schema().path("properties").properties().forEach(field -> {
                if (Vocabulary.isTaken(vocabulary, field.getValue())) {
                    uses.add(new GuidePage.Use(
                            one(type, lang),
                            FieldValues.label(type, field.getKey(), lang),
                            addresses.type(lang, type.name()).from(route) + "#" + GuideFields.anchor(field.getKey())));
                }
            });
        }
        return uses;
    }
}
