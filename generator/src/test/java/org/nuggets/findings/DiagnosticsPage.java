package org.nuggets.findings;

import org.nuggets.guide.Explanation;
import org.nuggets.guide.Explanations;
import org.nuggets.model.LocalText;

/** What {@code docs/diagnostics.md} says of each finding: the words of the guide. */
final class DiagnosticsPage {

    private static final int WIDTH = 120;

    private DiagnosticsPage() {}

    static String sections(Explanations explanations) {
        StringBuilder page = new StringBuilder();
        for (Explanations.Group group : explanations.groups()) {
            page.append(page.isEmpty() ? "" : "\n")
                    .append("## ")
                    .append(english(group.title()))
                    .append('\n');
            paragraph(english(group.intro()), page);
            group.all().forEach(one -> section(one, page));
        }
        return page.toString();
    }

    private static void section(Explanation one, StringBuilder page) {
        String code = one.code().id();
        page.append("\n### `").append(code).append("`\n");
        paragraph(english(one.means()) + " " + english(one.cause()), page);
        page.append("\n> `")
                .append(one.code().severity().id())
                .append('[')
                .append(code)
                .append("]: ");
        page.append(one.message()).append("`\n");
        paragraph(english(one.cure()), page);
        paragraph(english(one.more()), page);
        if (!one.pairs().isEmpty()) {
            page.append("\n| you wrote | write |\n| --- | --- |\n");
            one.pairs().forEach(pair -> page.append("| `" + pair.wrong() + "` | `" + pair.right() + "` |\n"));
        }
    }

    private static void paragraph(String text, StringBuilder page) {
        if (text.isBlank()) {
            return;
        }
        int width = 0;
        page.append('\n');
        for (String word : text.split(" ")) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                page.append('\n');
                width = 0;
            }
            page.append(width > 0 ? " " : "").append(word);
            width += word.length() + (width > 0 ? 1 : 0);
        }
        page.append('\n');
    }

    private static String english(LocalText text) {
        return text.in("en");
    }
}
