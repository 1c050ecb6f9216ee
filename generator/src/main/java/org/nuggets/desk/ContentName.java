package org.nuggets.desk;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.model.WindowsName;

/** A path below the content folder that somebody wishes for a page: one that every system can hold, and that leads nowhere else. */
final class ContentName {

    private static final int LONGEST = 700;
    private static final int LONGEST_STEP = 240;

    private ContentName() {}

    /** Why a path cannot be that of a page; nothing where it can. */
    static Optional<Answer> refusal(String path) {
        return why(path)
                .map(why -> Answer.refusal(
                        400,
                        "name",
                        "'" + shown(path) + "' " + why,
                        "write a name such as nuggets/rain.md: folders, a slash, a name, and .md at its end"));
    }

    private static Optional<String> why(String path) {
        if (path.isBlank()) {
            return Optional.of("is no name");
        }
        if (path.chars().anyMatch(c -> Character.isISOControl(c))
                || path.codePoints().anyMatch(ContentName::isUnseen)) {
            return Optional.of("holds a sign that nobody can see");
        }
        if (path.indexOf('\\') >= 0 || path.startsWith("/") || path.contains("//") || path.matches("[A-Za-z]:.*")) {
            return Optional.of("is no path below the content folder");
        }
        for (String step : path.split("/", -1)) {
            if (step.isBlank() || step.startsWith(".") || !step.strip().equals(step)) {
                return Optional.of("holds a step that begins with a dot or a space, or is empty");
            }
            if (step.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEP) {
                return Optional.of("is too long");
            }
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("is too long");
        }
        if (!path.toLowerCase(Locale.ROOT).endsWith(".md")) {
            return Optional.of("does not end in .md");
        }
        if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
            return Optional.of("has letters whose accents are signs of their own");
        }
        return WindowsName.in(path).map(refused -> "is refused by Windows: '" + refused.step() + "' " + refused.why());
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE;
    }

    private static String shown(String path) {
        return path.length() <= 80 ? path : path.substring(0, 80) + "…";
    }
}
