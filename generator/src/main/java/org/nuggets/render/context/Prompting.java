package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PromptRule;
import org.nuggets.render.view.View;

/** The questions of other items that stand beside an item, since they are for what it says of itself. */
public final class Prompting {

    /** Somebody who prepares a conversation chooses among them; more are a list to read. */
    private static final int MOST_SETS = 3;

    private static final int MOST_OF_A_SET = 20;

    private record Asking(PromptRule rule, String lang) {}

    private final Map<Asking, List<LinkedPage>> asking = new ConcurrentHashMap<>();
    private final RenderContext context;

    Prompting(RenderContext context) {
        this.context = context;
    }

    /** Those beside an item, in the language of its page where they are translated; nothing where none is for it. */
    public Optional<View.Prompts> of(LinkedPage page) {
        return page.page().type().prompts().flatMap(rule -> {
            List<View.PromptSet> sets = sets(rule, page);
            return sets.isEmpty() ? Optional.empty() : Optional.of(new View.Prompts(fits(rule, page), sets));
        });
    }

    private View.Fact fits(PromptRule rule, LinkedPage page) {
        return context.entries()
                .values(page, page.route(), page.key().lang())
                .facts(List.of(rule.match()))
                .get(0);
    }

    private List<View.PromptSet> sets(PromptRule rule, LinkedPage page) {
        List<String> wanted = rule.wanted(page.page());
        if (wanted.isEmpty()) {
            return List.of();
        }
        return asking.computeIfAbsent(new Asking(rule, page.key().lang()), this::asking).stream()
                .filter(set -> !set.equals(page))
                .filter(set -> fitting(rule, wanted, set).findAny().isPresent())
                .limit(MOST_SETS)
                .map(set -> new View.PromptSet(
                        context.entries().entry(set, page.route(), page.key().lang(), ""),
                        fitting(rule, wanted, set).limit(MOST_OF_A_SET).toList()))
                .toList();
    }

    /** The items whose questions name anybody. */
    private List<LinkedPage> asking(Asking of) {
        return Optional.ofNullable(context.site().types().get(of.rule.from())).stream()
                .flatMap(from -> context.catalogue().items(from, of.lang).stream())
                .filter(set -> of.rule
                        .questions(set.page())
                        .flatMap(of.rule::named)
                        .findAny()
                        .isPresent())
                .toList();
    }

    private static Stream<String> fitting(PromptRule rule, List<String> wanted, LinkedPage set) {
        return rule.questions(set.page())
                .filter(question -> rule.named(question).anyMatch(wanted::contains))
                .map(question -> question.path(rule.show()))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }
}
