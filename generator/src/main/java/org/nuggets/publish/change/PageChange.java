package org.nuggets.publish.change;

import java.util.List;

/**
 * A page that is new, is gone, or says something else.
 *
 * @param address below the root of the site, such as {@code nuggets/rain/}
 * @param title as it is now, or was last
 * @param lines of a changed page, what a reader sees: each begins with {@code +}, {@code -}, or a space where it stays, and
 *     {@code …} stands for what was left out between
 */
public record PageChange(String address, String title, List<String> lines) {

    public PageChange {
        lines = List.copyOf(lines);
    }
}
