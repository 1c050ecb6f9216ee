package org.nuggets.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.link.Mention;
import org.nuggets.link.Readdressing;
import org.nuggets.link.Readdressing.Around;
import org.nuggets.pipeline.SourceSite;

/**
 * Every address and every reference that has to be written anew when files get other places.
 *
 * @param names what they are called before and after
 */
record LinkEdits(SourceSite site, MovedNames names) {

    /** In the order of their places; what leads there still is not among them. */
    List<TextChange> all() {
        List<TextChange> edits = new ArrayList<>();
        for (Mention mention : site.mentions()) {
            if (names.concern(mention.from(), mention.to())) {
                site.text(mention.span().file()).ifPresent(source -> edits.addAll(of(mention, source)));
            }
        }
        return edits;
    }

    private List<TextChange> of(Mention mention, SourceText source) {
        String raw = Renaming.text(source, mention.span());
        Readdressing anew = names.between(mention.from(), mention.to());
        return switch (mention.form()) {
            case LINK -> link(mention, source, raw, anew);
            case REFERENCE -> value(mention, raw, anew.ofReference(mention.written()));
            case SETTING -> value(mention, raw, anew.of(mention.written(), Around.VALUE));
        };
    }

    private static List<TextChange> value(Mention mention, String raw, Optional<String> now) {
        return now.map(after -> List.of(new TextChange(mention.span(), YamlValue.instead(raw, after))))
                .orElse(List.of());
    }

    private List<TextChange> link(Mention mention, SourceText source, String raw, Readdressing anew) {
        int start = source.offset(mention.span().line(), mention.span().column());
        char before = start > 0 ? source.text().charAt(start - 1) : ' ';
        Around around =
                before == '<' ? Around.ANGLES : before == '(' || before == ' ' ? Around.BRACKETS : Around.MARKUP;
        if (raw.equals(mention.written())) {
            return anew.of(raw, around)
                    .map(text -> List.of(new TextChange(mention.span(), text)))
                    .orElse(List.of());
        }
        if (raw.indexOf('<') < 0 && raw.indexOf('[') < 0) {
            // With escapes of Markdown, which the new address does not need.
            return anew.of(mention.written(), around)
                    .map(text -> List.of(new TextChange(mention.span(), text)))
                    .orElse(List.of());
        }
        return inMarkup(mention, source, raw, start, anew);
    }

    /** The address somewhere in a piece of HTML, which is all that is known of its place. */
    private static List<TextChange> inMarkup(
            Mention mention, SourceText source, String raw, int start, Readdressing anew) {
        Optional<String> now = anew.of(mention.written(), Around.MARKUP);
        List<TextChange> edits = new ArrayList<>();
        String written = mention.written().replace("&", "&amp;");
        Matcher found = Pattern.compile("(?<=[=\"'\\s,])(?:" + Pattern.quote(mention.written()) + "|"
                        + Pattern.quote(written) + ")(?=[\"'\\s,>/]|$)")
                .matcher(raw);
        while (now.isPresent() && found.find()) {
            SourceSpan span = source.span(start + found.start(), start + found.end());
            edits.add(new TextChange(span, now.get().replace("&", "&amp;")));
        }
        return edits;
    }
}
