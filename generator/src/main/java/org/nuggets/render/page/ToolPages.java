package org.nuggets.render.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.Tool;
import org.nuggets.model.ToolAddresses;
import org.nuggets.render.context.Deployments;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.context.ToolData;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/**
 * In each language a page for each tool that the site's settings name, and one that leads to them. What readers enter there
 * stays in their browser: the site knows nothing of it.
 */
public final class ToolPages implements OutputFormat {

    private final List<Tool> tools;

    /** @param tools names of those that readers are given */
    public ToolPages(List<String> tools) {
        this.tools = Tool.named(tools);
    }

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        List<Tool> offered = tools.stream().filter(site.theme()::canOffer).toList();
        ToolAddresses addresses = new ToolAddresses(site.plan());
        return offered.isEmpty()
                ? Stream.empty()
                : site.languages()
                        .flatMap(lang -> Stream.concat(
                                Stream.of(addresses.start(lang)),
                                offered.stream().flatMap(tool -> routes(tool, addresses.tool(tool, lang)))));
    }

    private static Stream<Route> routes(Tool tool, Route page) {
        Stream<Route> each = Stream.of(page, ToolAddresses.data(page));
        return tool.takesPeople() ? Stream.concat(each, Stream.of(ToolAddresses.template(page))) : each;
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        List<Tool> offered = offered(context);
        return offered.isEmpty()
                ? Stream.empty()
                : context.liveLanguages().stream()
                        .flatMap(lang -> Stream.concat(
                                Stream.of(new PageOutput(
                                        addresses(context).start(lang), "tools", () -> overview(lang, context), "")),
                                offered.stream().flatMap(tool -> outputs(tool, lang, context))));
    }

    /** Where readers of a language find tools: the page that leads to them, and each of them. */
    public static Stream<Route> pages(String lang, RenderContext context) {
        List<Tool> offered = new ToolPages(context.config().tools()).offered(context);
        return offered.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(addresses(context).start(lang)),
                        offered.stream().map(tool -> addresses(context).tool(tool, lang)));
    }

    private static Stream<Output> outputs(Tool tool, String lang, RenderContext context) {
        Route route = addresses(context).tool(tool, lang);
        Stream<Output> each = Stream.of(
                tool == Tool.DEPLOYMENT
                        ? PageOutput.ofTexts(route, "tool-" + tool.id(), () -> deployment(lang, context))
                        : new PageOutput(route, "tool-" + tool.id(), () -> view(tool, lang, context), ""),
                FileOutput.text(ToolAddresses.data(route), () -> ToolData.script(tool, lang, context)));
        return tool.takesPeople()
                ? Stream.concat(
                        each,
                        Stream.of(FileOutput.text(
                                ToolAddresses.template(route), () -> ToolData.template(tool, lang, context))))
                : each;
    }

    private List<Tool> offered(RenderContext context) {
        return tools.stream().filter(context.addresses().theme()::canOffer).toList();
    }

    private static ToolAddresses addresses(RenderContext context) {
        return new ToolAddresses(context.plan());
    }

    private View overview(String lang, RenderContext context) {
        Route route = addresses(context).start(lang);
        return new View.Tools(
                frame(lang, "tools", addresses(context)::start, context),
                word("tools_title", lang, context),
                offered(context).stream()
                        .map(tool -> new View.Tools.Line(
                                word(tool.id() + "_title", lang, context),
                                addresses(context).tool(tool, lang).from(route),
                                word(tool.id() + "_lead", lang, context)))
                        .toList());
    }

    private static View view(Tool tool, String lang, RenderContext context) {
        Route route = addresses(context).tool(tool, lang);
        return new View.ToolPage(
                frame(lang, tool.id(), other -> addresses(context).tool(tool, other), context),
                word(tool.id() + "_title", lang, context),
                addresses(context).start(lang).from(route),
                ToolAddresses.data(route).from(route),
                tool.takesPeople() ? ToolAddresses.template(route).from(route) : "");
    }

    private static View deployment(String lang, RenderContext context) {
        Route route = addresses(context).tool(Tool.DEPLOYMENT, lang);
        return new View.Deployment(
                frame(lang, Tool.DEPLOYMENT.id(), other -> addresses(context).tool(Tool.DEPLOYMENT, other), context),
                word("deployment_title", lang, context),
                addresses(context).start(lang).from(route),
                ToolAddresses.data(route).from(route),
                Deployments.known(route, lang, context));
    }

    /** @param in where the page stands in a language */
    private static Frame frame(String lang, String name, Function<String, Route> in, RenderContext context) {
        Route route = in.apply(lang);
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, in.apply(other)));
        String title = word(name + "_title", lang, context);
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        title,
                        word(name + "_lead", lang, context),
                        Optional.empty(),
                        translations,
                        to -> to.from(route));
        return JsonLd.list(frame, route, title, context);
    }

    private static String word(String name, String lang, RenderContext context) {
        return context.words().in(lang).getOrDefault(name, "");
    }
}
