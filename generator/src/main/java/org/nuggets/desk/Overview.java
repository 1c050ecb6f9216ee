package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.ContentType;
import org.nuggets.pipeline.LiveSite;

/** What there is: the site, its types, its pages, and all that is found wrong. */
final class Overview {

    private static final int MOST = 2_000;
    private static final String FORM = "form_";

    private Overview() {}

    static List<Endpoint> endpoints(LocalDate today) {
        return List.of(
                Endpoint.reading("api/site", asked -> Answer.of(site(asked.site(), today))),
                Endpoint.reading("api/words", asked -> Answer.of(formWords(asked))),
                Endpoint.reading("api/pages", asked -> Answer.of(pages(asked.site(), asked.text("by")))),
                Endpoint.reading("api/findings", asked -> Answer.of(findings(asked.site()))));
    }

    private static ObjectNode site(LiveSite site, LocalDate today) {
        SiteConfig config = site.sources().settings().config();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("title", Answer.text(config.title()));
        json.put("today", today.toString());
        ArrayNode languages = json.putArray("languages");
        config.languages().forEach(languages::add);
        ArrayNode types = json.putArray("types");
        site.sources().settings().types().values().stream()
                .sorted(Comparator.comparingInt(ContentType::order).thenComparing(ContentType::name))
                .forEach(type -> types.add(type(type, site)));
        return json;
    }

    /** The words of forms, which are the theme's. */
    private static ObjectNode formWords(Asked asked) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        asked.site().sources().settings().theme().stringsIn(asked.text("lang")).forEach((name, word) -> {
            if (name.startsWith(FORM)) {
                words.put(name.substring(FORM.length()), word);
            }
        });
        return words;
    }

    private static ObjectNode type(ContentType type, LiveSite site) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", type.name());
        json.put("folder", type.folder());
        Folders.of(type, site).there().forEach(json.putArray("folders")::add);
        json.set("one", Answer.text(type.one()));
        json.set("many", Answer.text(type.many()));
        json.set("intro", Answer.text(type.intro()));
        return json;
    }

    /** @param by a field by which others name a page, where it is not its id; empty for none */
    private static ArrayNode pages(LiveSite site, String by) {
        Map<String, Integer> problems = new HashMap<>();
        site.findings().stream()
                .filter(Diagnostic::isProblem)
                .forEach(finding -> problems.merge(finding.span().file(), 1, Integer::sum));
        PageOut out = PageOut.of(site);
        ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        site.sources().pages().forEach(page -> {
            ObjectNode json = out.json(page).put("problems", problems.getOrDefault(page.source(), 0));
            page.fields().text(by).ifPresent(value -> json.put("by", value));
            pages.add(json);
        });
        return pages;
    }

    private static ObjectNode findings(LiveSite site) {
        Stream<Diagnostic> asOneMends =
                site.findings().stream().sorted(Diagnostic.CAUSES_FIRST.thenComparing(Diagnostic::severity));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("all", site.findings().size());
        json.set("findings", FindingsOut.of(site).json(asOneMends.limit(MOST).toList()));
        return json;
    }
}
