package org.nuggets.render.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Html;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.Target;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.page.ItemPages;

/**
 * What is new: an Atom feed (RFC 4287) for all items and for each type, and a JSON Feed 1.1 for all, in each language.
 * A feed names absolute addresses, so without a base URL there is none.
 */
public final class Feeds implements OutputFormat {

    private static final int MOST = 30;

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.hasBaseUrl() ? site.languages().flatMap(lang -> addresses(site, lang)) : Stream.empty();
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        if (context.config().baseUrl().isEmpty()) {
            return Stream.empty();
        }
        List<Output> feeds = new ArrayList<>();
        for (String lang : context.liveLanguages()) {
            String title = context.config().title().in(lang);
            Route home = context.home(lang);
            feeds.add(FileOutput.text(
                    AddressPlan.atom(home),
                    () -> atom(title, home, lang, newest(context.catalogue().all(lang), lang), context)));
            feeds.add(FileOutput.text(
                    AddressPlan.jsonFeed(home),
                    () -> json(title, home, lang, newest(context.catalogue().all(lang), lang), context)));
            for (ContentType type : context.catalogue().types(lang)) {
                context.addresses()
                        .feed(type, lang)
                        .ifPresent(feed -> feeds.add(FileOutput.text(
                                feed,
                                () -> atom(
                                        title + ": " + type.many().in(lang),
                                        context.list(type, lang).orElseThrow(),
                                        lang,
                                        newest(context.catalogue().items(type, lang), lang),
                                        context))));
            }
        }
        return feeds.stream();
    }

    private static Stream<Route> addresses(SiteOutline site, String lang) {
        Route home = site.plan().home(lang);
        Stream<Route> lists = site.types().stream()
                .filter(type -> site.items(type, lang).anyMatch(page -> page.isNewsIn(lang)))
                .flatMap(type -> site.list(type, lang))
                .map(AddressPlan::atom);
        return Stream.concat(Stream.of(AddressPlan.atom(home), AddressPlan.jsonFeed(home)), lists);
    }

    /** The newest first; of one day in the order of their keys. Only what is in the feed's own language. */
    private static List<LinkedPage> newest(List<LinkedPage> pages, String lang) {
        return pages.stream()
                .filter(page -> page.page().isNewsIn(lang))
                .sorted(Comparator.comparing(Feeds::changed)
                        .reversed()
                        .thenComparing(Comparator.comparing(LinkedPage::key)))
                .limit(MOST)
                .toList();
    }

    private static String atom(String title, Route of, String lang, List<LinkedPage> pages, RenderContext context) {
        Route self = AddressPlan.atom(of);
        Xml xml = new Xml();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", lang);
        xml.element("id", address(self, context));
        xml.element("title", title);
        String notice = context.config().notice().in(lang);
        if (!notice.isEmpty()) {
            xml.element("subtitle", notice);
        }
        xml.element(
                "updated",
                pages.stream()
                                .map(Feeds::changed)
                                .max(Comparator.naturalOrder())
                                .orElse("1970-01-01") + "T00:00:00Z");
        xml.element("link", "", "rel", "self", "type", "application/atom+xml", "href", address(self, context));
        xml.element("link", "", "rel", "alternate", "type", "text/html", "href", address(of, context));
        xml.open("author").element("name", context.config().title().in(lang)).close();
        for (LinkedPage page : pages) {
            String address = address(page.route(), context);
            xml.open("entry", "xml:lang", page.key().lang());
            xml.element("id", address);
            xml.element("title", page.page().title());
            xml.element("link", "", "rel", "alternate", "type", "text/html", "href", address);
            xml.element("published", page.page().published().orElseThrow() + "T00:00:00Z");
            xml.element("updated", changed(page) + "T00:00:00Z");
            ItemPages.authors(page)
                    .forEach(name -> xml.open("author").element("name", name).close());
            xml.element(
                    "category",
                    "",
                    "term",
                    page.key().type(),
                    "label",
                    page.page().type().one().in(lang));
            xml.element("summary", context.config().underNotice(page.page().description(), lang));
            xml.element("content", html(page, context), "type", "html");
            xml.close();
        }
        xml.close();
        return xml.toString();
    }

    private static String json(String title, Route of, String lang, List<LinkedPage> pages, RenderContext context) {
        ObjectNode feed = JsonNodeFactory.instance
                .objectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title)
                .put("home_page_url", address(of, context))
                .put("feed_url", address(AddressPlan.jsonFeed(of), context))
                .put("language", lang);
        String description =
                context.config().underNotice(context.config().description().in(lang), lang);
        if (!description.isEmpty()) {
            feed.put("description", description);
        }
        ArrayNode items = feed.putArray("items");
        for (LinkedPage page : pages) {
            ObjectNode item = items.addObject()
                    .put("id", address(page.route(), context))
                    .put("url", address(page.route(), context))
                    .put("title", page.page().title())
                    .put("summary", context.config().underNotice(page.page().description(), lang))
                    .put("content_html", html(page, context))
                    .put("date_published", page.page().published().orElseThrow() + "T00:00:00Z")
                    .put("date_modified", changed(page) + "T00:00:00Z")
                    .put("language", page.key().lang());
            item.putArray("tags").add(page.page().type().one().in(lang));
            ArrayNode authors = item.putArray("authors");
            ItemPages.authors(page).forEach(name -> authors.addObject().put("name", name));
        }
        return feed.toPrettyString();
    }

    /** The day of the last change, as an ISO date. */
    static String changed(LinkedPage page) {
        return page.page()
                .text(FieldRole.CHANGED)
                .or(() -> page.page().published().map(String::valueOf))
                .orElse("");
    }

    /** Its body, with absolute addresses: a feed is read elsewhere. */
    private static String html(LinkedPage page, RenderContext context) {
        String notice = context.config().notice().in(page.key().lang());
        StringBuilder html = new StringBuilder();
        if (!notice.isEmpty()) {
            html.append("<p><strong>");
            Html.escape(notice, html);
            html.append("</strong></p>\n");
        }
        return html.append(page.html()
                        .get()
                        .fill(i -> page.targets().get(i) instanceof Target.Internal to
                                ? address(to.route(), context) + (to.fragment().isEmpty() ? "" : to.href(to.route()))
                                : page.targets().get(i).href(page.route())))
                .toString();
    }

    private static String address(Route route, RenderContext context) {
        return context.canonical(route).orElseThrow();
    }
}
