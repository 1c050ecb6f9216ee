package org.nuggets.diagnostic;

/**
 * How many letters must be added, left out, changed, or swapped with their neighbour to make one word of another
 * (optimal string alignment).
 */
public final class Edits {

    private Edits() {}

    /**
     * Counts edits, but only as far as they matter: words that have little in common are done after a few letters.
     *
     * @param most how many edits are worth counting
     * @return the number of edits, or {@code most + 1} where it takes more
     */
    public static int between(int[] a, int[] b, int most) {
        if (Math.abs(a.length - b.length) > most) {
            return most + 1;
        }
        int from = 0;
        int endA = a.length;
        int endB = b.length;
        while (from < endA && from < endB && a[from] == b[from]) {
            from++;
        }
        while (endA > from && endB > from && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        return inBand(a, b, from, endA - from, endB - from, most);
    }

    /** Only cells at most so many columns away from the diagonal can hold so few edits. */
    private static int inBand(int[] a, int[] b, int from, int rows, int columns, int most) {
        int tooMany = most + 1;
        int[] beforeLast = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            last[j] = Math.min(j, tooMany);
        }
        for (int i = 1; i <= rows; i++) {
            int first = Math.max(1, i - most);
            int end = Math.min(columns, i + most);
            row[first - 1] = first == 1 ? Math.min(i, tooMany) : tooMany;
            int least = row[first - 1];
            for (int j = first; j <= end; j++) {
                int one = a[from + i - 1];
                int other = b[from + j - 1];
                int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (one == other ? 0 : 1));
                if (i > 1 && j > 1 && one == b[from + j - 2] && a[from + i - 2] == other) {
                    edits = Math.min(edits, beforeLast[j - 2] + 1);
                }
                row[j] = Math.min(edits, tooMany);
                least = Math.min(least, row[j]);
            }
            if (end < columns) {
                row[end + 1] = tooMany;
            }
            if (least > most) {
                return tooMany;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[columns];
    }
}
