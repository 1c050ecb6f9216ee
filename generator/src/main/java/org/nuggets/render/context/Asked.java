package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nuggets.model.DeployRule;
import org.nuggets.model.Heading;
import org.nuggets.model.LinkedPage;
import org.nuggets.render.view.SectionText;

/**
 * What an item asks its readers to settle, from its fields and its text. A page that shows it is no page of {@code
 * PageOutput.Shown.SAID}: other pages are not told when a text changes.
 *
 * @param questions in the order of the type and the text
 * @param anchor of the part of its text that asks; empty where none does
 */
record Asked(List<String> questions, String anchor) {

    /** More are a text to read, and no list to go through. */
    private static final int MOST = 20;

    Asked {
        questions = List.copyOf(questions);
    }

    static Asked of(LinkedPage page, DeployRule rule) {
        List<Heading> headings = page.page().draft().body().headings();
        List<String> questions = rule.ask().stream()
                .flatMap(part -> of(page, part, headings))
                .limit(MOST)
                .toList();
        return new Asked(
                questions,
                rule.ask().stream()
                        .flatMap(part -> Plans.heading(page, headings, part).stream())
                        .findFirst()
                        .orElse(""));
    }

    private static Stream<String> of(LinkedPage page, String part, List<Heading> headings) {
        JsonNode root = page.page().fields().root();
        String[] steps = part.split("/", -1);
        if (steps.length == 4 && steps[2].equals("*")) {
            return texts(root.path(steps[1])).map(group -> group.path(steps[3])).flatMap(Asked::text);
        }
        if (root.has(part)) {
            return texts(root.path(part)).flatMap(Asked::text);
        }
        Optional<String> heading = Plans.heading(page, headings, part);
        return heading.isEmpty()
                ? Stream.empty()
                : SectionText.questions(page.html().get().fill(slot -> ""), heading.get()).stream();
    }

    private static Stream<JsonNode> texts(JsonNode field) {
        return field.isArray() ? StreamSupport.stream(field.spliterator(), false) : Stream.of(field);
    }

    private static Stream<String> text(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank()
                ? Stream.of(value.asText().strip())
                : Stream.empty();
    }
}
