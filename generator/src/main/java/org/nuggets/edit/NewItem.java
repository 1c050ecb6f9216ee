package org.nuggets.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.ContentType;
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
    public static Optional<String> refusal(String title, ContentType type, String lang, List<String> languages) {
        if (title.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(
                    title.isBlank()
                            ? "give it a title"
                            : "the title '" + title + "' holds no letter or digit, of which the file gets its name");
        }
        int most = type.field("title").path("maxLength").asInt(Integer.MAX_VALUE);
        int length = title.codePointCount(0, title.length());
        if (length > most) {
            return Optional.of("this title has " + length + " characters, more than " + most + ": shorten it by "
                    + (length - most));
        }
        if (Slug.of(title).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return Optional.of("this title is too long for the name of a file: shorten it");
        }
        String name = name(title, lang, languages);
        return WindowsName.in(name)
                .map(refused -> "the file would be called '" + name + "', which Windows cannot hold: it "
                        + refused.why() + ". Choose another title");
    }
}
