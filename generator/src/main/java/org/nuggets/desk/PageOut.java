package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.pipeline.LiveSite;

/**
 * Pages as the desk's lists show them.
 *
 * @param shown those that have an address, by the path of their source: of two that claim one key, one has
 */
record PageOut(Map<String, LinkedPage> shown, Map<PageKey, LinkedPage> byKey) {

    static PageOut of(LiveSite site) {
        Map<String, LinkedPage> shown = new HashMap<>();
        site.site().pages().values().forEach(page -> shown.put(page.page().path(), page));
        return new PageOut(shown, site.site().pages());
    }

    Optional<LinkedPage> linked(Page page) {
        return Optional.ofNullable(shown.get(page.path()));
    }

    ObjectNode json(Page page) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("path", page.path());
        json.put("title", page.title());
        json.put("type", page.type().name());
        json.put("id", page.key().id());
        json.put("lang", page.key().lang());
        json.put("status", page.status().name().toLowerCase(Locale.ROOT));
        linked(page)
                .ifPresent(linked -> json.put("address", "/" + linked.route().path()));
        return json;
    }
}
