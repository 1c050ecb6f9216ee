package org.nuggets.importer.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nuggets.importer.piece.Found;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.text.Days;

/** What a page says of itself: in its head, in JSON-LD, and by the marks of its text. */
final class PageFacts {

    /** An element that its program calls the title. */
    static final String TITLE_MARK = "data-nuggets-title";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What programs call a text that its author gave no title. */
    private static final Pattern NO_TITLE =
            Pattern.compile("(?i).*\\.(?:pdf|docx?|html?|indd|pages)|untitled.*|document ?\\d*|new page \\d*|microsoft"
                    + " word.*|verslag|home|index|naamloos.*|welcome");

    private static final int MOST_NODES = 200;
    private static final Pattern CREATIVE_COMMONS = Pattern.compile(
            "https?://creativecommons\\.org/(?:licenses/(?<kind>[a-z-]+)/(?<version>\\d\\.\\d)|publicdomain/(?<free>zero)/1\\.0).*");

    private final Document page;
    private final Found found;

    PageFacts(Document page, Found found) {
        this.page = page;
        this.found = found;
    }

    void read() {
        first(
                Field.DESCRIPTION,
                "description",
                "og:description",
                "twitter:description",
                "dc.description",
                "dcterms.description");
        first(Field.PUBLISHER, "og:site_name", "dc.publisher", "dcterms.publisher", "application-name");
        for (String name : List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author")) {
            metas(name).filter(value -> !value.startsWith("http")).ifPresent(found::author);
        }
        date(metas("article:published_time"));
        page.select("script[type=application/ld+json]").forEach(script -> linked(script.data()));
        for (String name : List.of("date", "dc.date", "dcterms.issued", "dcterms.created", "pubdate", "publish-date")) {
            date(metas(name));
        }
        attribute("time[itemprop=datePublished], article time[datetime], time[pubdate]", "datetime")
                .ifPresent(day -> date(Optional.of(day)));
        page.select("[itemprop=author] [itemprop=name], [rel=author], .byline .author, .p-author").stream()
                .limit(5)
                .map(Element::text)
                .filter(name -> name.length() < 80)
                .forEach(found::author);
        attribute("html[lang], body[lang]", "lang")
                .or(() -> metas("content-language"))
                .or(() -> metas("og:locale"))
                .ifPresent(lang -> found.put(Field.LANG, lang));
        metas("keywords").ifPresent(words -> List.of(words.split(",")).forEach(found::tag));
        page.select("meta[property=article:tag]").forEach(tag -> found.tag(tag.attr("content")));
        attribute("link[rel=canonical]", "href")
                .or(() -> metas("og:url"))
                .filter(address -> address.matches("https?://\\S+"))
                .ifPresent(address -> found.put(Field.ADDRESS, address));
        page.select("link[rel=license], a[rel~=license]").stream()
                .map(link -> license(link.attr("href")))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(id -> found.put(Field.LICENSE, id));
        title();
    }

    /** The heading that is the page's own, else the title of its window without the name of the site. */
    private void title() {
        String window = page.title();
        Optional<String> told =
                metas("og:title").or(() -> metas("twitter:title")).or(() -> metas("dc.title"));
        List<Element> headings = page.select("h1");
        Optional<String> heading = headings.stream()
                .filter(element -> headings.size() == 1
                        || element.hasAttr(TITLE_MARK)
                        || page.selectFirst("[" + TITLE_MARK + "]") == null)
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .filter(text -> headings.size() == 1
                        || page.selectFirst("[" + TITLE_MARK + "]") != null
                        || window.contains(text)
                        || told.filter(text::equals).isPresent())
                .findFirst();
        heading.or(() -> told.map(this::withoutSite))
                .or(() -> Optional.of(withoutSite(window))
                        .filter(title -> !NO_TITLE.matcher(title.strip()).matches()))
                .ifPresent(title -> found.put(Field.TITLE, title));
    }

    private String withoutSite(String window) {
        Optional<String> site = found.get(Field.PUBLISHER);
        String[] parts = window.split("\\s+[|–—·•«»]\\s+|\\s+-\\s+|\\s+:: ?\\s*");
        if (parts.length < 2) {
            return window;
        }
        String last = parts[parts.length - 1];
        String first = parts[0];
        if (site.filter(first::equalsIgnoreCase).isPresent()) {
            return window.substring(window.indexOf(parts[1]));
        }
        boolean isSite = site.filter(last::equalsIgnoreCase).isPresent() || last.length() < first.length();
        return isSite ? window.substring(0, window.lastIndexOf(last)).replaceFirst("[\\s|–—·•«»:-]+$", "") : window;
    }

    private void linked(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            List<JsonNode> all =
                    node.has("@graph") ? node.path("@graph").findParents("@type") : node.findParents("@type");
            all.stream()
                    .limit(MOST_NODES)
                    .filter(one -> one.path("@type")
                            .toString()
                            .matches(".*(?:Article|BlogPosting|Report|CreativeWork|LearningResource).*"))
                    .forEach(this::article);
        } catch (JsonProcessingException none) {
            // Many pages hold JSON-LD that is none; the rest of the page says enough.
        }
    }

    private void article(JsonNode article) {
        found.put(Field.DESCRIPTION, article.path("description").asText());
        date(Optional.of(article.path("datePublished").asText()));
        found.put(Field.PUBLISHER, article.path("publisher").path("name").asText());
        license(article.path("license").asText()).ifPresent(id -> found.put(Field.LICENSE, id));
        JsonNode author = article.path("author");
        (author.isArray() ? author : JSON.createArrayNode().add(author))
                .forEach(one -> found.author(
                        one.isTextual() ? one.asText() : one.path("name").asText()));
    }

    private static Optional<String> license(String address) {
        Matcher known = CREATIVE_COMMONS.matcher(address.toLowerCase(Locale.ROOT));
        if (!known.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                known.group("free") != null
                        ? "CC0-1.0"
                        : "CC-" + known.group("kind").toUpperCase(Locale.ROOT) + "-" + known.group("version"));
    }

    private void date(Optional<String> written) {
        written.flatMap(Days::of).ifPresent(day -> found.put(Field.DATE, day));
    }

    private void first(Field field, String... names) {
        for (String name : names) {
            metas(name).ifPresent(value -> found.put(field, value));
        }
    }

    private Optional<String> metas(String name) {
        return page.select("meta").stream()
                .filter(meta -> Map.of("name", "", "property", "", "http-equiv", "", "itemprop", "").keySet().stream()
                        .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name)))
                .map(meta -> meta.attr("content").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private Optional<String> attribute(String selector, String name) {
        return page.select(selector).stream()
                .map(element -> element.attr(name).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
