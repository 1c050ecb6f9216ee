package org.nuggets.render.page;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Network;
import org.nuggets.model.Network.Node;
import org.nuggets.model.Network.Part;
import org.nuggets.model.NetworkAddresses;
import org.nuggets.model.NetworkMeasures.Diversity;
import org.nuggets.model.NetworkPart.As;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.Paging;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.NetworkView;
import org.nuggets.render.view.NetworkView.Name;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Ref;

/**
 * Who is tied to whom, in each language whose readers are offered anybody: all of it, and the part of each group. Each stands
 * there as a picture, where it is not too much for one, and as a table, with how far each reaches.
 */
public final class NetworkPages implements OutputFormat {

    /** The most groups that the page of the whole leads to. */
    private static final int MOST_GROUPS = 40;

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return NetworkAddresses.of(site).filter(route -> !route.equals(NetworkAddresses.JSON));
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.liveLanguages().stream()
                .filter(lang -> isIn(lang, context))
                .flatMap(lang -> Stream.concat(
                        pages(lang, Optional.empty(), context),
                        groups(lang, context).flatMap(group -> pages(lang, Optional.of(group), context))));
    }

    /** The first page of the whole and of each part; none where there is nobody. */
    public static Stream<Route> routes(String lang, RenderContext context) {
        return isIn(lang, context)
                ? Stream.concat(
                        Stream.of(whole(lang, context)),
                        groups(lang, context).map(group -> group(lang, group, context)))
                : Stream.empty();
    }

    /** Where the network stands that items of a type have a part in. */
    static Optional<Route> of(ContentType type, String lang, RenderContext context) {
        return type.network()
                .filter(part -> part.as() != As.CASE && isIn(lang, context))
                .map(part -> whole(lang, context));
    }

    /** What an item's own page shows of the network: of a group its picture, of who is measured how far they reach. */
    static Optional<NetworkView> of(LinkedPage page, RenderContext context) {
        String lang = page.key().lang();
        if (page.page().type().network().isEmpty() || !isIn(lang, context)) {
            return Optional.empty();
        }
        NetworkNames names = new NetworkNames(lang, page.route(), context);
        Network network = network(context);
        return network.node(page)
                .filter(node -> node.as() != As.CASE)
                .map(node -> network.group(page)
                        .map(part -> new NetworkView(
                                NetworkDrawing.of(part.drawing().get(), names),
                                Optional.empty(),
                                group(lang, page, context).from(page.route())))
                        .orElseGet(() -> ofMeasured(node, network, names)));
    }

    private static NetworkView ofMeasured(Node node, Network network, NetworkNames names) {
        int place = Collections.binarySearch(
                network.whole().nodes(),
                node.page(),
                Comparator.comparing((PageKey item) -> network.nodes().get(item).as())
                        .thenComparing(Comparator.naturalOrder()));
        Route first = whole(names.lang(), names.context());
        Paging paging = new Paging(first, network.whole().nodes().size(), NetworkAddresses.MOST_ON_A_PAGE);
        return new NetworkView(
                Optional.empty(),
                NetworkFigures.of(place, node, names),
                paging.route(paging.pageOf(place)).from(names.route()) + "#" + NetworkTable.anchor(place));
    }

    /** Whether readers of a language are offered anybody: else a page of the site's own may stand at the address. */
    public static boolean isIn(String lang, RenderContext context) {
        return context.site().types().values().stream()
                .filter(type ->
                        type.network().filter(part -> part.as() == As.MEMBER).isPresent())
                .anyMatch(type -> !context.catalogue().items(type, lang).isEmpty());
    }

    private static Network network(RenderContext context) {
        return context.insights().network().get();
    }

    private static Route whole(String lang, RenderContext context) {
        return new NetworkAddresses(context.plan()).whole(lang);
    }

    private static Route group(String lang, LinkedPage group, RenderContext context) {
        return new NetworkAddresses(context.plan()).group(lang, group.key().id());
    }

    /** The groups that readers of a language are offered. */
    private static Stream<LinkedPage> groups(String lang, RenderContext context) {
        return context.site().types().values().stream()
                .filter(type ->
                        type.network().filter(part -> part.as() == As.GROUP).isPresent())
                .flatMap(type -> context.catalogue().items(type, lang).stream());
    }

    private static Stream<PageOutput> pages(String lang, Optional<LinkedPage> group, RenderContext context) {
        Route first = group.map(of -> group(lang, of, context)).orElseGet(() -> whole(lang, context));
        Paging paging = new Paging(first, part(group, context).nodes().size(), NetworkAddresses.MOST_ON_A_PAGE);
        return paging.numbers()
                .mapToObj(number -> new PageOutput(
                        paging.route(number),
                        Optional.empty(),
                        "network",
                        () -> view(lang, group, paging, number, context),
                        ""));
    }

    private static Part part(Optional<LinkedPage> group, RenderContext context) {
        return group.map(page -> network(context).group(page).orElse(Part.NONE))
                .orElseGet(() -> network(context).whole());
    }

    private static View view(
            String lang, Optional<LinkedPage> group, Paging paging, int number, RenderContext context) {
        Route route = paging.route(number);
        NetworkNames names = new NetworkNames(lang, route, context);
        Map<String, String> words = context.words().in(lang);
        String whole = words.getOrDefault("network_title", "Who is tied to whom");
        String title = group.map(page -> words.getOrDefault("network_of", "{title}")
                        .replace("{title}", page.page().title()))
                .orElse(whole);
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        paging.title(title, number, context, lang),
                        words.getOrDefault("network_lead", ""),
                        Optional.of(paging.first()),
                        translations(lang, group, context),
                        to -> to.from(route));
        Network network = network(context);
        Part part = part(group, context);
        List<PageKey> here = paging.on(number, 0, part.nodes());
        int from = (number - 1) * NetworkAddresses.MOST_ON_A_PAGE;
        List<Node> nodes = here.stream().map(item -> network.nodes().get(item)).toList();
        return new View.NetworkPage(
                JsonLd.list(frame, route, frame.title(), context),
                title,
                group.map(page -> new Ref(whole, whole(lang, context).from(route))),
                group.map(page -> new Name(
                        page.page().title(),
                        page.route().from(route),
                        page.key().lang())),
                number == 1 ? NetworkDrawing.of(part.drawing().get(), names) : Optional.empty(),
                number == 1 && group.isEmpty() ? parts(lang, route, context) : List.of(),
                moreGroups(lang, route, context),
                new NetworkTable(network, part, names).rows(from, here),
                fields(part, network)
                        .map(field -> NetworkFigures.label(field, lang, context))
                        .toList(),
                NetworkFigures.of(from, nodes, names),
                NetworkAddresses.JSON.from(route),
                paging.pager(number));
    }

    private static Map<String, Route> translations(String lang, Optional<LinkedPage> group, RenderContext context) {
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang) && isIn(other, context))
                .forEach(other -> translations.put(
                        other, group.map(page -> group(other, page, context)).orElseGet(() -> whole(other, context))));
        return translations;
    }

    /** By what those that are reached may differ: the same for every item that is measured. */
    private static Stream<String> fields(Part part, Network network) {
        return part.nodes().stream()
                .flatMap(item -> network.nodes().get(item).measures().stream())
                .limit(1)
                .flatMap(measures -> measures.diversity().stream())
                .map(Diversity::field);
    }

    private static List<Name> parts(String lang, Route route, RenderContext context) {
        return groups(lang, context)
                .limit(MOST_GROUPS)
                .map(group -> new Name(
                        group.page().title(),
                        group(lang, group, context).from(route),
                        group.key().lang()))
                .toList();
    }

    private static Optional<Ref> moreGroups(String lang, Route route, RenderContext context) {
        return groups(lang, context)
                .skip(MOST_GROUPS)
                .findFirst()
                .flatMap(group -> context.list(group.page().type(), lang)
                        .map(list ->
                                new Ref(InterfaceWords.label(group.page().type().many(), lang), list.from(route))));
    }
}
