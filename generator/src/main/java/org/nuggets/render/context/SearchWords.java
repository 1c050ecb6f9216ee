package org.nuggets.render.context;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nuggets.cache.Digest;
import org.nuggets.model.Route;

/**
 * The words that the search says in a language, as a script, since from a disk a page can read nothing else.
 *
 * @param route where it stands: its name holds its digest, as those of the theme's own scripts do
 */
public record SearchWords(Route route, String script) {

    private static final String OF_SEARCH = "search_";
    /** What lists say in the same words. */
    private static final List<String> TOLD_IN_LISTS = List.of("tried_one", "tried_many");

    private static final int EXAMPLES = 6;

    static SearchWords of(String lang, RenderContext context) {
        String script = script(lang, context);
        return new SearchWords(
                context.plan().searchWords(lang, Digest.content(script.getBytes(StandardCharsets.UTF_8))), script);
    }

    /** What others ask, as many as can be taken in. */
    public static List<String> examples(String lang, RenderContext context) {
        return context.config().queries().getOrDefault(lang, List.of()).stream()
                .limit(EXAMPLES)
                .toList();
    }

    private static String script(String lang, RenderContext context) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        context.words().strings(lang).forEach((name, text) -> {
            if (name.startsWith(OF_SEARCH)) {
                said.put(name.substring(OF_SEARCH.length()), text);
            }
        });
        TOLD_IN_LISTS.forEach(
                name -> said.put(name, context.words().strings(lang).getOrDefault(name, "")));
        if (context.words().isWithout(lang)) {
            said.put("lang", "en");
        }
        said.put("page", context.plan().search(lang).file());
        said.put(
                "browse_page",
                context.addresses().canBrowse(lang)
                        ? context.plan().browse(lang).file()
                        : "");
        said.put("contact", context.config().contact().orElse(""));
        ArrayNode examples = said.putArray("examples");
        examples(lang, context).forEach(examples::add);
        ArrayNode ways = said.putArray("ways");
        context.site().types().values().stream()
                .sorted(Catalogue.TYPES)
                .forEach(type -> context.list(type, lang)
                        .ifPresent(list -> ways.addObject()
                                .put("text", InterfaceWords.label(type.many(), lang))
                                .put("page", list.file())));
        ObjectNode languages = said.putObject("languages");
        context.languages().forEach(code -> languages.put(code, context.words().languageName(code)));
        return "globalThis.nuggetsWords = " + said + ";\n";
    }
}
