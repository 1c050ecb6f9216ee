package org.nuggets.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nuggets.model.Html;
import org.nuggets.model.Page;
import org.nuggets.model.Prose;
import org.nuggets.model.Target;

/**
 * Marks the terms of the glossary in a body: the first mention leads to its entry; every mention of a word from another
 * language says so.
 *
 * <p>Nothing is marked in code, and nothing is linked in links and headings.
 */
final class TermMarking {

    private static final Set<String> NO_LINK =
            Set.of("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "summary");
    private static final Set<String> NO_WORDS = Set.of("code", "pre", "script", "style", "textarea", "svg");

    private final Page page;
    private final TermNames names;
    private final Set<String> linked = new HashSet<>();
    private final List<Target> targets;
    private final List<String> literals = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();

    private final StringBuilder literal = new StringBuilder();
    private final StringBuilder tag = new StringBuilder();
    private char quote;
    private int noLink;
    private int noWords;
    private boolean marks;

    private TermMarking(Page page, List<Target> targets, TermNames names, Routes routes) {
        this.page = page;
        this.names = names;
        this.targets = new ArrayList<>(targets);
        linked.add(page.path());
        for (Target target : targets) {
            if (target instanceof Target.Internal internal) {
                routes.page(internal.route()).map(LinkTarget::path).ifPresent(linked::add);
            }
        }
    }

    /**
     * A body with its terms marked.
     *
     * @param html is marked anew each time, so that it lies in memory only while somebody needs it
     * @param targets what its slots point to; that of a mark follows after those of the body's own links
     */
    record Marked(Supplier<Html> html, List<Target> targets) {}

    /**
     * Marks a body.
     *
     * @param targets of its own links
     * @param terms by language
     */
    static Marked mark(Page page, List<Target> targets, Map<String, TermNames> terms, Routes routes) {
        Prose prose = page.draft().body().prose();
        TermNames names = terms.get(page.key().lang());
        if (names == null || names.isEmpty()) {
            return new Marked(prose::html, targets);
        }
        TermMarking marking = new TermMarking(page, targets, names, routes);
        marking.run(prose.html());
        return marking.marks
                ? new Marked(
                        () -> new TermMarking(page, targets, names, routes).run(prose.html()),
                        List.copyOf(marking.targets))
                : new Marked(prose::html, targets);
    }

    private Html run(Html html) {
        for (int i = 0; i < html.literals().size(); i++) {
            scan(html.literals().get(i));
            if (i < html.slots().size()) {
                slot(html.slots().get(i));
            }
        }
        literals.add(literal.toString());
        return new Html(literals, slots);
    }

    private void slot(int link) {
        literals.add(literal.toString());
        literal.setLength(0);
        slots.add(link);
    }

    /** A slot stands inside a tag, so a tag may go on from one literal to the next. */
    private void scan(String html) {
        int at = 0;
        while (at < html.length()) {
            if (!tag.isEmpty()) {
                at = inTag(html, at);
            } else if (html.charAt(at) == '<') {
                tag.append('<');
                literal.append('<');
                at++;
            } else {
                int end = html.indexOf('<', at);
                text(html.substring(at, end < 0 ? html.length() : end));
                at = end < 0 ? html.length() : end;
            }
        }
    }

    private int inTag(String html, int start) {
        for (int at = start; at < html.length(); at++) {
            char c = html.charAt(at);
            literal.append(c);
            tag.append(c);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                closeTag();
                return at + 1;
            }
        }
        return html.length();
    }

    private void closeTag() {
        boolean closing = tag.length() > 1 && tag.charAt(1) == '/';
        int from = closing ? 2 : 1;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        String name = tag.substring(from, to).toLowerCase(Locale.ROOT);
        int step = closing ? -1 : 1;
        noLink = NO_LINK.contains(name) ? Math.max(0, noLink + step) : noLink;
        noWords = NO_WORDS.contains(name) ? Math.max(0, noWords + step) : noWords;
        tag.setLength(0);
    }

    private void text(String text) {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint == '&') {
                int end = text.indexOf(';', at);
                int after = end < 0 ? at + 1 : end + 1;
                literal.append(text, at, after);
                at = after;
            } else if (noWords == 0 && TermNames.isWord(codePoint)) {
                Optional<TermNames.Match> match = names.at(text, at);
                int end = match.map(TermNames.Match::end).orElse(TermNames.wordEnd(text, at));
                String word = text.substring(at, end);
                match.ifPresentOrElse(m -> mark(m.term(), word), () -> literal.append(word));
                at = end;
            } else {
                literal.appendCodePoint(codePoint);
                at += Character.charCount(codePoint);
            }
        }
    }

    private void mark(Term term, String word) {
        Optional<String> foreign =
                term.nameLang().filter(lang -> !lang.equals(page.key().lang()));
        String lang = foreign.map(code -> " lang=\"" + escape(code) + "\"").orElse("");
        marks |= noLink == 0 || foreign.isPresent();
        if (noLink == 0 && linked.add(term.path())) {
            literal.append("<a class=\"term\"").append(lang).append(" href=\"");
            slot(targets.size());
            targets.add(new Target.Internal(term.route(), ""));
            literal.append("\">").append(word).append("</a>");
        } else if (foreign.isPresent()) {
            literal.append("<span").append(lang).append('>').append(word).append("</span>");
        } else {
            literal.append(word);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
