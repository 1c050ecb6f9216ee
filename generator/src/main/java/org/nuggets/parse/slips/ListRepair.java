package org.nuggets.parse.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.nuggets.diagnostic.Repair;
import org.nuggets.parse.text.BodySource;

/** Makes a list of the lines that were meant as one. */
record ListRepair(BodySource source) {

    /** What makes items of the lines of a paragraph that begin as one of them does. */
    List<Repair.Part> items(String first, String[] lines, int number, int from) {
        String kind = kind(first);
        List<Repair.Part> parts = new ArrayList<>();
        int at = from;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            // A dash may open what somebody says, a hyphen or a number part a word, so only what follows is an item.
            boolean meant = i >= number || isBullet(kind);
            if (meant && LineSlips.mayBeItem(line) && kind(line).equals(kind)) {
                item(line, at).ifPresent(parts::add);
            }
            at += lines[i].length() + 1;
        }
        return parts;
    }

    private static boolean isBullet(String kind) {
        return kind.length() == 1 && "–—-1a".indexOf(kind) < 0;
    }

    /** By what the items of one list are alike; empty for what is none. */
    private static String kind(String line) {
        Matcher item = LineSlips.ITEM.matcher(line);
        return !item.matches()
                ? ""
                : item.group("sign") != null
                        ? item.group("sign")
                        : item.group("dash") != null ? "-" : item.group("number") != null ? "1" : "a";
    }

    /** What makes an item of one line; a letter has no list of its own, so its author has to choose. */
    Optional<Repair.Part> item(String line, int at) {
        Matcher item = LineSlips.ITEM.matcher(line);
        if (!item.matches() || item.group("letter") != null) {
            return Optional.empty();
        }
        int text = at + item.start("text");
        if (item.group("sign") != null) {
            return Optional.of(new Repair.Part(source.span(at + item.start("sign"), text), "- "));
        }
        return Optional.of(new Repair.Part(source.span(text, text), " "));
    }
}
