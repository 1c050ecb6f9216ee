package org.nuggets.render.page;

import java.util.ArrayList;
import java.util.List;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.view.Cut;
import org.nuggets.render.view.NetworkView.Name;

/** What items of the network are called on a page in a language. */
record NetworkNames(String lang, Route route, RenderContext context) {

    private static final int LINES = 2;
    /** So many letters of common width fit into a line below a number. */
    private static final int COLUMNS = 16;

    /** The page of an item in the language, else in the one that it is in. */
    LinkedPage page(PageKey item) {
        LinkedPage page = context.page(item);
        return item.lang().equals(lang)
                ? page
                : page.translations().stream()
                        .filter(other -> other.lang().equals(lang))
                        .findFirst()
                        .map(context::page)
                        .orElse(page);
    }

    Name of(PageKey item) {
        LinkedPage page = page(item);
        return new Name(
                Cut.text(page.page().title(), Cut.TITLE),
                page.route().from(route),
                page.key().lang());
    }

    /** What an item is, in words. */
    String kind(PageKey item) {
        return InterfaceWords.label(page(item).page().type().one(), lang);
    }

    /** What several such items are, in words. */
    String kinds(PageKey item) {
        return InterfaceWords.label(page(item).page().type().many(), lang);
    }

    /** A name in short lines; what has no room in them is left out. */
    static List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        String rest = title.strip();
        while (!rest.isEmpty() && lines.size() < LINES) {
            boolean last = lines.size() == LINES - 1;
            int whole = fitting(rest, COLUMNS);
            if (whole == rest.length()) {
                lines.add(rest);
                break;
            }
            int most = last ? fitting(rest, COLUMNS - 1) : whole;
            int space = rest.lastIndexOf(' ', most);
            boolean atSpace = space > 0 && (!last || space > most / 2);
            int end = atSpace ? space : most;
            lines.add(rest.substring(0, end).strip() + (last ? "…" : ""));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How many chars of a text fit into so many columns; no letter is parted from what is written on it. */
    private static int fitting(String text, int columns) {
        int taken = 0;
        int end = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (joins(letter) || (at > 0 && text.codePointBefore(at) == 0x200D)) {
                at += Character.charCount(letter);
                end = end == 0 ? 0 : at;
                continue;
            }
            taken += isWide(letter) ? 2 : 1;
            if (taken > columns && end > 0) {
                return end;
            }
            at += Character.charCount(letter);
            end = at;
        }
        return text.length();
    }

    /** Letters of East Asia, and pictures. */
    private static boolean isWide(int letter) {
        return (letter >= 0x2E80 && letter <= 0xD7A3)
                || (letter >= 0xF900 && letter <= 0xFF60 && letter != 0xFEFF)
                || letter >= 0x1F000;
    }

    private static boolean joins(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || (letter >= 0x1F3FB && letter <= 0x1F3FF);
    }
}
