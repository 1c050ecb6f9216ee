package org.nuggets.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.SourceText;

/** Another text for a whole file, of which the lines that are the same at its start and its end stay byte for byte. */
public final class WholeText {

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|\\z)");

    private WholeText() {}

    /**
     * A line.
     *
     * @param text without its ending
     * @param start offset of its first character
     * @param ends whether an ending follows
     */
    private record Line(String text, int start, boolean ends) {

        boolean isLike(Line other) {
            return text.equals(other.text) && ends == other.ends;
        }
    }

    /** How many lines are the same in two texts, at their start and at their end: what lies between has changed. */
    private record Same(int first, int last) {}

    /** The changes after which a file holds another text, whose lines may end in any way. */
    public static List<TextChange> changes(String before, String after) {
        SourceText source = new SourceText("", before);
        List<Line> old = lines(source.text());
        List<Line> now = lines(new SourceText("", after).text());
        Same same = same(old, now);
        if (same.first == old.size() && old.size() == now.size()) {
            return List.of();
        }
        return List.of(new TextChange(
                source.span(start(old, same.first, source), start(old, old.size() - same.last, source)),
                text(now.subList(same.first, now.size() - same.last))));
    }

    /**
     * A text with the changes of two people who began with the same one.
     *
     * @return nothing where both changed the same lines, or lines side by side: only they can tell what is meant
     */
    public static Optional<String> merged(String base, String mine, String theirs) {
        List<Line> old = lines(new SourceText("", base).text());
        List<Line> own = lines(new SourceText("", mine).text());
        List<Line> other = lines(new SourceText("", theirs).text());
        Same ownKept = same(old, own);
        Same otherKept = same(old, other);
        List<Line> both;
        if (old.size() - ownKept.last < otherKept.first) {
            both = joined(own, ownKept, other, old.size());
        } else if (old.size() - otherKept.last < ownKept.first) {
            both = joined(other, otherKept, own, old.size());
        } else {
            return Optional.empty();
        }
        return Optional.of(new SourceEdit(Path.of(""), Optional.empty(), changes(theirs, text(both))).applied(theirs));
    }

    /** The beginning of one, with its change, and the end of another, with its. */
    private static List<Line> joined(List<Line> one, Same kept, List<Line> other, int size) {
        List<Line> both = new ArrayList<>(one.subList(0, one.size() - kept.last));
        both.addAll(other.subList(size - kept.last, other.size()));
        return both;
    }

    private static Same same(List<Line> old, List<Line> now) {
        int most = Math.min(old.size(), now.size());
        int first = 0;
        while (first < most && old.get(first).isLike(now.get(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first && old.get(old.size() - 1 - last).isLike(now.get(now.size() - 1 - last))) {
            last++;
        }
        return new Same(first, last);
    }

    private static int start(List<Line> lines, int number, SourceText source) {
        return number < lines.size() ? lines.get(number).start() : source.text().length();
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append(line.ends() ? "\n" : ""));
        return text.toString();
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        int at = 0;
        while (at <= text.length() && line.find(at)) {
            boolean ends = !line.group(2).isEmpty();
            lines.add(new Line(line.group(1), line.start(), ends));
            at = ends ? line.end() : text.length() + 1;
        }
        return lines;
    }
}
