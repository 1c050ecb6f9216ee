package org.nuggets.render.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Stream;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Network;
import org.nuggets.model.Network.Help;
import org.nuggets.model.Network.Node;
import org.nuggets.model.NetworkAddresses;
import org.nuggets.model.NetworkMeasures;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.page.NetworkPages;

/**
 * Who is tied to whom, as data for other programs: see {@code docs/network.md}. Who could help whom stands in it by what is
 * exchanged: pairs of all who offer and all who look for something would be too many.
 */
public final class NetworkJson implements OutputFormat {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return NetworkAddresses.of(site).filter(NetworkAddresses.JSON::equals);
    }

    @Override
    public Stream<FileOutput> outputs(RenderContext context) {
        return context.liveLanguages().stream().anyMatch(lang -> NetworkPages.isIn(lang, context))
                ? Stream.of(FileOutput.text(NetworkAddresses.JSON, () -> text(context)))
                : Stream.empty();
    }

    private static String text(RenderContext context) {
        Network network = context.insights().network().get();
        String lang = context.languages().get(0);
        ObjectNode all = JSON.objectNode();
        all.put("version", 1);
        ArrayNode nodes = all.putArray("nodes");
        network.whole().nodes().forEach(item -> nodes.add(node(network.nodes().get(item), context)));
        ArrayNode ties = all.putArray("ties");
        network.nodes()
                .values()
                .forEach(node -> node.ties().stream()
                        // Each is told from both sides.
                        .filter(tie -> node.page().compareTo(tie.to()) < 0)
                        .forEach(tie -> ties.addObject()
                                .put("one", id(node.page()))
                                .put("other", id(tie.to()))
                                .put("label", tie.label().in(lang))));
        ArrayNode exchanges = all.putArray("exchanges");
        network.exchanges().forEach((what, exchange) -> {
            ObjectNode one = exchanges.addObject().put("expertise", id(what));
            ArrayNode offering = one.putArray("offered_by");
            exchange.offering().forEach(item -> offering.add(id(item)));
            ArrayNode needing = one.putArray("needed_by");
            exchange.needing().forEach(item -> needing.add(id(item)));
        });
        ArrayNode matches = all.putArray("matches");
        network.nodes().values().forEach(node -> node.gives().forEach(help -> matches.add(match(node, help))));
        return all.toPrettyString() + "\n";
    }

    private static ObjectNode match(Node from, Help help) {
        return JSON.objectNode()
                .put("from", id(from.page()))
                .put("to", id(help.with()))
                .put("offered", id(help.offered()))
                .put("needed", id(help.needed()));
    }

    private static ObjectNode node(Node node, RenderContext context) {
        LinkedPage page = context.page(node.page());
        ObjectNode said = JSON.objectNode()
                .put("id", id(node.page()))
                .put("as", node.as().name().toLowerCase(Locale.ROOT))
                .put("title", page.page().title())
                .put("lang", page.key().lang())
                .put(
                        "url",
                        context.canonical(page.route())
                                .orElseGet(() -> page.route().path()));
        node.measures().ifPresent(measures -> said.set("measures", measures(measures)));
        return said;
    }

    private static ObjectNode measures(NetworkMeasures measures) {
        ObjectNode said = JSON.objectNode().put("reach", measures.reach()).put("working", measures.working());
        ArrayNode diversity = said.putArray("diversity");
        measures.diversity()
                .forEach(by -> diversity
                        .addObject()
                        .put("field", by.field())
                        .put("kinds", by.kinds())
                        .put("most_common", by.common())
                        .put("with_most_common", by.most())
                        .put("stating", by.stating())
                        .put("silent", by.silent()));
        ObjectNode reciprocity = said.putObject("reciprocity");
        if (measures.statesExchange()) {
            reciprocity.put("mutual", measures.mutual()).put("pairs", measures.pairs());
        }
        return said.put("cases_without_member", measures.unplaced());
    }

    private static String id(PageKey item) {
        return item.type() + ":" + item.id();
    }
}
