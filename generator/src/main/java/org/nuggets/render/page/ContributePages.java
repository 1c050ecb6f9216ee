package org.nuggets.render.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nuggets.diagnostic.Code;
import org.nuggets.form.FormModel;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.FormAddresses;
import org.nuggets.model.GuideAddresses;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/**
 * In each language the forms by which readers write a new item, for the types that the site's settings name: one page for each,
 * and one that leads to them. What is filled in stays in the reader's browser until the reader sends it.
 */
public final class ContributePages implements OutputFormat {

    private static final String OF_FORM = "form_";
    private static final String OF_PAGE = "contribute_say_";

    /** Fields that follow from where a file lies, or that editors see to: no reader is asked for them. */
    private static final List<String> NOT_ASKED = List.of(
            "type",
            "id",
            "lang",
            "status",
            "aliases",
            "search_words",
            "example",
            "date_published",
            "date_modified",
            "date_checked",
            "review_by",
            "expires");

    private final List<String> types;

    /** @param types names of those that have a form */
    public ContributePages(List<String> types) {
        this.types = List.copyOf(types);
    }

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        List<String> offered = offered(site);
        return offered.isEmpty()
                ? Stream.empty()
                : site.languages().flatMap(lang -> addresses(offered, lang, site.plan()));
    }

    /** Names of the types that have a form; none where the theme has none. */
    List<String> offered(SiteOutline site) {
        return site.theme().canContribute()
                ? types.stream()
                        .filter(name -> site.types().stream()
                                .anyMatch(type -> type.name().equals(name)))
                        .toList()
                : List.of();
    }

    private static Stream<Route> addresses(List<String> offered, String lang, AddressPlan plan) {
        List<Route> forms = offered.stream()
                .map(type -> form(type, offered.size(), lang, new FormAddresses(plan)))
                .toList();
        return Stream.of(
                        Stream.of(new FormAddresses(plan).start(lang), new FormAddresses(plan).items(lang)),
                        forms.stream(),
                        forms.stream().map(FormAddresses::data))
                .flatMap(addresses -> addresses)
                .distinct();
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        return offered(context).isEmpty()
                ? Stream.empty()
                : context.liveLanguages().stream().flatMap(lang -> outputs(lang, context));
    }

    private static Stream<Output> outputs(String lang, RenderContext context) {
        Stream<Output> forms = offered(context).stream()
                .flatMap(type -> Stream.of(
                        new PageOutput(
                                form(type, lang, context).orElseThrow(),
                                "contribute",
                                () -> view(type, lang, context),
                                ""),
                        FileOutput.text(
                                FormAddresses.data(form(type, lang, context).orElseThrow()),
                                () -> data(type, lang, context))));
        Stream<Output> shared =
                Stream.of(FileOutput.text(new FormAddresses(context.plan()).items(lang), () -> items(lang, context)));
        Stream<Output> all = Stream.concat(forms, shared);
        return offered(context).size() == 1
                ? all
                : Stream.concat(
                        Stream.of(new PageOutput(
                                new FormAddresses(context.plan()).start(lang),
                                "contribute",
                                () -> overview(lang, context),
                                "")),
                        all);
    }

    /** Where readers write an item of a type; none where the site asks for none, or the theme has no form. */
    static Optional<Route> form(ContentType type, String lang, RenderContext context) {
        List<ContentType> offered = offered(context);
        return !offered.contains(type)
                ? Optional.empty()
                : Optional.of(form(type.name(), offered.size(), lang, new FormAddresses(context.plan())));
    }

    /** The only form stands where readers look for it first. */
    static Route form(String type, int forms, String lang, FormAddresses addresses) {
        return forms == 1 ? addresses.start(lang) : addresses.form(lang, type);
    }

    static List<ContentType> offered(RenderContext context) {
        return context.addresses().theme().canContribute()
                ? context.config().contribute().stream()
                        .flatMap(name ->
                                Optional.ofNullable(context.site().types().get(name)).stream())
                        .toList()
                : List.of();
    }

    private static View view(ContentType type, String lang, RenderContext context) {
        Route route = form(type, lang, context).orElseThrow();
        Map<String, Route> translations = new TreeMap<>();
        others(lang, context)
                .forEach(other ->
                        translations.put(other, form(type, other, context).orElseThrow()));
        ObjectNode model = FormModel.of(type, lang);
        String title = word("contribute_one", lang, context)
                .replace("{one}", model.path("one").asText());
        Comparator<JsonNode> requiredFirst =
                Comparator.comparing(field -> !field.path("required").asBoolean());
        return new View.Contribute(
                frame(route, lang, title, translations, context),
                title,
                word("contribute_lead", lang, context),
                List.of(),
                Optional.of(new View.Contribute.Form(
                        type.name(),
                        FormAddresses.data(route).from(route),
                        WordTemplates.address(type, lang, context).from(route),
                        guide(type, lang, context).map(page -> page.from(route)).orElse(""),
                        stream(model.path("parts"))
                                .map(part -> new View.Contribute.Line(
                                        part.path("heading").asText(),
                                        part.path("advice").asText(),
                                        !part.path("optional").asBoolean()))
                                .toList(),
                        stream(model.path("fields"))
                                .filter(field -> field.path("main").asBoolean())
                                .filter(field ->
                                        !NOT_ASKED.contains(field.path("name").asText()))
                                .sorted(requiredFirst)
                                .map(field -> new View.Contribute.Line(
                                        field.path("label").asText(),
                                        field.path("help").asText(),
                                        field.path("required").asBoolean()))
                                .toList())));
    }

    /** Where the guide says what a type asks for, with a whole example; none where the site has no guide. */
    private static Optional<Route> guide(ContentType type, String lang, RenderContext context) {
        return Optional.of(new GuideAddresses(context.plan()).type(lang, type.name()))
                .filter(context.addresses()::has);
    }

    private static View overview(String lang, RenderContext context) {
        Route route = new FormAddresses(context.plan()).start(lang);
        Map<String, Route> translations = new TreeMap<>();
        others(lang, context).forEach(other -> translations.put(other, new FormAddresses(context.plan()).start(other)));
        String title = word("contribute_title", lang, context);
        return new View.Contribute(
                frame(route, lang, title, translations, context),
                title,
                word("contribute_choose", lang, context),
                offered(context).stream()
                        .map(type -> new View.Ref(
                                type.one().in(lang),
                                form(type, lang, context).orElseThrow().from(route)))
                        .toList(),
                Optional.empty());
    }

    private static Frame frame(
            Route route, String lang, String title, Map<String, Route> translations, RenderContext context) {
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        title,
                        word("contribute_lead", lang, context),
                        Optional.empty(),
                        translations,
                        to -> to.from(route));
        return JsonLd.list(frame, route, title, context);
    }

    private static Stream<String> others(String lang, RenderContext context) {
        return context.liveLanguages().stream().filter(other -> !other.equals(lang));
    }

    /** What the form asks, and the ways to send it. From a disk a page reads nothing but scripts. */
    private static String data(ContentType type, String lang, RenderContext context) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        Route route = form(type, lang, context).orElseThrow();
        said.set("model", FormModel.of(type, lang));
        said.put("site", context.config().title().in(lang));
        said.put("folder", (context.config().content() + "/" + type.folder()).replaceFirst("/*$", "/"));
        said.put("suffix", lang.equals(context.languages().get(0)) ? "" : lang);
        NOT_ASKED.forEach(said.putArray("hidden")::add);
        guide(type, lang, context)
                .map(page -> new GuideAddresses(context.plan()).finding(lang, Code.UNKNOWN_FIELD))
                .ifPresent(page -> said.put("help", page.from(route).replace(Code.UNKNOWN_FIELD.id(), "{code}")));
        said.put("items", new FormAddresses(context.plan()).items(lang).from(route));
        context.config().contact().ifPresent(contact -> said.put("contact", contact));
        context.config()
                .edit()
                .ifPresent(edit -> edit.newFile(type.folder())
                        .ifPresent(file -> said.putObject("forge")
                                .put("host", edit.host())
                                .put("address", file.address())
                                .put("name", file.name())
                                .put("text", file.text())));
        said.set("words", context.words().behind(OF_FORM, lang));
        said.set("say", context.words().behind(OF_PAGE, lang));
        return "globalThis.nuggetsContribute = " + said + ";\n";
    }

    /** What new items can point to: by type an id and a title for each, and by the field of a type what else names one. */
    private static String items(String lang, RenderContext context) {
        ObjectNode items = JsonNodeFactory.instance.objectNode();
        context.catalogue()
                .all(lang)
                .forEach(page -> items.withArray(page.key().type())
                        .addArray()
                        .add(page.key().id())
                        .add(page.page().title()));
        context.site().types().values().stream()
                .flatMap(type -> type.relations().stream())
                .filter(relation -> !relation.by().equals("id"))
                .forEach(relation -> relation.to().forEach(to -> {
                    String name = to + "/" + relation.by();
                    items.remove(name);
                    context.catalogue().all(lang).stream()
                            .filter(page -> page.key().type().equals(to))
                            .forEach(page -> page.page()
                                    .fields()
                                    .text(relation.by())
                                    .ifPresent(value -> items.withArray(name)
                                            .addArray()
                                            .add(value)
                                            .add(page.page().title())));
                }));
        return "globalThis.nuggetsContributeItems = " + items + ";\n";
    }

    private static String word(String name, String lang, RenderContext context) {
        return context.words().in(lang).getOrDefault(name, "");
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
