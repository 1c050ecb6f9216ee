package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nuggets.model.Claim;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LocalText;
import org.nuggets.model.MatchSources;
import org.nuggets.model.Matches.Match;
import org.nuggets.model.Matches.Reason;
import org.nuggets.model.Matches.Unmatched;
import org.nuggets.model.PageKey;
import org.nuggets.render.view.DateText;

/** Matches in the words of a language. */
public final class MatchWords {

    private final String lang;
    private final boolean onPage;
    private final Map<String, String> strings;
    private final RenderContext context;

    private MatchWords(String lang, boolean onPage, RenderContext context) {
        this.lang = lang;
        this.onPage = onPage;
        this.strings = onPage ? context.words().in(lang) : context.words().strings(lang);
        this.context = context;
    }

    /** For a page, on which words that are English in another language are told to be so. */
    static MatchWords onPage(String lang, RenderContext context) {
        return new MatchWords(lang, true, context);
    }

    /** For a file that is plain text. */
    public static MatchWords plain(String lang, RenderContext context) {
        return new MatchWords(lang, false, context);
    }

    /** Why an offer meets a need as well as it does: a sentence. */
    public String reason(Match match, Reason reason) {
        List<String> values = reason.values();
        return switch (reason.kind()) {
            case LEVEL_MET, LEVEL_BELOW ->
                say(
                        reason,
                        match,
                        Map.of(
                                "offered", level(match.offer(), true, values.get(0)),
                                "needed", level(match.need(), false, values.get(1))));
            case LEVEL_NOT_STATED -> say(reason, match, Map.of("needed", level(match.need(), false, values.get(0))));
            case AGES_MEET -> say(reason, match, Map.of("from", values.get(0), "to", values.get(1)));
            case SAME_AREA -> say(reason, match, Map.of("area", values.get(0)));
            case OTHER_AREA -> say(reason, match, Map.of("offered", values.get(0), "needed", values.get(1)));
            case ENDS_SOON -> say(reason, match, Map.of("day", day(values.get(0))));
            default -> say(reason, match, Map.of());
        };
    }

    private String say(Reason reason, Match match, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        values.put("giver", title(match.offer().by()));
        values.put("seeker", title(match.need().by()));
        values.put("given", title(match.offer().expertise()));
        values.put("sought", title(match.need().expertise()));
        return fill("match_" + reason.kind().name().toLowerCase(Locale.ROOT), values);
    }

    /** Why a claim has fewer partners than it has room for: a sentence or two. */
    public String why(Unmatched left, boolean offered) {
        String key = "left_" + left.why().name().toLowerCase(Locale.ROOT);
        Optional<String> nearest = left.nearest()
                .map(claim -> fill(
                        offered ? "left_nearest_need" : "left_nearest_offer",
                        Map.of("profile", title(claim.by()), "expertise", title(claim.expertise()))));
        return fill(key, Map.of()) + nearest.map(said -> " " + said).orElse("");
    }

    /** How far a claim goes; empty where it does not say. */
    public String level(Claim claim, boolean offered) {
        return claim.level().map(code -> level(claim, offered, code)).orElse("");
    }

    private String level(Claim claim, boolean offered, String code) {
        ContentType type = context.page(claim.by()).page().type();
        return type.matching()
                .flatMap(sources -> sources.level()
                        .map(part -> beside(type, offered ? sources.offers() : sources.needs())
                                .path(part)))
                .map(field -> label(field.path("labels").path(code)))
                .filter(label -> !label.isEmpty())
                .orElse(code);
    }

    /** The fields beside the references of a relation. */
    private static JsonNode beside(ContentType type, String relation) {
        return type.relations().stream()
                .filter(one -> one.name().equals(relation))
                .map(one -> type.field(one.at().split("/", -1)[1]).path("items").path("properties"))
                .findFirst()
                .orElseGet(() -> type.field(relation).path("items").path("properties"));
    }

    /** From which age up to which an item is for; empty where it does not say. */
    public Optional<List<Integer>> ages(LinkedPage page) {
        ContentType type = page.page().type();
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (String field :
                type.matching().flatMap(MatchSources::phase).stream().toList()) {
            JsonNode schema = type.field(field);
            JsonNode ages = (schema.has("enum") ? schema : schema.path("items")).path("ages");
            for (String code : page.page().fields().texts(field)) {
                JsonNode own = ages.path(code);
                if (own.size() == 2) {
                    from = Math.min(from, own.get(0).asInt());
                    to = Math.max(to, own.get(1).asInt());
                }
            }
        }
        return to < 0 ? Optional.empty() : Optional.of(List.of(from, to));
    }

    /** From which age up to which, in words. */
    String ages(List<Integer> ages) {
        return fill(
                "ages_between",
                Map.of(
                        "from", ages.get(0).toString(),
                        "to", ages.get(1).toString()));
    }

    /** A label in this language. */
    public String label(JsonNode byLanguage) {
        LocalText text = LocalText.of(byLanguage);
        return onPage ? InterfaceWords.label(text, lang) : text.in(lang);
    }

    /** The words of the interface. */
    public String word(String key) {
        return strings.getOrDefault(key, key);
    }

    /** The title of an item in this language, where it has one. */
    public String title(PageKey key) {
        return context.page(context.entries().in(lang, key)).page().title();
    }

    private String day(String iso) {
        return DateText.of(iso, strings).text();
    }

    /** A word of the interface with its gaps filled; what fills one has no gap, whatever it says. */
    private String fill(String key, Map<String, String> values) {
        String word = word(key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = word.indexOf('{'); open >= 0; open = word.indexOf('{', from)) {
            int close = word.indexOf('}', open);
            String value = close < 0 ? null : values.get(word.substring(open + 1, close));
            filled.append(word, from, open);
            if (value == null) {
                filled.append('{');
                from = open + 1;
            } else {
                filled.append(value);
                from = close + 1;
            }
        }
        return filled.append(word.substring(from)).toString();
    }
}
