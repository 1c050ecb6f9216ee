package org.nuggets.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.Link;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Target;

/**
 * Each item as Markdown beside its page, for whoever takes it into another program: the source, with its links leading
 * to where things are published, and without the comments that its authors left for each other.
 */
final class MarkdownPages implements OutputFormat {

    private static final Pattern YAML_COMMENT = Pattern.compile("(?m)^[ \\t]*#.*\\R?");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*", Pattern.DOTALL);
    private static final Pattern HTML_COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);

    /** Where the Markdown of a page stands. */
    static Route route(LinkedPage page) {
        return new Route(page.route().path() + "index.md");
    }

    @Override
    public Stream<Output> outputs(Views views) {
        return views.site().pages().values().stream()
                .filter(page -> views.sources().containsKey(page.page().draft().name()))
                .map(page -> new FileOutput(
                        route(page),
                        Optional.of(page),
                        () -> Optional.of(key(page, views)),
                        () -> text(page, views).getBytes(StandardCharsets.UTF_8),
                        page.page().draft().name()));
    }

    /** The source, and the addresses that are put into it. */
    private static Fingerprint key(LinkedPage page, Views views) {
        Digest all = Digest.quick()
                .add("markdown")
                .add(views.sources().get(page.page().draft().name()).digest());
        page.targets().forEach(target -> all.add(target instanceof Target.Internal to ? address(to, page, views) : ""));
        return all.fingerprint();
    }

    private static String text(LinkedPage page, Views views) {
        SourceFile file = views.sources().get(page.page().draft().name());
        SourceText source = new SourceText(file.name(), new String(file.bytes(), StandardCharsets.UTF_8));
        int start = source.offset(
                page.page().draft().bodyStart().line(),
                page.page().draft().bodyStart().column());
        String frontMatter = source.text().substring(0, start);
        String data = frontMatter.indexOf('#') < 0
                ? frontMatter
                : YAML_COMMENT.matcher(frontMatter).replaceAll("");
        return data + withoutComments(body(page, source, start, views));
    }

    private static String body(LinkedPage page, SourceText source, int start, Views views) {
        StringBuilder body = new StringBuilder();
        String text = withoutNotes(page, source);
        int from = start;
        List<Link> links = page.page().draft().body().links();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            int open = source.offset(link.span().line(), link.span().column());
            int close = source.offset(link.span().endLine(), link.span().endColumn());
            String written = source.text().substring(Math.min(open, close), close);
            boolean isDestination = !written.startsWith("[") && !written.startsWith("!");
            if (open >= from && isDestination && page.targets().get(i) instanceof Target.Internal to) {
                body.append(text, from, open).append(address(to, page, views));
                from = close;
            }
        }
        return body.append(text.substring(from)).toString().replace("\0", "");
    }

    /** The source with U+0000 in the place of private notes, so that offsets stay right. */
    private static String withoutNotes(LinkedPage page, SourceText source) {
        StringBuilder text = new StringBuilder(source.text());
        for (SourceSpan note : page.page().draft().body().hidden()) {
            int to = source.offset(note.endLine(), note.endColumn());
            for (int i = source.offset(note.line(), note.column()); i < to; i++) {
                text.setCharAt(i, '\0');
            }
        }
        return text.toString();
    }

    /** The Markdown of a page that has some, else what the link names. */
    private static String address(Target.Internal to, LinkedPage page, Views views) {
        Route here = route(page);
        if (to.route().equals(page.route())) {
            return to.href(page.route());
        }
        Route there = views.isItem(to.route()) ? new Route(to.route().path() + "index.md") : to.route();
        return new Target.Internal(there, to.fragment()).href(here);
    }

    /** Takes HTML comments out, but not of code blocks, whose text they are. */
    private static String withoutComments(String markdown) {
        if (!markdown.contains("<!--")) {
            return withPlainLines(markdown);
        }
        StringBuilder kept = new StringBuilder();
        StringBuilder prose = new StringBuilder();
        String fence = "";
        boolean isOpen = false;
        for (String line : markdown.lines().collect(Collectors.toList())) {
            var opening = FENCE.matcher(line);
            boolean isFence = opening.matches();
            if (fence.isEmpty() && isFence && !isOpen) {
                fence = opening.group(1);
                kept.append(HTML_COMMENT.matcher(prose).replaceAll(""));
                prose.setLength(0);
                kept.append(line).append('\n');
            } else if (!fence.isEmpty()) {
                kept.append(line).append('\n');
                if (isFence && line.strip().startsWith(fence)) {
                    fence = "";
                }
            } else {
                prose.append(line).append('\n');
                isOpen = isComment(line, isOpen);
            }
        }
        return kept.append(HTML_COMMENT.matcher(prose).replaceAll("")).toString();
    }

    /** Whether a comment is open where a line ends. */
    private static boolean isComment(String line, boolean before) {
        int open = line.lastIndexOf("<!--");
        int close = line.indexOf("-->", Math.max(open, 0));
        return close < 0 && (before || open >= 0);
    }

    private static String withPlainLines(String markdown) {
        boolean isPlain = markdown.endsWith("\n") && markdown.indexOf('\r') < 0;
        return isPlain ? markdown : markdown.lines().map(line -> line + "\n").collect(Collectors.joining());
    }
}
