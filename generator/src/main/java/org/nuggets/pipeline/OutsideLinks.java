package org.nuggets.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OutsideLink;
import org.nuggets.model.Page;
import org.nuggets.model.Site;
import org.nuggets.model.YamlDocument;

/** Every place where a site leads to an address outside of it: in texts, in fields, in its menu and at its foot. */
public final class OutsideLinks {

    private OutsideLinks() {}

    /** Those of the pages that readers get, by place. */
    public static List<OutsideLink> of(BuildRequest request, BuildCache cache) throws IOException {
        return SiteBuild.attempt(cache, stamps -> {
            Sources sources = Sources.read(request, stamps, cache::spill, cache.builds());
            SiteSetUp setUp = SiteSetUp.of(sources, request);
            SiteGraph graph = SiteGraph.of(sources, setUp, request, cache, stage -> {});
            return of(graph.site(), sources.settings());
        });
    }

    /** Those of a site in memory. */
    public static List<OutsideLink> of(LiveSite site) {
        return of(site.site(), site.sources().settings());
    }

    private static List<OutsideLink> of(Site site, SiteSettings settings) {
        String own = settings.config().baseUrl().map(url -> url.toString()).orElse(" ");
        return Stream.concat(
                        site.pages().values().stream().flatMap(page -> of(page.page())),
                        ways(settings.config(), settings.places()))
                .filter(link -> isWeb(link.url()) && !link.url().startsWith(own))
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .distinct()
                .toList();
    }

    private static Stream<OutsideLink> of(Page page) {
        List<OutsideLink> links = new ArrayList<>();
        page.draft().body().links().forEach(link -> links.add(new OutsideLink(link.target(), link.span())));
        for (Map.Entry<String, SourceSpan> value :
                page.fields().spans().get().values().entrySet()) {
            JsonNode node = page.fields().root().at(value.getKey());
            if (node.isTextual() && isWeb(node.asText()) && node.asText().indexOf(' ') < 0) {
                links.add(new OutsideLink(node.asText(), value.getValue()));
            }
        }
        return links.stream();
    }

    private static Stream<OutsideLink> ways(SiteConfig config, YamlDocument places) {
        return Stream.concat(config.navigation().stream(), config.footer().stream())
                .map(item -> new OutsideLink(item.link(), places.valueSpan(item.pointer())));
    }

    private static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
