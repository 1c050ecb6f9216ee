package org.nuggets.importer.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What styles say of words: bold, italic, hidden. Programs that export pages say it in classes of a style sheet or in
 * {@code style}, and not by elements.
 */
final class Styles {

    private static final int LONGEST = 400_000;
    private static final Pattern RULE = Pattern.compile("([^{}@]{1,300})\\{([^{}]{0,2000})}");
    private static final Pattern CLASS = Pattern.compile("[a-z]*\\.([\\w-]{1,80})");
    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style\\s*:\\s*(?:italic|oblique)");
    private static final Pattern STRUCK = Pattern.compile("text-decoration[\\w-]*\\s*:[^;]{0,40}line-through");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

    private final Map<Pattern, Set<String>> classes = new HashMap<>();

    private Styles() {}

    static Styles of(Document document) {
        Styles styles = new Styles();
        for (Element sheet : document.select("style")) {
            String css = sheet.data();
            Matcher rule = RULE.matcher(css.length() > LONGEST ? css.substring(0, LONGEST) : css);
            while (rule.find()) {
                styles.rule(rule.group(1), rule.group(2).toLowerCase(Locale.ROOT));
            }
        }
        return styles;
    }

    private void rule(String selectors, String declarations) {
        for (String selector : selectors.split(",")) {
            Matcher one = CLASS.matcher(selector.strip());
            if (one.matches()) {
                for (Pattern look : List.of(BOLD, ITALIC, STRUCK, HIDDEN)) {
                    if (look.matcher(declarations).find()) {
                        classes.computeIfAbsent(look, any -> new HashSet<>()).add(one.group(1));
                    }
                }
            }
        }
    }

    /** Says the same by elements, and takes out what is not shown. */
    void apply(Document document) {
        for (Element element : List.copyOf(document.body().select("[style], [class], [hidden]"))) {
            String style = element.attr("style").toLowerCase(Locale.ROOT);
            if (element.hasAttr("hidden") || has(element, style, HIDDEN)) {
                if (!element.equals(document.body())
                        && element.text().length() * 2 < document.body().text().length()) {
                    element.remove();
                }
                continue;
            }
            if (element.normalName().equals("span") || element.normalName().equals("font")) {
                say(element, style);
            }
        }
    }

    private void say(Element element, String style) {
        boolean inHeading = element.closest("h1, h2, h3, h4, h5, h6") != null;
        if (has(element, style, BOLD) && !inHeading && !Elements.holdsBlock(element)) {
            wrap(element, "b");
        }
        if (has(element, style, ITALIC) && !Elements.holdsBlock(element)) {
            wrap(element, "i");
        }
        if (has(element, style, STRUCK) && !Elements.holdsBlock(element)) {
            wrap(element, "s");
        }
    }

    private static void wrap(Element element, String name) {
        Element inner = new Element(name);
        inner.appendChildren(List.copyOf(element.childNodes()));
        element.appendChild(inner);
    }

    private boolean has(Element element, String style, Pattern look) {
        return look.matcher(style).find()
                || (classes.containsKey(look) && element.classNames().stream().anyMatch(classes.get(look)::contains));
    }
}
