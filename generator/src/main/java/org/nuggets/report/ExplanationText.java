package org.nuggets.report;

import java.util.regex.Pattern;
import org.nuggets.guide.Explanation;
import org.nuggets.guide.Explanations;
import org.nuggets.model.LocalText;

/** What findings mean, as a terminal shows it. */
public final class ExplanationText {

    private static final int WIDTH = 88;

    /** Code between backticks, as in the guide; here it stands between quotes, as in findings. */
    private static final Pattern CODE = Pattern.compile("(`+) ?(.+?) ?\\1(?!`)");

    private final String lang;

    /** @param lang the language to say it in; English where there is nothing in it */
    public ExplanationText(String lang) {
        this.lang = lang;
    }

    /** All of them in a line each, by what they are about. */
    public String list(Explanations explanations) {
        StringBuilder text = new StringBuilder();
        for (Explanations.Group group : explanations.groups()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(group.title().in(lang))
                    .append('\n');
            group.all()
                    .forEach(one -> text.append("  ")
                            .append(one.code().id())
                            .append(" ".repeat(Math.max(1, 24 - one.code().id().length())))
                            .append(one.title().in(lang))
                            .append('\n'));
        }
        return text.toString().stripTrailing();
    }

    /** One of them, in several lines. */
    public String text(Explanation one) {
        StringBuilder text = new StringBuilder();
        String severity = one.code().severity().id() + "[" + one.code().id() + "]";
        text.append(severity).append(": ").append(one.title().in(lang)).append("\n\n");
        text.append(paragraph(one.means().in(lang)));
        text.append(part(said("Why", "Waarom"), one.cause().in(lang)));
        text.append(part(said("What to do", "Wat je doet"), one.cure().in(lang)));
        String more = one.more().in(lang);
        text.append(more.isEmpty() ? "" : "\n" + paragraph(more));
        text.append(example(said("Wrong", "Fout"), one.file(), one.wrong()));
        text.append(example(said("Right", "Goed"), one.rightFile(), one.right()));
        for (Explanation.Pair pair : one.pairs()) {
            text.append("\n    ")
                    .append(pair.wrong())
                    .append("\n  → ")
                    .append(pair.right())
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }

    private String said(String english, String dutch) {
        return LocalText.of(english, dutch).in(lang);
    }

    private static String part(String head, String words) {
        return "\n" + paragraph(head + ": " + words);
    }

    private static String example(String head, String file, String text) {
        String said = "\n" + head + (file.isEmpty() ? "" : " (" + file + ")") + ":\n\n";
        return said + (text.isEmpty() ? "" : text.indent(4));
    }

    private static String paragraph(String words) {
        String plain = CODE.matcher(words).replaceAll("'$2'");
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (String word : plain.split(" ")) {
            boolean fits = width == 0 || width + 1 + word.length() <= WIDTH;
            text.append(width == 0 ? "" : fits ? " " : "\n").append(word);
            width = fits && width > 0 ? width + 1 + word.length() : word.length();
        }
        return text.append('\n').toString();
    }
}
