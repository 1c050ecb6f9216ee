package org.nuggets.model;

import java.util.List;
import java.util.function.IntFunction;

/**
 * HTML with open slots, each inside a double-quoted attribute, where an address will stand.
 *
 * @param literals the pieces around the slots, in order; one more than there are slots
 * @param slots for each slot the index of its link in {@link Body#links()}
 */
public record Html(List<String> literals, List<Integer> slots) {

    public Html {
        literals = List.copyOf(literals);
        slots = List.copyOf(slots);
        if (literals.size() != slots.size() + 1) {
            throw new IllegalArgumentException(literals.size() + " literals around " + slots.size() + " slots");
        }
    }

    /**
     * Fills every slot.
     *
     * @param address from the index of a link to its address, not yet escaped
     * @return the HTML, with each address escaped for its attribute
     */
    public String fill(IntFunction<String> address) {
        StringBuilder html = new StringBuilder(literals.get(0));
        for (int i = 0; i < slots.size(); i++) {
            escape(address.apply(slots.get(i)), html);
            html.append(literals.get(i + 1));
        }
        return html.toString();
    }

    /** Writes a text as it stands in an attribute between double quotation marks. */
    public static void escape(String address, StringBuilder html) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.append(c);
            }
        }
    }
}
