package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.GuideAddresses;
import org.nuggets.model.Page;
import org.nuggets.model.Route;
import org.nuggets.pipeline.BuiltIns;
import org.nuggets.pipeline.LiveSite;

/**
 * Findings for the desk's pages, with the page that each is of and the guide's page that says more.
 *
 * @param pages by the name of their source
 */
record FindingsOut(LiveSite site, Map<String, Page> pages) {

    /** What one types in a terminal to begin an item. */
    private static final Pattern COMMAND = Pattern.compile("\\brun (?:\\./)?nuggets new \\w+ \"[^\"]*\"");

    private static final String AT_THE_DESK = "choose 'New page' at the desk";

    static FindingsOut of(LiveSite site) {
        Map<String, Page> pages = new HashMap<>();
        site.sources().pages().forEach(page -> pages.put(page.source(), page));
        return new FindingsOut(site, pages);
    }

    /** For findings of one page alone: a site may have very many. */
    static FindingsOut of(LiveSite site, Page page) {
        return new FindingsOut(site, Map.of(page.source(), page));
    }

    Optional<Page> page(Diagnostic finding) {
        return Optional.ofNullable(pages.get(finding.span().file()));
    }

    ArrayNode json(Collection<Diagnostic> findings) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> all.add(json(finding)));
        return all;
    }

    ObjectNode json(Diagnostic finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", finding.code().id());
        json.put("severity", finding.severity().id());
        json.put("message", finding.message());
        json.put("fix", COMMAND.matcher(finding.fix()).replaceAll(AT_THE_DESK));
        json.put("file", finding.span().file());
        json.put("line", finding.span().line());
        json.put("column", finding.span().column());
        page(finding).ifPresent(page -> json.put("path", page.path()).put("title", page.title()));
        BuiltIns.explanations().of(finding.code()).ifPresent(said -> json.set("kind", Answer.text(said.title())));
        ObjectNode help = guide(site, (guide, lang) -> guide.finding(lang, finding.code()));
        return help.isEmpty() ? json : json.set("helpIn", help);
    }

    /** Where the site's guide says something, in each language that it has. */
    static ObjectNode guide(LiveSite site, BiFunction<GuideAddresses, String, Route> page) {
        ObjectNode addresses = JsonNodeFactory.instance.objectNode();
        List<String> languages = site.sources().settings().config().languages();
        GuideAddresses guide = new GuideAddresses(new AddressPlan(languages));
        for (String lang : languages) {
            Route route = page.apply(guide, lang);
            if (site.site().addresses().has(route)) {
                addresses.put(lang, "/" + route.path());
            }
        }
        return addresses;
    }
}
