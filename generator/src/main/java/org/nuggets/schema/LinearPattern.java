package org.nuggets.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Optional;

/**
 * Patterns that run in time linear in their input, whatever they are: RE2, which has no look-around and no
 * back-references. A type's pattern meets untrusted text, and a backtracking engine can be made to hang by it.
 */
public final class LinearPattern implements RegularExpressionFactory {

    @Override
    public RegularExpression getRegularExpression(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return value -> pattern.matcher(value).find();
    }

    /** Why a pattern cannot be used, if so. */
    public static Optional<String> fault(String regex) {
        try {
            Pattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }
}
