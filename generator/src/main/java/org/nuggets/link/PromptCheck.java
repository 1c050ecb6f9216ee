package org.nuggets.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.ContentType;
import org.nuggets.model.Page;
import org.nuggets.model.PromptRule;

/** Reports an item beside which questions should stand, and that none is for. */
final class PromptCheck {

    private PromptCheck() {}

    /** The items that ask, of all types whose questions stand beside others. */
    static List<Page> askers(Map<String, ContentType> types, List<Page> built) {
        List<String> from = types.values().stream()
                .flatMap(type -> type.prompts().stream())
                .map(PromptRule::from)
                .toList();
        return built.stream().filter(page -> from.contains(page.type().name())).toList();
    }

    /** By rule, for whom there are questions; a rule for which no question names anybody is left out. */
    static Map<PromptRule, SortedSet<String>> named(Map<String, ContentType> types, List<Page> askers) {
        Map<PromptRule, SortedSet<String>> named = new HashMap<>();
        types.values().stream()
                .flatMap(type -> type.prompts().stream())
                .distinct()
                .forEach(rule -> {
                    SortedSet<String> all = askers.stream()
                            .filter(page -> page.type().name().equals(rule.from()))
                            .flatMap(rule::questions)
                            .flatMap(rule::named)
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (!all.isEmpty()) {
                        named.put(rule, all);
                    }
                });
        return named;
    }

    /** @param named by rule, for whom there are questions */
    static List<Diagnostic> check(Page page, Map<PromptRule, SortedSet<String>> named) {
        return page.type().prompts().stream()
                .filter(named::containsKey)
                .flatMap(rule -> rule.wanted(page).stream()
                        .filter(value -> !named.get(rule).contains(value))
                        .map(value -> finding(page, rule, value, named.get(rule))))
                .toList();
    }

    private static Diagnostic finding(Page page, PromptRule rule, String value, SortedSet<String> known) {
        int place = page.fields().texts(rule.match()).indexOf(value);
        return new Diagnostic(
                page.fields().valueSpan("/" + rule.match() + "/" + place),
                Code.NO_PROMPT,
                "no question is for '" + value + "', so none stands beside this page for it",
                DidYouMean.hint(value, known) + "there are questions for " + String.join(", ", known) + "; or write '"
                        + value + "' under '" + rule.by() + "' of a question that fits");
    }
}
