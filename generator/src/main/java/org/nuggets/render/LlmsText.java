package org.nuggets.render;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Invisible;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;

/** A table of contents for language models, as llmstxt.org proposes: each item with its Markdown. */
final class LlmsText implements OutputFormat {

    /** What may begin or end a piece of Markdown inside a line. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");

    private static final Route HERE = AddressPlan.LLMS;

    @Override
    public Stream<Output> outputs(Views views) {
        return Stream.of(FileOutput.of(HERE, () -> text(views)));
    }

    private static String text(Views views) {
        StringBuilder text = new StringBuilder("# " + line(views.config().title()) + "\n");
        if (!views.config().description().isEmpty()) {
            text.append("\n> ").append(line(views.config().description())).append('\n');
        }
        for (String lang : views.liveLanguages()) {
            views.site().types().values().stream()
                    .sorted(Views.TYPES)
                    .forEach(type -> section(type, lang, views, text));
        }
        return text.toString();
    }

    private static void section(ContentType type, String lang, Views views, StringBuilder text) {
        boolean first = true;
        for (LinkedPage page : views.items(type, lang)) {
            if (!page.key().lang().equals(lang)) {
                continue;
            }
            if (first) {
                text.append("\n## ").append(line(type.many().in(lang)));
                text.append(lang.equals(views.languages().get(0)) ? "\n\n" : " (" + lang + ")\n\n");
                first = false;
            }
            Route markdown = AddressPlan.markdown(page.route());
            text.append("- [")
                    .append(line(page.page().title()))
                    .append("](")
                    .append(views.canonical(markdown).orElseGet(() -> markdown.from(HERE)))
                    .append(')');
            if (!page.page().description().isEmpty()) {
                text.append(": ").append(line(page.page().description()));
            }
            text.append('\n');
        }
    }

    /** A text in one line, in which nothing is Markdown. */
    private static String line(String text) {
        return MARKUP.matcher(Invisible.withoutAny(text.strip().replaceAll("\\s+", " ")))
                .replaceAll("\\\\$0");
    }
}
