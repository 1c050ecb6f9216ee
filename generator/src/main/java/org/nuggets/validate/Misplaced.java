package org.nuggets.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;

/** Tells a file that lies in the folder of another type, by fields and headings that only that other type has. */
final class Misplaced {

    private static final int ENOUGH = 2;

    private Misplaced() {}

    static Optional<Diagnostic> find(Draft draft, ContentType type, Collection<ContentType> types) {
        if (draft.frontMatter().text("type").isPresent()) {
            return Optional.empty();
        }
        List<String> foreign = new ArrayList<>();
        draft.frontMatter().root().fieldNames().forEachRemaining(name -> {
            if (type.field(name).isMissingNode()) {
                foreign.add(name);
            }
        });
        if (foreign.size() < ENOUGH) {
            return Optional.empty();
        }
        return types.stream()
                .filter(other -> !other.equals(type) && !other.folder().isEmpty())
                .filter(other -> isItsOwn(draft, foreign, other, types))
                .max(Comparator.comparingLong((ContentType other) -> known(foreign, other))
                        .thenComparing(ContentType::name, Comparator.reverseOrder()))
                .filter(other -> known(foreign, other) == foreign.size())
                .map(other -> {
                    String root = draft.name()
                            .substring(0, draft.name().length() - draft.path().length());
                    String folder = root + other.folder() + "/";
                    String name = draft.path().substring(draft.path().lastIndexOf('/') + 1);
                    return new Diagnostic(
                            SourceSpan.startOf(draft.name()),
                            Code.MISPLACED,
                            "this looks like " + PageValidator.article(other) + ", but lies where "
                                    + (type.folder().isEmpty()
                                            ? "plain pages lie"
                                            : "only items of type '" + type.name() + "' lie"),
                            "move it to " + folder + name + ", or write 'type: " + other.name() + "' among its fields");
                });
    }

    /** Whether the fields alone tell the type, or one of them and the headings of the text. */
    private static boolean isItsOwn(
            Draft draft, List<String> foreign, ContentType type, Collection<ContentType> types) {
        long own = own(foreign, type, types);
        return own >= ENOUGH || (own > 0 && headings(draft, type) >= ENOUGH);
    }

    private static long headings(Draft draft, ContentType type) {
        return type.headings().stream()
                .filter(expected -> draft.body().headings().stream()
                        .anyMatch(heading -> expected.name().byLanguage().containsValue(heading.text())))
                .count();
    }

    private static long known(List<String> names, ContentType type) {
        return names.stream().filter(name -> !type.field(name).isMissingNode()).count();
    }

    /** How many of the names are known to a type and to few others. */
    private static long own(List<String> names, ContentType type, Collection<ContentType> types) {
        return names.stream()
                .filter(name -> !type.field(name).isMissingNode())
                .filter(name -> 3
                                * types.stream()
                                        .filter(other -> !other.field(name).isMissingNode())
                                        .count()
                        <= types.size())
                .count();
    }
}
