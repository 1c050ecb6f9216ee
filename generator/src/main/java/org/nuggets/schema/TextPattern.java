package org.nuggets.schema;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** A pattern that is sought in texts, in time linear in them, as {@link LinearPattern} says. */
public final class TextPattern {

    private final Pattern pattern;

    /** @param regex in the language of RE2 */
    public TextPattern(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /**
     * The first place where it holds.
     *
     * @param from where to begin
     * @return what its first group holds, else the whole; nothing where it does not hold
     */
    public Optional<FoundText> find(String text, int from) {
        Matcher matcher = pattern.matcher(text);
        if (from > text.length() || !matcher.find(from)) {
            return Optional.empty();
        }
        int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
        return Optional.of(new FoundText(matcher.start(group), matcher.end(group)));
    }
}
