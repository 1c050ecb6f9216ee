package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.edit.FrontMatterEdit;
import org.nuggets.edit.PartsEdit;
import org.nuggets.form.FormModel;
import org.nuggets.model.Bytes;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Page;
import org.nuggets.model.SourceFile;
import org.nuggets.pipeline.LiveSite;

/** A page to write on: what it holds, what is wrong with it, and what would be with another text. */
final class Items {

    private static final int MOST_ELSEWHERE = 20;

    private Items() {}

    static List<Endpoint> endpoints() {
        return List.of(
                Endpoint.reading("api/item", Items::item).aboutAPage(),
                new Endpoint(Endpoint.Kind.ASKING, "api/check", true, Items::check),
                new Endpoint(Endpoint.Kind.ASKING, "api/lacking", true, Items::lacking));
    }

    private static Answer item(Asked asked) throws IOException {
        LiveSite site = asked.site();
        Optional<ContentFile> read = ContentFile.of(site, asked.file());
        if (read.isEmpty()) {
            return ContentFile.gone(asked.file());
        }
        Page page = page(site, asked.file());
        ObjectNode json = PageOut.of(site).json(page);
        json.put("file", asked.file().name());
        json.set(
                "guideIn",
                FindingsOut.guide(
                        site, (guide, lang) -> guide.type(lang, page.type().name())));
        json.put("digest", read.get().digest().hex());
        read.get().text().ifPresent(text -> {
            json.put("text", text);
            json.setAll(form(page, text, asked.text("lang")));
        });
        json.set("findings", findings(site, asked.file(), read.get().text().orElse("")));
        json.set("lacking", lacking(site, asked.file(), read.get().text().orElse("")));
        json.set("links", links(site, page, asked.text("lang")));
        return Answer.of(json);
    }

    /**
     * What a form shows; nothing where only the whole text can be.
     *
     * @param lang in which it asks; the parts of the text have their names in the page's own. Empty for that one, too
     */
    static ObjectNode form(Page page, String text, String lang) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Optional<PartsEdit.Parts> parts = PartsEdit.read(text);
        FrontMatterEdit.fields(text).filter(fields -> parts.isPresent()).ifPresent(fields -> {
            ObjectNode model = FormModel.of(page.type(), page.key().lang());
            if (!lang.isEmpty()) {
                ObjectNode asking = FormModel.of(page.type(), lang);
                model.set("fields", asking.path("fields"));
                model.set("one", asking.path("one"));
            }
            json.set("model", model);
            json.set("values", fields.root());
            json.put("intro", parts.get().intro());
            ArrayNode list = json.putArray("parts");
            parts.get()
                    .parts()
                    .forEach(part ->
                            list.addObject().put("heading", part.heading()).put("text", part.text()));
        });
        return json;
    }

    private static Answer check(Asked asked) {
        String base = asked.json().path("base").asText();
        Optional<String> after = Wish.of(asked.json()).on(base);
        if (after.isEmpty()) {
            return Saving.unreadable();
        }
        LiveSite now = asked.site();
        LiveSite then = now.as(Map.of(asked.file(), Bytes.of(after.get().getBytes(UTF_8))));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("findings", findings(then, asked.file(), after.get()));
        List<Diagnostic> elsewhere = elsewhere(now, then, asked.file());
        if (!elsewhere.isEmpty()) {
            json.set("elsewhere", FindingsOut.of(then).json(elsewhere));
        }
        return Answer.of(json);
    }

    /** Asked less often than what is wrong, for it takes as long again. */
    private static Answer lacking(Asked asked) {
        Optional<String> after =
                Wish.of(asked.json()).on(asked.json().path("base").asText());
        if (after.isEmpty()) {
            return Saving.unreadable();
        }
        LiveSite then =
                asked.site().as(Map.of(asked.file(), Bytes.of(after.get().getBytes(UTF_8))));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("lacking", lacking(then, asked.file(), after.get()));
        return Answer.of(json);
    }

    /** What a change would make wrong in other files. */
    private static List<Diagnostic> elsewhere(LiveSite now, LiveSite then, SourceFile file) {
        if (now == then) {
            return List.of();
        }
        Set<Diagnostic> known = Set.copyOf(now.findings());
        return then.findings().stream()
                .filter(finding -> finding.isProblem() && !finding.span().file().equals(file.name()))
                .filter(finding -> !known.contains(finding))
                .limit(MOST_ELSEWHERE)
                .toList();
    }

    /** What a page on its way still lacks, beside what is wrong with it as it is. */
    private static ArrayNode lacking(LiveSite site, SourceFile file, String text) {
        Page page = page(site, file);
        Optional<String> published =
                Optional.of(text).filter(some -> AsPublished.isOnItsWay(page)).flatMap(AsPublished::published);
        if (published.isEmpty()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        Set<String> known = site.findings().stream()
                .filter(finding -> finding.span().file().equals(file.name()))
                .map(Diagnostic::message)
                .collect(Collectors.toSet());
        LiveSite then = site.as(Map.of(file, Bytes.of(published.get().getBytes(UTF_8))));
        return findings(
                then, file, published.get(), finding -> finding.isProblem() && !known.contains(finding.message()));
    }

    private static ArrayNode findings(LiveSite site, SourceFile file, String text) {
        return findings(site, file, text, finding -> true);
    }

    private static ArrayNode findings(LiveSite site, SourceFile file, String text, Predicate<Diagnostic> which) {
        Page page = page(site, file);
        Optional<Places> places = Places.of(page, text);
        FindingsOut out = FindingsOut.of(site, page);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        site.findings().stream()
                .filter(finding -> finding.span().file().equals(file.name()))
                .filter(which)
                .forEach(finding -> {
                    ObjectNode json = out.json(finding);
                    places.ifPresent(known -> known.add(finding, json));
                    all.add(json);
                });
        return all;
    }

    static Page page(LiveSite site, SourceFile file) {
        return site.sources().pages().stream()
                .filter(page -> page.path().equals(file.path()))
                .findFirst()
                .orElseThrow();
    }

    /** What points to a page, each once, with how, in the language that is asked for; else in the page's. */
    private static ArrayNode links(LiveSite site, Page page, String asked) {
        PageOut out = PageOut.of(site);
        String lang = asked.isEmpty() ? page.key().lang() : asked;
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        out.linked(page).map(LinkedPage::backlinks).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        LinkedPage.Backlink::source,
                        link -> link.relation().inverseLabel().in(lang),
                        (first, second) -> first.equals(second) ? first : first + ", " + second,
                        LinkedHashMap::new))
                .forEach((key, how) -> Optional.ofNullable(out.byKey().get(key))
                        .ifPresent(from -> links.add(out.json(from.page()).put("how", how))));
        return links;
    }
}
