package org.nuggets.parse.slips;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text has the signs of footnotes, whether they are read as such or not; looked for once, when first asked. */
final class NoteSigns {

    private static final Pattern SIGN = Pattern.compile("(?m)(^[ \\t>]{0,20})?\\[\\^([^\\[\\]\\s]{1,60})](:?)");

    private final String text;
    private final Map<String, Integer> notes = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private boolean read;

    NoteSigns(String text) {
        this.text = text;
    }

    /** Where the line begins that looks as if a note stood in it. */
    Optional<Integer> note(String name) {
        read();
        return Optional.ofNullable(notes.get(name));
    }

    /** Whether something looks as if it referred to a note. */
    boolean refersTo(String name) {
        read();
        return references.contains(name);
    }

    private void read() {
        Matcher sign = SIGN.matcher(read ? "" : text);
        while (sign.find()) {
            if (sign.group(1) != null && !sign.group(3).isEmpty()) {
                notes.putIfAbsent(sign.group(2), sign.start(2) - 2);
            } else {
                references.add(sign.group(2));
            }
        }
        read = true;
    }
}
