package org.nuggets.render.context;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.Tool;

/** What a tool is given by the site: the words that it says. From a disk a page reads nothing but scripts. */
public final class ToolData {

    private static final String OF_SCRIPT = "_say_";
    private static final String MARK = "nuggets-private";
    private static final List<String> COLUMNS = List.of("name", "school", "strengths", "needs", "free", "most");

    /** Without it spreadsheets read no accents. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ToolData() {}

    /** It calls nothing and asks for nothing: it is one value, {@code nuggetsTool}. */
    public static String script(Tool tool, String lang, RenderContext context) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.put("site", context.config().title().in(lang));
        said.set("words", context.words().behind(tool.id() + OF_SCRIPT, lang));
        return "globalThis.nuggetsTool = " + said + ";\n";
    }

    /**
     * An empty list of people as CSV, in the way that spreadsheets of the language expect. Its last column is the mark by which
     * a build refuses to publish such a list, once it is filled in.
     */
    public static String template(Tool tool, String lang, RenderContext context) {
        char decimal =
                DecimalFormatSymbols.getInstance(Locale.forLanguageTag(lang)).getDecimalSeparator();
        return Stream.concat(
                        COLUMNS.stream().map(column -> word(tool.id() + "_column_" + column, lang, context)),
                        Stream.of(MARK))
                .collect(Collectors.joining(decimal == ',' ? ";" : ",", BYTE_ORDER_MARK, "\r\n"));
    }

    private static String word(String name, String lang, RenderContext context) {
        return context.words().in(lang).getOrDefault(name, name);
    }
}
