package org.nuggets.importer;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.nuggets.model.OneName;
import org.nuggets.model.WindowsName;
import org.nuggets.validate.Slug;

/** Names for new files: those of the site and of this import are not given again. */
final class FileNamesTaken {

    private static final int LONGEST = 70;

    private final KnownPages known;
    private final Set<OneName> given = new HashSet<>();

    FileNamesTaken(KnownPages known) {
        this.known = known;
    }

    /**
     * A path that is free.
     *
     * @param folder empty, or with a slash at its end
     * @param words what the name is made of
     * @param ending with its dot
     * @param type whose ids must not be taken either; empty for a file that is no page
     */
    String free(String folder, String words, String ending, String type) {
        String name = shortened(Slug.of(words));
        if (WindowsName.in(name).isPresent()) {
            name = name + "-1";
        }
        for (int number = 1; ; number++) {
            String numbered = number == 1 ? name : name + "-" + number;
            String path = folder + numbered + ending;
            boolean isFree = !known.isTaken(path)
                    && (type.isEmpty() || !known.has(type, numbered))
                    && given.add(OneName.of(path));
            if (isFree) {
                return path;
            }
        }
    }

    private static String shortened(String slug) {
        if (slug.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return slug;
        }
        int end = Math.min(slug.length(), LONGEST);
        while (slug.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST
                || Character.isHighSurrogate(slug.charAt(end - 1))) {
            end--;
        }
        int hyphen = slug.lastIndexOf('-', end);
        return slug.substring(0, hyphen > LONGEST / 2 ? hyphen : end);
    }
}
