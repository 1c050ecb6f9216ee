package org.nuggets.render.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.Theme;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.Press;
import org.nuggets.render.format.PrintOutput;
import org.nuggets.render.view.View;

/**
 * A file for paper of each item whose type the theme has a template for, {@code pdf-<type>.peb}; of a series it may hold the
 * items, too.
 */
public final class PrintedPages implements OutputFormat {

    private static final String TEMPLATE = "pdf-";

    private final Set<String> types;
    private final Function<RenderContext, Press> press;

    /** @param press makes files for paper of the pages of one version of a site */
    public PrintedPages(Theme theme, Function<RenderContext, Press> press) {
        this.types = theme.files().keySet().stream()
                .filter(path -> path.matches("templates/" + TEMPLATE + ".+\\.peb"))
                .map(path -> path.substring(("templates/" + TEMPLATE).length(), path.length() - ".peb".length()))
                .collect(Collectors.toUnmodifiableSet());
        this.press = press;
    }

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.catalogues().values().stream()
                .flatMap(List::stream)
                .filter(page -> types.contains(page.type().name()))
                .map(page -> AddressPlan.pdf(page.route()))
                .distinct();
    }

    @Override
    public Stream<PrintOutput> outputs(RenderContext context) {
        Press made = press.apply(context);
        return context.site().pages().values().stream()
                .filter(page -> context.addresses().has(AddressPlan.pdf(page.route())))
                .filter(page -> types.contains(page.key().type()))
                .map(page -> new PrintOutput(
                        AddressPlan.pdf(page.route()),
                        Optional.of(page),
                        TEMPLATE + page.key().type(),
                        () -> view(page, context),
                        made));
    }

    /** Where an item stands as a file for paper, as seen from its page; empty where it does not. */
    static String of(LinkedPage page, RenderContext context) {
        Route pdf = AddressPlan.pdf(page.route());
        return context.addresses().has(pdf) ? pdf.from(page.route()) : "";
    }

    private static View view(LinkedPage page, RenderContext context) {
        View.Print own = print(page, context);
        return new View.Print(
                own.frame(),
                own.route(),
                own.item(),
                context.series().items(page).stream()
                        .map(part -> print(part, context))
                        .toList());
    }

    private static View.Print print(LinkedPage page, RenderContext context) {
        View.Item item = ItemPages.view(page, context);
        return new View.Print(item.frame(), page.route().path(), item, List.of());
    }
}
