package org.nuggets.render.file;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Invisible;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.Catalogue;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;

/** A table of contents for language models, as llmstxt.org proposes: each item with its Markdown. */
public final class LlmsText implements OutputFormat {

    /** What may begin or end a piece of Markdown inside a line. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Route HERE = AddressPlan.LLMS;

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.of(HERE);
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        return Stream.of(FileOutput.text(HERE, () -> text(context)));
    }

    private static String text(RenderContext context) {
        String first = context.config().languages().get(0);
        StringBuilder text =
                new StringBuilder("# " + line(context.config().title().in(first)) + "\n");
        String description =
                context.config().underNotice(context.config().description().in(first), first);
        if (!description.isEmpty()) {
            text.append("\n> ").append(line(description)).append('\n');
        }
        for (String lang : context.liveLanguages()) {
            context.site().types().values().stream()
                    .sorted(Catalogue.TYPES)
                    .forEach(type -> section(type, lang, context, text));
        }
        return text.toString();
    }

    private static void section(ContentType type, String lang, RenderContext context, StringBuilder text) {
        boolean first = true;
        for (LinkedPage page : context.catalogue().items(type, lang)) {
            if (!page.key().lang().equals(lang)) {
                continue;
            }
            if (first) {
                text.append("\n## ").append(line(type.many().in(lang)));
                text.append(lang.equals(context.languages().get(0)) ? "\n\n" : " (" + lang + ")\n\n");
                first = false;
            }
            Route markdown = AddressPlan.markdown(page.route());
            text.append("- [")
                    .append(line(page.page().title()))
                    .append("](")
                    .append(context.canonical(markdown).orElseGet(() -> markdown.from(HERE)))
                    .append(')');
            if (!page.page().description().isEmpty()) {
                text.append(": ").append(line(page.page().description()));
            }
            text.append('\n');
        }
    }

    /** A text in one line, in which nothing is Markdown. */
    static String line(String text) {
        return MARKUP.matcher(Invisible.withoutAny(SPACE.matcher(text.strip()).replaceAll(" ")))
                .replaceAll("\\\\$0");
    }
}
