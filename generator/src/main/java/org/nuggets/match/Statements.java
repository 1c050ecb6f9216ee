package org.nuggets.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.match.Statement.Stated;
import org.nuggets.model.PageKey;

/**
 * All that decides the matches of a site.
 *
 * @param statements of each page that offers or looks for something
 * @param topics each page that offers and needs can be about
 * @param first the site's first language: of an item in several that page speaks
 * @param day of the build
 */
record Statements(List<Statement> statements, List<Topic> topics, String first, LocalDate day) {

    Statements {
        statements = List.copyOf(statements);
        topics = List.copyOf(topics);
    }

    /** One statement for each item, by its key. Only what is about a page that is there is stated. */
    List<Statement> ofItems() {
        SortedMap<String, PageKey> known = new TreeMap<>();
        topics.forEach(topic -> known.merge(item(topic.key()), topic.key(), this::speaking));
        SortedMap<String, Statement> items = new TreeMap<>();
        statements.stream()
                .filter(Statement::current)
                .forEach(one -> items.merge(
                        item(one.key()),
                        one,
                        (some, other) -> speaking(some.key(), other.key()).equals(some.key()) ? some : other));
        return items.values().stream()
                .map(one -> new Statement(
                        one.key(),
                        true,
                        one.audience(),
                        one.area(),
                        about(one.offers(), known),
                        about(one.needs(), known)))
                .sorted((some, other) -> some.key().compareTo(other.key()))
                .toList();
    }

    private static List<Stated> about(List<Stated> stated, SortedMap<String, PageKey> known) {
        List<Stated> about = new ArrayList<>();
        for (Stated one : stated) {
            Optional.ofNullable(known.get(item(one.expertise())))
                    .ifPresent(topic ->
                            about.add(new Stated(one.position(), topic, one.level(), one.capacity(), one.until())));
        }
        return about;
    }

    /** Of two pages of one item the one in the site's first language, else the first by language. */
    private PageKey speaking(PageKey some, PageKey other) {
        if (some.lang().equals(first) || other.lang().equals(first)) {
            return some.lang().equals(first) ? some : other;
        }
        return some.compareTo(other) <= 0 ? some : other;
    }

    /** What the pages of one item in several languages have in common. */
    static String item(PageKey page) {
        return page.type() + ":" + page.id();
    }
}
