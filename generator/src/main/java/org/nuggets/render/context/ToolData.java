package org.nuggets.render.context;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nuggets.model.Tool;

/** What a tool is given by the site: the words that it says. From a disk a page reads nothing but scripts. */
public final class ToolData {

    private static final String OF_SCRIPT = "_say_";

    private ToolData() {}

    /** It calls nothing and asks for nothing: it is one value, {@code nuggetsTool}. */
    public static String script(Tool tool, String lang, RenderContext context) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.put("site", context.config().title().in(lang));
        said.set("words", words(tool.id() + OF_SCRIPT, lang, context));
        return "globalThis.nuggetsTool = " + said + ";\n";
    }

    /** The words whose names begin so, without that beginning. */
    private static ObjectNode words(String beginning, String lang, RenderContext context) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        context.words().in(lang).forEach((name, text) -> {
            if (name.startsWith(beginning)) {
                words.put(name.substring(beginning.length()), text);
            }
        });
        return words;
    }
}
