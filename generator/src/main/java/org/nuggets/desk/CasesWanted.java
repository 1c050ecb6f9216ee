package org.nuggets.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Page;
import org.nuggets.model.Relation;
import org.nuggets.pipeline.LiveSite;

/**
 * The items that no case tells of yet. Cases are those of the types whose items can say that they repeat another; of what
 * they may point to in their front matter, each should have one.
 */
final class CasesWanted {

    private CasesWanted() {}

    static List<Page> of(LiveSite site) {
        Set<ContentType> tellers = site.sources().settings().types().values().stream()
                .filter(type -> type.relations().stream().anyMatch(CasesWanted::repeats))
                .collect(Collectors.toSet());
        Set<String> names = tellers.stream().map(ContentType::name).collect(Collectors.toSet());
        Set<String> told = tellers.stream()
                .flatMap(type -> type.relations().stream())
                .filter(relation -> !repeats(relation) && relation.facet())
                .flatMap(relation -> relation.to().stream())
                .filter(type -> !names.contains(type))
                .collect(Collectors.toSet());
        return site.site().pages().values().stream()
                .filter(page -> told.contains(page.key().type()))
                .filter(page -> ties(page).noneMatch(names::contains))
                .map(LinkedPage::page)
                .toList();
    }

    private static boolean repeats(Relation relation) {
        return relation.roles().contains(FieldRole.REPEATS);
    }

    /** The types of what it is tied to, either way. */
    private static Stream<String> ties(LinkedPage page) {
        return Stream.concat(
                page.backlinks().stream().map(link -> link.source().type()),
                page.references().stream()
                        .flatMap(reference -> reference.target().stream())
                        .map(target -> target.type()));
    }
}
