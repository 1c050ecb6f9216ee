package org.nuggets.link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;

/**
 * All that linking another page can ask of this one. While it stays the same, what other pages point to does, too.
 *
 * @param whyNot why readers do not get it; none where they do
 * @param names the values of the fields by which relations find items
 * @param term what marks it in texts, where it is a term
 * @param licence what its owner allows, where it is a source
 */
record LinkSignature(
        PageKey key,
        String file,
        Optional<String> whyNot,
        Set<String> anchors,
        List<List<String>> names,
        List<String> term,
        Optional<String> licence) {

    static LinkSignature of(Page page, Collection<ContentType> types, Visibility visibility) {
        return new LinkSignature(
                page.key(),
                page.draft().name(),
                visibility.includes(page) ? Optional.empty() : Optional.of(visibility.whyNot(page)),
                page.draft().body().anchors(),
                types.stream()
                        .flatMap(type -> type.relations().stream())
                        .map(relation -> page.fields().texts(relation.by()))
                        .toList(),
                page.type().foundInText() ? term(page) : List.of(),
                page.text(FieldRole.SOURCE_LICENSE));
    }

    private static List<String> term(Page page) {
        return Stream.of(
                        Stream.of(
                                page.title(),
                                page.description(),
                                page.text(FieldRole.NAME_LANGUAGE).orElse("")),
                        page.texts(FieldRole.SYNONYMS).stream())
                .flatMap(texts -> texts)
                .toList();
    }
}
