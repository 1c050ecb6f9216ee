package org.nuggets.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;
import org.nuggets.model.WindowsName;
import org.nuggets.validate.Slug;

/** The file of an item that is to be begun: its name comes from its title. */
public final class NewItem {

    /** Systems hold names of 255 bytes; a language and an ending follow. */
    private static final int LONGEST_NAME = 200;

    private NewItem() {}

    /** Its name, such as {@code rain.nl.md}. */
    public static String name(String title, String lang, List<String> languages) {
        return Slug.of(title) + (lang.equals(languages.get(0)) ? "" : "." + lang) + ".md";
    }

    /** Why a title cannot be that of an item: what {@code check} would refuse, and what makes no name of a file. */
    public static Optional<LocalText> refusal(String title, ContentType type, String lang, List<String> languages) {
        if (title.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(
                    title.isBlank()
                            ? LocalText.of("give it a title", "geef het een titel")
                            : LocalText.of(
                                    "the title '%s' holds no letter or digit, of which the file gets its name",
                                    "in de titel '%s' staat geen letter of cijfer, waar het bestand zijn naam van krijgt",
                                    title));
        }
        int most = type.field("title").path("maxLength").asInt(Integer.MAX_VALUE);
        int length = title.codePointCount(0, title.length());
        if (length > most) {
            return Optional.of(LocalText.of(
                    "this title has %s characters, more than %s: shorten it by %s",
                    "deze titel heeft %s tekens, meer dan %s: maak hem %s korter", length, most, length - most));
        }
        if (Slug.of(title).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return Optional.of(LocalText.of(
                    "this title is too long for the name of a file: shorten it",
                    "deze titel is te lang voor de naam van een bestand: maak hem korter"));
        }
        String name = name(title, lang, languages);
        return WindowsName.in(name)
                .map(refused -> LocalText.of(
                        "the file would be called '%s', which Windows cannot hold: it %s. Choose another title",
                        "het bestand zou '%s' heten, en dat kan Windows niet aan: het %s. Kies een andere titel",
                        name,
                        refused.reason()));
    }
}
