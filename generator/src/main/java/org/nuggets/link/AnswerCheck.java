package org.nuggets.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.ContentType;
import org.nuggets.model.Page;
import org.nuggets.model.QuestionRule;

/** Reports an answer to a question that nobody asks: readers would not see it. */
final class AnswerCheck {

    private AnswerCheck() {}

    /** The sets of questions that items of some types answer. */
    static List<Page> sets(Map<String, ContentType> types, List<Page> built) {
        List<QuestionRule> rules = rules(types);
        return built.stream()
                .filter(page -> rules.stream().anyMatch(rule -> isSet(page, rule)))
                .toList();
    }

    /** By rule, what the questions are called. */
    static Map<QuestionRule, SortedSet<String>> asked(Map<String, ContentType> types, List<Page> sets) {
        Map<QuestionRule, SortedSet<String>> asked = new HashMap<>();
        for (QuestionRule rule : rules(types)) {
            SortedSet<String> ids = new TreeSet<>();
            sets.stream()
                    .filter(page -> isSet(page, rule))
                    .forEach(page -> rule.of(page).forEach(question -> ids.add(question.id())));
            if (ids.isEmpty()) {
                rule.asked().forEach(own -> ids.add(own.id()));
            }
            asked.put(rule, ids);
        }
        return asked;
    }

    /** @param asked by rule, what the questions are called */
    static List<Diagnostic> check(Page page, Map<QuestionRule, SortedSet<String>> asked) {
        return page.type().questions().stream()
                .flatMap(rule -> {
                    SortedSet<String> known =
                            Optional.ofNullable(asked.get(rule)).orElseGet(TreeSet::new);
                    List<String> named = rule.named(page);
                    return IntStream.range(0, named.size())
                            .filter(i -> !named.get(i).isEmpty() && !known.contains(named.get(i)))
                            .mapToObj(i -> finding(page, rule, i, named.get(i), known));
                })
                .toList();
    }

    private static Diagnostic finding(Page page, QuestionRule rule, int place, String named, SortedSet<String> known) {
        return new Diagnostic(
                page.fields().valueSpan(rule.pointer(place)),
                Code.UNKNOWN_VALUE,
                "no question is called '" + named + "', so readers would not see this answer",
                DidYouMean.hint(named, known) + "Questions: " + String.join(", ", known));
    }

    private static boolean isSet(Page page, QuestionRule rule) {
        return page.key().type().equals(rule.from()) && page.key().id().equals(rule.set());
    }

    private static List<QuestionRule> rules(Map<String, ContentType> types) {
        return types.values().stream()
                .flatMap(type -> type.questions().stream())
                .distinct()
                .toList();
    }
}
