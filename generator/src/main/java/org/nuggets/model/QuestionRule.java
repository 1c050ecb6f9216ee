package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The questions that each item of a type answers. The site's own set of them counts, where it has one, in its own words;
 * else those of the type.
 *
 * @param from the type that the set is of
 * @param set the id of the set
 * @param list the field of the set that holds the questions, each a group of parts
 * @param show the part that is the question in words
 * @param by the part that tells the questions apart
 * @param answers the field of an item that holds its answers, each a group of parts
 * @param say the part that is the answer in words
 * @param to the part that names the question
 * @param asked the questions of the type
 */
public record QuestionRule(
        String from,
        String set,
        String list,
        String show,
        String by,
        String answers,
        String say,
        String to,
        List<Asked> asked) {

    public QuestionRule {
        asked = List.copyOf(asked);
    }

    /**
     * A question of the type.
     *
     * @param fields those that answer it, too
     */
    public record Asked(String id, LocalText text, List<String> fields) {

        public Asked {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A question in words.
     *
     * @param lang the language of the words; empty for that of the reader
     */
    public record Question(String id, String text, String lang) {}

    /** From what {@code views.questions} of a type says. */
    public static QuestionRule of(JsonNode rule) {
        String[] show = rule.path("show").asText().split("/", -1);
        String[] answers = rule.path("answers").asText().split("/", -1);
        List<Asked> asked = new ArrayList<>();
        rule.path("asked")
                .forEach(one -> asked.add(new Asked(
                        one.path("id").asText(),
                        LocalText.of(one.path("text")),
                        stream(one.path("fields")).map(JsonNode::asText).toList())));
        return new QuestionRule(
                rule.path("from").asText(),
                rule.path("set").asText(),
                show[1],
                show[3],
                rule.path("by").asText(),
                answers[1],
                answers[3],
                rule.path("to").asText(),
                asked);
    }

    /** The questions of a set, in its order; one without words or a name is none. */
    public List<Question> of(Page page) {
        return stream(page.fields().root().path(list))
                .map(question -> new Question(
                        question.path(by).asText(),
                        question.path(show).asText(),
                        page.key().lang()))
                .filter(question -> !question.id().isEmpty() && !question.text().isEmpty())
                .toList();
    }

    /** Those of the type, in the language of a reader. */
    public List<Question> ownIn(String lang) {
        return asked.stream()
                .map(one -> new Question(one.id(), one.text().in(lang), ""))
                .toList();
    }

    /** What an item answers to a question, in its order. */
    public List<String> answers(Page page, String question) {
        return stream(page.fields().root().path(answers))
                .filter(answer -> answer.path(to).asText().equals(question))
                .map(answer -> answer.path(say).asText())
                .filter(answer -> !answer.isBlank())
                .toList();
    }

    /** The questions that an item names, in its order. */
    public List<String> named(Page page) {
        return stream(page.fields().root().path(answers))
                .map(answer -> answer.path(to).asText())
                .toList();
    }

    /** Where an item names a question, by the number of its answer from 0, as a JSON pointer. */
    public String pointer(int answer) {
        return "/" + answers + "/" + answer + "/" + to;
    }

    /** The question of the type that has an id. */
    public Optional<Asked> asked(String id) {
        return asked.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
