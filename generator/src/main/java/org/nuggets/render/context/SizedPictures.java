package org.nuggets.render.context;

import java.util.HashMap;
import java.util.Map;
import org.nuggets.model.Insight;
import org.nuggets.model.PictureFacts;
import org.nuggets.model.Route;
import org.nuggets.model.Site;

/** What is known of the pictures that pages show, by their addresses. */
public record SizedPictures() implements Insight<Map<Route, PictureFacts>> {

    @Override
    public Map<Route, PictureFacts> of(Site site) {
        Map<Route, PictureFacts> known = new HashMap<>();
        site.media().forEach(medium -> medium.asset().facts().ifPresent(facts -> known.put(medium.route(), facts)));
        return Map.copyOf(known);
    }
}
