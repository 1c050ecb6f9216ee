package org.nuggets.render.context;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nuggets.cache.Digest;
import org.nuggets.model.Route;

/**
 * The words that a plan says in a language, as a script: pages that can be tried are many, and few readers ask for a plan.
 *
 * @param route where it stands: its name holds its digest, as those of the theme's own scripts do
 */
public record PlanWords(Route route, String script) {

    private static final String OF_PLAN = "plan_";
    private static final String OF_MONTHS = "month_";

    /** Words of the interface that a plan says, too. */
    private static final List<String> SHARED = List.of("print", "search_close");

    static PlanWords of(String lang, RenderContext context) {
        String script = script(lang, context);
        return new PlanWords(
                context.plan().planWords(lang, Digest.content(script.getBytes(StandardCharsets.UTF_8))), script);
    }

    private static String script(String lang, RenderContext context) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        context.words().strings(lang).forEach((name, text) -> {
            if (name.startsWith(OF_PLAN)) {
                said.put(name.substring(OF_PLAN.length()), text);
            } else if (SHARED.contains(name) || name.startsWith(OF_MONTHS)) {
                said.put(name, text);
            }
        });
        if (context.words().isWithout(lang)) {
            said.put("lang", "en");
        }
        return "globalThis.nuggetsPlanWords = " + said + ";\n";
    }
}
