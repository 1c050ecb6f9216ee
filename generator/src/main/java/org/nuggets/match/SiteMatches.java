package org.nuggets.match;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.memo.Lazy;
import org.nuggets.memo.Memo;
import org.nuggets.memo.Memos;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Matches;
import org.nuggets.model.Relation;
import org.nuggets.model.Site;

/**
 * Who can help whom in one version of a site. The matches are made when they are first asked for; where nothing that decides
 * them has changed since the version before, they are those of that version. Never changed.
 */
public final class SiteMatches {

    private final Memos<Statement> statements;
    private final Memos<Topic> topics;
    private final Memo<Statements, Lazy<Matches>> matches;

    private SiteMatches(Memos<Statement> statements, Memos<Topic> topics, Memo<Statements, Lazy<Matches>> matches) {
        this.statements = statements;
        this.topics = topics;
        this.matches = matches;
    }

    /**
     * Those of a version of a site.
     *
     * @param first the site's first language
     * @param day of the build: what ended before it counts no more
     * @param before those of the version before, where there is one
     */
    public static SiteMatches of(
            Site site, String first, LocalDate day, Weights weights, Optional<SiteMatches> before) {
        Map<String, StatementReader> readers = readers(site, day);
        List<LinkedPage> stating = pages(site, readers.keySet());
        List<LinkedPage> about = pages(site, topics(site));
        Memos<Statement> statements = Memos.of(before.map(of -> of.statements))
                .next(
                        names(stating),
                        List.of(stating),
                        day,
                        i -> Optional.ofNullable(
                                        readers.get(stating.get(i).key().type()))
                                .orElseThrow()
                                .read(stating.get(i)));
        Memos<Topic> topics = Memos.of(before.map(of -> of.topics))
                .next(names(about), List.of(about), "", i -> Topic.of(about.get(i)));
        return new SiteMatches(
                statements,
                topics,
                Memo.of(
                        before.map(of -> of.matches),
                        new Statements(statements.values(), topics.values(), first, day),
                        all -> new Lazy<>(() -> Matching.of(all, weights))));
    }

    /** The matches, the same each time. */
    public Matches get() {
        return matches.value().get();
    }

    private static Map<String, StatementReader> readers(Site site, LocalDate day) {
        Map<String, StatementReader> readers = new HashMap<>();
        site.types()
                .values()
                .forEach(type -> type.matching()
                        .ifPresent(sources -> readers.put(type.name(), new StatementReader(type, sources, day))));
        return readers;
    }

    /** The types that offers and needs can be about. */
    private static Set<String> topics(Site site) {
        Set<String> topics = new HashSet<>();
        for (ContentType type : site.types().values()) {
            type.matching()
                    .ifPresent(sources -> type.relations().stream()
                            .filter(relation ->
                                    List.of(sources.offers(), sources.needs()).contains(relation.name()))
                            .map(Relation::to)
                            .forEach(to ->
                                    topics.addAll(to.isEmpty() ? site.types().keySet() : to)));
        }
        return topics;
    }

    private static List<LinkedPage> pages(Site site, Set<String> types) {
        return site.pages().values().stream()
                .filter(page -> types.contains(page.key().type()))
                .toList();
    }

    private static List<String> names(List<LinkedPage> pages) {
        return pages.stream().map(page -> page.page().path()).toList();
    }
}
