package org.nuggets.media;

import java.util.ArrayList;
import java.util.List;

/**
 * A title in lines.
 *
 * @param lines those of it, the first first
 * @param size in pixels
 */
record Lines(List<String> lines, int size) {

    private static final int MOST = 4;
    private static final List<Integer> SIZES = List.of(76, 64, 56, 48, 42);
    /** Four lines that are larger leave no room for the rest. */
    private static final int LARGE = 64;

    private static final String MORE = "…";

    Lines {
        lines = List.copyOf(lines);
    }

    /** As large as a title can be in four lines of a width; cut where even the smallest size needs more. */
    static Lines of(String title, double width, Outlines font) {
        for (int size : SIZES) {
            List<String> lines = broken(title, width, size, font, false);
            boolean fits = lines.size() <= (size > LARGE ? MOST - 1 : MOST)
                    && lines.stream().allMatch(line -> font.width(line, size) <= width);
            if (fits) {
                return new Lines(lines, size);
            }
        }
        int smallest = SIZES.get(SIZES.size() - 1);
        List<String> lines = broken(title, width, smallest, font, true);
        if (lines.size() <= MOST) {
            return new Lines(lines, smallest);
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST));
        String last = first.get(MOST - 1);
        while (!last.isEmpty() && font.width(last + MORE, smallest) > width) {
            last = last.substring(0, Math.max(0, last.lastIndexOf(' ')));
        }
        first.set(MOST - 1, last + MORE);
        return new Lines(first, smallest);
    }

    /** @param anywhere whether a word that is wider than a line may be broken */
    private static List<String> broken(String title, double width, int size, Outlines font, boolean anywhere) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : title.split("[ \\n\\t]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (anywhere && font.width(line, size) > width) {
                int end = line.length() - 1;
                while (end > 1 && font.width(line.substring(0, end), size) > width) {
                    end--;
                }
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }
}
