package org.nuggets.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Html;
import org.nuggets.model.PictureFacts;
import org.nuggets.model.Route;
import org.nuggets.model.Target;

/**
 * The pictures in a body: what each says of its size, so that nothing jumps when it arrives, and of its smaller ones, so that a
 * phone fetches no more than it shows. What an author wrote stays; the first picture is fetched at once, the others when a
 * reader comes near.
 *
 * @param page where the body stands
 * @param known of pictures, by their addresses
 */
record PictureTags(Route page, Map<Route, PictureFacts> known) {

    /** As the theme's stylesheet has it: text is 34 rem wide, or as wide as a phone without its margins. */
    private static final String SIZES = "(min-width: 37rem) 34rem, calc(100vw - 2rem)";

    /** One that is heavier is not offered beside its smaller ones, however little wider it is: in bytes. */
    private static final int MOST_WEIGHT = 1_000_000;

    private static final String LAZY = " loading=\"lazy\"";

    /**
     * Fills every slot of a body.
     *
     * @param targets from the index of a link to what it leads to
     */
    String fill(Html html, IntFunction<Target> targets) {
        StringBuilder filled = new StringBuilder(html.literals().get(0));
        boolean isFirst = true;
        for (int i = 0; i < html.slots().size(); i++) {
            Target target = targets.apply(html.slots().get(i));
            String before = html.literals().get(i);
            String after = html.literals().get(i + 1);
            String tag = before.substring(Math.max(0, before.lastIndexOf('<')));
            int end = tag.startsWith("<img ") && tag.endsWith(" src=\"") ? end(after) : -1;
            Html.escape(target.href(page), filled);
            if (end < 0) {
                filled.append(after);
                continue;
            }
            // Behind the quotation mark that ends the address.
            String rest = after.substring(1, end);
            filled.append('"');
            attributes(tag + after.substring(0, end), target).forEach(filled::append);
            filled.append(isFirst ? rest.replace(LAZY, "") : rest).append(after, end, after.length());
            isFirst = false;
        }
        return filled.toString();
    }

    /** Where a tag ends that is inside an attribute; -1 where it goes on beyond the text. */
    private static int end(String text) {
        boolean quoted = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return i > 0 && text.charAt(i - 1) == '/' ? i - 1 : i;
            }
        }
        return -1;
    }

    private List<String> attributes(String tag, Target target) {
        Optional<PictureFacts> facts =
                target instanceof Target.Internal to ? Optional.ofNullable(known.get(to.route())) : Optional.empty();
        if (facts.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        String width = value("width", tag);
        if (!facts.get().widths().isEmpty() && !has("srcset", tag)) {
            all.add(attribute("srcset", sources(((Target.Internal) target).route(), facts.get())));
            if (!has("sizes", tag)) {
                all.add(attribute("sizes", width.matches("\\d{1,5}") ? "min(" + width + "px, 100vw)" : SIZES));
            }
        }
        if (!has("width", tag) && !has("height", tag)) {
            all.add(attribute("width", String.valueOf(facts.get().width())));
            all.add(attribute("height", String.valueOf(facts.get().height())));
        }
        return all;
    }

    /** The picture itself is among them where it is hardly larger than the largest. */
    private String sources(Route route, PictureFacts facts) {
        List<String> all = new ArrayList<>();
        facts.widths().forEach(width -> all.add(source(AddressPlan.sized(route, width, facts), width)));
        int widest = facts.widths().get(facts.widths().size() - 1);
        if (facts.width() < 2 * widest && facts.file().size() < MOST_WEIGHT) {
            all.add(source(route, facts.width()));
        }
        return String.join(", ", all);
    }

    /** A comma would begin another one. */
    private String source(Route route, int width) {
        return new Target.Internal(route, "").href(page).replace(",", "%2C") + " " + width + "w";
    }

    private static String attribute(String name, String value) {
        StringBuilder attribute = new StringBuilder(" ").append(name).append("=\"");
        Html.escape(value, attribute);
        return attribute.append('"').toString();
    }

    private static boolean has(String name, String tag) {
        return tag.contains(" " + name + "=");
    }

    /** Of an attribute that an author wrote; empty where there is none. */
    private static String value(String name, String tag) {
        int at = tag.indexOf(" " + name + "=\"");
        return at < 0 ? "" : tag.substring(at + name.length() + 3, tag.indexOf('"', at + name.length() + 3));
    }
}
