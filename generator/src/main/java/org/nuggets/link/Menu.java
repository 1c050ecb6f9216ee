package org.nuggets.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Asset;
import org.nuggets.model.Link;
import org.nuggets.model.Site;
import org.nuggets.model.Target;
import org.nuggets.model.YamlDocument;

/**
 * What the settings of a site link to: its menu, its footer and its doors.
 *
 * @param used the files that they lead to
 * @param findings about links that lead to nothing
 */
record Menu(Site.Ways ways, List<Asset> used, List<Diagnostic> findings) {

    /**
     * @param places where the settings stand in their file
     * @param named told which file each address names
     */
    static Menu of(SiteConfig config, YamlDocument places, LinkContext context, BiConsumer<Link, String> named) {
        List<Diagnostic> findings = new ArrayList<>();
        LinkResolver links =
                new LinkResolver(context, new LinkHints(context.targets(), context.renames()), findings, named);
        Settings settings = new Settings(links, places, config.languages().get(0));
        Site.Ways ways = new Site.Ways(
                settings.lines(config.navigation()),
                settings.lines(config.footer()),
                config.doors().stream().map(settings::door).toList());
        return new Menu(ways, List.copyOf(links.used()), findings);
    }

    private record Settings(LinkResolver links, YamlDocument places, String language) {

        List<Site.MenuEntry> lines(List<SiteConfig.MenuItem> items) {
            return items.stream()
                    .map(item -> new Site.MenuEntry(item.title(), target(item.link(), item.pointer())))
                    .toList();
        }

        Site.Door door(SiteConfig.Door door) {
            return new Site.Door(
                    door.audience(),
                    door.title(),
                    door.page().map(link -> target(link, door.pointer() + "/page")),
                    IntStream.range(0, door.start().size())
                            .mapToObj(i -> target(door.start().get(i), door.pointer() + "/start/" + i))
                            .toList());
        }

        private Target target(String link, String pointer) {
            return links.resolve(link, places.valueSpan(pointer), language);
        }
    }
}
