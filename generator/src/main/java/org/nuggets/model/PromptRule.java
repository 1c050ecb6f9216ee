package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which questions of other items stand beside an item of a type: those that name what it says of itself.
 *
 * @param from the type whose items ask
 * @param list the field of theirs that holds the questions, each a group of parts
 * @param show the part that is shown
 * @param by the part that names for whom a question is: a text, or a list of such
 * @param match the field of an item that is compared with that
 * @param except values of it that ask for no questions
 */
public record PromptRule(String from, String list, String show, String by, String match, List<String> except) {

    public PromptRule {
        except = List.copyOf(except);
    }

    /** From what {@code views.prompts} of a type says; its {@code show} names the list, a star and the part. */
    public static PromptRule of(JsonNode prompts) {
        String[] show = prompts.path("show").asText().split("/", -1);
        return new PromptRule(
                prompts.path("from").asText(),
                show[1],
                show[3],
                prompts.path("by").asText(),
                prompts.path("match").asText(),
                texts(prompts.path("except")).toList());
    }

    /** What an item says by which its questions are chosen. */
    public List<String> wanted(Page page) {
        return page.fields().texts(match).stream()
                .filter(value -> !except.contains(value))
                .toList();
    }

    /** The questions of an item, in its order. */
    public Stream<JsonNode> questions(Page page) {
        return StreamSupport.stream(page.fields().root().path(list).spliterator(), false);
    }

    /** For whom a question is. */
    public Stream<String> named(JsonNode question) {
        JsonNode named = question.path(by);
        return named.isArray()
                ? texts(named)
                : Stream.of(named).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
