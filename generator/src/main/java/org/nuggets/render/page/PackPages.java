package org.nuggets.render.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/**
 * In each language the page on which readers put together what they chose, and what there is to choose: every item that has a
 * page of its own. It is named by its address without the language, so that a choice holds in every language.
 */
public final class PackPages implements OutputFormat {

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.canPack()
                ? site.languages()
                        .flatMap(lang ->
                                Stream.of(site.plan().pack(lang), site.plan().packItems(lang)))
                : Stream.empty();
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        return context.addresses().canPack()
                ? context.liveLanguages().stream().flatMap(lang -> Stream.of(page(lang, context), items(lang, context)))
                : Stream.empty();
    }

    private static PageOutput page(String lang, RenderContext context) {
        return new PageOutput(context.plan().pack(lang), Optional.empty(), "pack", () -> view(lang, context), "");
    }

    private static View view(String lang, RenderContext context) {
        Route route = context.plan().pack(lang);
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, context.plan().pack(other)));
        String title = context.words().in(lang).getOrDefault("pack_title", "My pack");
        Frame frame =
                context.frames().frame(route, lang, title, "", Optional.empty(), translations, to -> to.from(route));
        return new View.Pack(
                frame,
                title,
                context.plan().packItems(lang).from(route),
                context.catalogue().types(lang).stream()
                        .map(type -> new View.Ref(
                                InterfaceWords.label(type.many(), lang),
                                context.list(type, lang).orElseThrow().from(route)))
                        .toList());
    }

    private static FileOutput items(String lang, RenderContext context) {
        return FileOutput.text(context.plan().packItems(lang), () -> script(lang, context));
    }

    /** From a disk a page reads nothing but scripts. */
    private static String script(String lang, RenderContext context) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        ObjectNode types = said.putObject("types");
        ObjectNode items = said.putObject("items");
        for (LinkedPage page : context.catalogue().all(lang)) {
            String prefix = context.plan().prefix(page.key().lang());
            String name = page.route().path().substring(prefix.length()).replaceFirst("/$", "");
            // The home page is no page to take along.
            if (!name.isEmpty()) {
                String type = page.key().type();
                types.put(type, page.page().type().one().in(lang));
                ArrayNode item = items.putArray(name).add(type).add(page.page().title());
                if (!page.key().lang().equals(lang)) {
                    item.add(page.route().path()).add(page.key().lang());
                }
            }
        }
        return "globalThis.nuggetsPackItems = " + said + ";\n";
    }
}
