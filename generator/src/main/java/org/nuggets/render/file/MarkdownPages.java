package org.nuggets.render.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.Invisible;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.Link;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Target;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.Cost;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.Producer;

/**
 * Each item as Markdown beside its page, for whoever takes it into another program: the source, with its links leading
 * to where things are published, and without the comments that its authors left for each other.
 */
public final class MarkdownPages implements OutputFormat {

    private static final Pattern YAML_COMMENT = Pattern.compile("(?m)^[ \\t]*#.*\\R?");

    /** Stands for each character that readers do not get. */
    private static final char GAP = '\0';
    /** The same inside a tag, of which an attribute is left out. */
    private static final char GAP_IN_TAG = '\1';

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.routes().map(AddressPlan::markdown);
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        return context.site().pages().values().stream()
                .filter(page -> context.sources().containsKey(page.page().source()))
                .map(page -> new FileOutput(
                        AddressPlan.markdown(page.route()),
                        Optional.of(page),
                        page.page().source(),
                        Cost.QUICK,
                        () -> Optional.of(key(page, context)),
                        new Producer.InMemory(() -> text(page, context).getBytes(StandardCharsets.UTF_8))));
    }

    /** The source, and the addresses that are put into it. */
    private static Fingerprint key(LinkedPage page, RenderContext context) {
        Digest all = Digest.quick()
                .add("markdown")
                .add(context.config().notice().in(page.key().lang()))
                .add(context.sources().get(page.page().source()).digest());
        page.targets()
                .forEach(target -> all.add(target instanceof Target.Internal to ? address(to, page, context) : ""));
        return all.fingerprint();
    }

    private static String text(LinkedPage page, RenderContext context) {
        SourceFile file = context.sources().get(page.page().source());
        SourceText source = new SourceText(file.name(), new String(file.bytes(), StandardCharsets.UTF_8));
        int start = source.offset(
                page.page().draft().bodyStart().line(),
                page.page().draft().bodyStart().column());
        String frontMatter = source.text().substring(0, start);
        String data = frontMatter.indexOf('#') < 0
                ? frontMatter
                : YAML_COMMENT.matcher(frontMatter).replaceAll("");
        return withPlainLines(
                Invisible.withoutAny(data + notice(data, page, context) + body(page, source, start, context)));
    }

    /** What is said on top of every page, in a block of its own, in which nothing is Markdown. */
    private static String notice(String before, LinkedPage page, RenderContext context) {
        String notice = context.config().notice().in(page.key().lang());
        boolean apart = before.isEmpty() || before.endsWith("\n\n") || before.endsWith("\n\r\n");
        return notice.isEmpty() ? "" : (apart ? "> " : "\n> ") + LlmsText.line(notice) + "\n\n";
    }

    private static String body(LinkedPage page, SourceText source, int start, RenderContext context) {
        StringBuilder body = new StringBuilder();
        String text = withGaps(page, source);
        int from = start;
        List<Link> links = page.page().draft().body().links();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            int open = source.offset(link.span().line(), link.span().column());
            int close = source.offset(link.span().endLine(), link.span().endColumn());
            String written = source.text().substring(Math.min(open, close), close);
            boolean isDestination = !written.startsWith("[") && !written.startsWith("!");
            if (open >= from && isDestination && page.targets().get(i) instanceof Target.Internal to) {
                body.append(text, from, open).append(address(to, page, context));
                from = close;
            }
        }
        return withoutGaps(body.append(text, from, text.length()).toString());
    }

    /** The source with gaps where readers get nothing, as long as before, so that offsets stay right. */
    private static String withGaps(LinkedPage page, SourceText source) {
        StringBuilder text = new StringBuilder(source.text());
        for (SourceSpan hidden : page.page().draft().body().hidden()) {
            int from = source.offset(hidden.line(), hidden.column());
            int to = source.offset(hidden.endLine(), hidden.endColumn());
            if (from >= to) {
                continue;
            }
            char first = source.text().charAt(from);
            char gap = Character.isLetter(first) ? GAP_IN_TAG : GAP;
            for (int i = from; i < to; i++) {
                text.setCharAt(i, gap);
            }
        }
        return text.toString();
    }

    /**
     * Closes the gaps. What stands on both sides of one must not become a tag together, as in {@code <a(gap) onclick=…>}:
     * where a tag would be open before it, it is text.
     */
    private static String withoutGaps(String text) {
        if (text.indexOf(GAP) < 0 && text.indexOf(GAP_IN_TAG) < 0) {
            return text;
        }
        StringBuilder closed = new StringBuilder(text.length());
        int since = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != GAP && c != GAP_IN_TAG) {
                closed.append(c);
            } else if (c == GAP && text.charAt(Math.max(0, i - 1)) != GAP) {
                int open = closed.length() - 1;
                while (open >= since && closed.charAt(open) != '<' && closed.charAt(open) != '>') {
                    open--;
                }
                if (open >= since && closed.charAt(open) == '<') {
                    closed.insert(open, '\\');
                }
                since = closed.length();
            }
        }
        return closed.toString();
    }

    /** The Markdown of a page that has some, else what the link names. */
    private static String address(Target.Internal to, LinkedPage page, RenderContext context) {
        Route here = AddressPlan.markdown(page.route());
        if (to.route().equals(page.route())) {
            return to.href(page.route());
        }
        Route there = context.isItem(to.route()) ? AddressPlan.markdown(to.route()) : to.route();
        return new Target.Internal(there, to.fragment()).href(here);
    }

    private static String withPlainLines(String markdown) {
        boolean isPlain = markdown.endsWith("\n") && markdown.indexOf('\r') < 0;
        return isPlain ? markdown : markdown.lines().map(line -> line + "\n").collect(Collectors.joining());
    }
}
