package org.nuggets.render.context;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Matches.Match;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.render.view.Frame;

/** Describes who can help whom in the vocabulary of schema.org, as JSON-LD. */
public final class MatchesLd {

    private MatchesLd() {}

    /** The frame of a page of matches: a list of offers, each with for whom it is. */
    public static Frame of(Frame frame, Route route, String title, List<Match> matches, RenderContext context) {
        ObjectNode node = JsonLd.page("CollectionPage", JsonLd.address(route, route, context), title, frame);
        node.putObject("isPartOf").put("@type", "WebSite").put("name", frame.siteTitle());
        ArrayNode items = node.putObject("mainEntity").put("@type", "ItemList").putArray("itemListElement");
        for (Match match : matches) {
            ObjectNode item = items.addObject().put("@type", "ListItem").put("position", items.size());
            ObjectNode offer = item.putObject("item").put("@type", "Offer");
            offer.set("offeredBy", JsonLd.mention(in(frame, match.offer().by(), context), route, context));
            LinkedPage expertise = in(frame, match.offer().expertise(), context);
            ObjectNode service = offer.putObject("itemOffered")
                    .put("@type", "Service")
                    .put("name", expertise.page().title())
                    .put("url", JsonLd.address(expertise.route(), route, context));
            LinkedPage seeker = in(frame, match.need().by(), context);
            service.putObject("audience")
                    .put("@type", "Audience")
                    .put("name", seeker.page().title())
                    .put("url", JsonLd.address(seeker.route(), route, context));
        }
        Map<String, String> path = new LinkedHashMap<>();
        path.put(frame.siteTitle(), JsonLd.address(context.home(frame.lang()), route, context));
        path.put(title, JsonLd.address(route, route, context));
        return frame.with(frame.head().described(JsonLd.text(List.of(node, JsonLd.breadcrumbs(path)))));
    }

    private static LinkedPage in(Frame frame, PageKey key, RenderContext context) {
        return context.page(context.entries().in(frame.lang(), key));
    }
}
