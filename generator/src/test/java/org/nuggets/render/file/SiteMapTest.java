package org.nuggets.render.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Facet;
import org.nuggets.model.LocalText;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.SiteAddresses;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.Theme;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.model.YamlDocument;
import org.nuggets.model.YamlDocument.Spans;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.page.FacetPages;
import org.nuggets.render.page.HomePages;

/** A site of four addresses: home, the overview of ways to browse, and two of them. */
class SiteMapTest {

    private static final List<String> ADDRESSES = List.of(
            "https://example.org/w/",
            "https://example.org/w/browse/",
            "https://example.org/w/browse/for/teacher/",
            "https://example.org/w/browse/for/governor/");

    private static final Pattern LOCATION = Pattern.compile("<loc>(.*?)</loc>");

    @Test
    void whatFitsInOneFileStandsInOneFile() {
        Map<String, String> files = files(4);
        assertThat(files).containsOnlyKeys("sitemap.xml", "robots.txt");
        assertThat(addresses(files.get("sitemap.xml"))).isEqualTo(ADDRESSES);
    }

    @Test
    void oneAddressMoreMakesAnIndexOfFilesThatTogetherNameEachAddressOnce() {
        Map<String, String> files = files(3);
        assertThat(files).containsOnlyKeys("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "robots.txt");
        assertThat(files.get("sitemap.xml")).contains("<sitemapindex").doesNotContain("<url>");
        assertThat(addresses(files.get("sitemap.xml")))
                .containsExactly("https://example.org/w/sitemap-1.xml", "https://example.org/w/sitemap-2.xml");
        assertThat(addresses(files.get("sitemap-1.xml"))).isEqualTo(ADDRESSES.subList(0, 3));
        assertThat(addresses(files.get("sitemap-2.xml"))).isEqualTo(ADDRESSES.subList(3, 4));
    }

    @Test
    void noFileIsEmptyWhereTheAddressesComeOutEven() {
        assertThat(files(2)).containsOnlyKeys("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "robots.txt");
    }

    @Test
    void robotsNameTheIndexAndNotItsParts() {
        assertThat(files(1).get("robots.txt")).endsWith("\nSitemap: https://example.org/w/sitemap.xml\n");
    }

    private static Map<String, String> files(int most) {
        LocalText label = new LocalText(Map.of("en", "For"));
        List<Facet.Value> values = Stream.of("teacher", "governor")
                .map(code -> new Facet.Value(
                        code, label, new Route("browse/for/" + code + "/"), Optional.empty(), List.of(), List.of()))
                .toList();
        AddressPlan plan = new AddressPlan(List.of("en"));
        List<Facet> facets = List.of(new Facet("audience", "en", label, plan.facet("en", "for"), values));
        Site site = new Site(
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                Site.Ways.NONE,
                new TreeMap<>(),
                facets,
                List.of(),
                SiteAddresses.of(
                        new SiteOutline(plan, List.of(), new TreeMap<>(), facets, ThemeAddresses.none(), true),
                        List.of(),
                        List.of(new HomePages(), new FacetPages())));
        SiteConfig config = SiteConfig.of(
                YamlDocument.of(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("title", "Words")
                                .put("base_url", "https://example.org/w/"),
                        Spans.none(),
                        SourceSpan.startOf("site.yml")),
                false);
        RenderContext context = new RenderContext(
                site,
                new SiteInsights(new TreeMap<>(), List.of()),
                config,
                new Theme(new TreeMap<>(), Map.of()),
                "Nuggets",
                LocalDate.of(2026, 11, 22),
                Map.of());
        return new SiteMap(most)
                .outputs(context)
                .map(FileOutput.class::cast)
                .collect(Collectors.toMap(
                        file -> file.route().path(),
                        file -> new String(file.inMemory().orElseThrow().read(), UTF_8)));
    }

    private static List<String> addresses(String xml) {
        return LOCATION.matcher(xml).results().map(match -> match.group(1)).toList();
    }
}
