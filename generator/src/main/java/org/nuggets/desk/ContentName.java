package org.nuggets.desk;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.model.LocalText;
import org.nuggets.model.WindowsName;

/** A path below the content folder that somebody wishes for a page: one that every system can hold, and that leads nowhere else. */
final class ContentName {

    private static final int LONGEST = 700;
    private static final int LONGEST_STEP = 240;

    private static final LocalText FIX = LocalText.of(
            "write a name such as nuggets/rain.md: folders, a slash, a name, and .md at its end",
            "schrijf een naam zoals nuggets/regen.md: mappen, een schuine streep, een naam, en .md aan het eind");

    private ContentName() {}

    /** Why a path cannot be that of a page; nothing where it can. */
    static Optional<Answer> refusal(String path) {
        return message(path).map(why -> Answer.refusal(400, "name", why, FIX));
    }

    /** The same in words. */
    static Optional<LocalText> message(String path) {
        return why(path).map(why -> LocalText.of("'%s' %s", "'%s' %s", shown(path), why));
    }

    private static Optional<LocalText> why(String path) {
        if (path.isBlank()) {
            return Optional.of(LocalText.of("is no name", "is geen naam"));
        }
        if (path.chars().anyMatch(c -> Character.isISOControl(c))
                || path.codePoints().anyMatch(ContentName::isUnseen)) {
            return Optional.of(LocalText.of("holds a sign that nobody can see", "bevat een teken dat niemand ziet"));
        }
        if (path.indexOf('\\') >= 0 || path.startsWith("/") || path.contains("//") || path.matches("[A-Za-z]:.*")) {
            return Optional.of(
                    LocalText.of("is no path below the content folder", "is geen pad onder de map met inhoud"));
        }
        for (String step : path.split("/", -1)) {
            if (step.isBlank() || step.startsWith(".") || !step.strip().equals(step)) {
                return Optional.of(LocalText.of(
                        "holds a step that begins with a dot or a space, or is empty",
                        "bevat een stap die begint met een punt of een spatie, of leeg is"));
            }
            if (step.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEP) {
                return Optional.of(LocalText.of("is too long", "is te lang"));
            }
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(LocalText.of("is too long", "is te lang"));
        }
        if (!path.toLowerCase(Locale.ROOT).endsWith(".md")) {
            return Optional.of(LocalText.of("does not end in .md", "eindigt niet op .md"));
        }
        if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
            return Optional.of(LocalText.of(
                    "has letters whose accents are signs of their own",
                    "heeft letters waarvan de accenten losse tekens zijn"));
        }
        return WindowsName.in(path)
                .map(refused -> LocalText.of(
                        "is refused by Windows: '%s' %s",
                        "wordt door Windows geweigerd: '%s' %s", refused.step(), refused.reason()));
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE;
    }

    private static String shown(String path) {
        return path.length() <= 80 ? path : path.substring(0, 80) + "…";
    }
}
