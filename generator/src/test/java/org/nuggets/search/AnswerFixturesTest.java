package org.nuggets.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuggets.index.SearchFiles;
import org.nuggets.index.TestSite;

/** Writes what a terminal answers, with all that it adds to Lucene's order: {@code answers.test.js} asks a browser the same. */
class AnswerFixturesTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path FIXTURES = Path.of("target", "search-answers");
    private static final JsonMapper JSON = JsonMapper.builder()
            // Halves of characters, too, come through a file.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /** What a reader types. */
    private record Question(String text, String lang, int most) {}

    @BeforeAll
    static void forgetWhatWasWrittenBefore() throws IOException {
        if (Files.exists(FIXTURES)) {
            try (Stream<Path> old = Files.walk(FIXTURES)) {
                old.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void theStarterContentIsAskedAsReadersOfBothLanguagesAsk() throws IOException {
        SearchFiles files = SearchFiles.ofBuild(REPOSITORY, REPOSITORY.resolve("site"));
        Random random = new Random(20261129);
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode document : files.documents()) {
            String title = document.path("title").asText();
            List<String> blocks = texts(document.path("blocks"));
            String block = blocks.get(random.nextInt(blocks.size()));
            texts.add(title);
            texts.add(title + " ");
            texts.add('"' + title + '"');
            texts.add(some(title, 2, random));
            texts.add(beginning(title, random));
            texts.add(beginning(some(block, 1, random), random));
            texts.add(beginning(some(block, 3, random), random));
            texts.add(misspelt(some(block, 3, random), random) + " ");
            texts.add(misspelt(title, random));
            texts.add(misspelt(misspelt(some(block, 1, random), random), random) + " ");
            texts.add('"' + some(block, 2, random) + "\" " + some(block, 1, random));
            texts.add(some(block, 3, random) + " -" + some(block, 1, random));
            texts.add('"' + some(block, 1, random) + " " + some(block, 1, random) + '"');
        }
        texts.addAll(narrowed(files, random));
        for (JsonNode rules : files.manifest().path("synonyms")) {
            for (JsonNode rule : rules) {
                List<String> said = texts(rule.path("find"));
                said.addAll(texts(rule.path("by")));
                String one = said.get(random.nextInt(said.size()));
                texts.add(one);
                texts.add("the " + one + " of schools");
                texts.add(beginning(one, random));
            }
        }
        List<Question> questions = new ArrayList<>();
        for (String text : texts) {
            boolean isEnglish = random.nextInt(3) > 0;
            questions.add(new Question(text, isEnglish ? "en" : "nl", isEnglish ? 10 : 50));
        }
        questions.add(new Question("school", "fr", 10));
        answer("starter", files, questions);
    }

    /** Every field by every name of it, and every value by every name of it. */
    private static Set<String> narrowed(SearchFiles files, Random random) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode facet : files.manifest().path("facets")) {
            String field = facet.path("field").asText();
            for (JsonNode value : files.facet(field).path("values")) {
                String code = value.path("code").asText();
                texts.add(field + ":" + code + " ");
                texts.add(facet.path("name").asText() + ":" + code + " ");
                texts.add(field.toUpperCase(Locale.ROOT) + ":" + code + " school");
                texts.add("school type:role " + field + ":" + code);
                value.path("label").forEach(label -> {
                    texts.add(field + ":\"" + label.asText() + '"');
                    texts.add(beginning("learning", random) + " " + field + ":“" + label.asText() + '“');
                });
            }
        }
        for (JsonNode value : files.facet("themes").path("values")) {
            for (String name : List.of("tag", "tags", "theme", "Theme", "themes")) {
                texts.add(name + ":" + value.path("code").asText() + " learning");
            }
        }
        texts.addAll(List.of(
                "language:nl",
                "language:Nederlands leraar",
                "lang:English coach",
                "tag:coaching",
                "tag:coaching tag:leadership",
                "tag:coaching type:Roles",
                "tag:coaching \"no such phrase\" school",
                "type:Rollen",
                "type:qqqqzz ",
                "tag:qqqqzz coach",
                "colour:blue ",
                "themes:coaching -coach type:card",
                "type:term \"learning partner\" -learning",
                "type:role qqqqzz",
                "type:theme -school -coaching -learning -pupils -teachers"));
        return texts;
    }

    @Test
    void theAbstractsOfCisiAreAskedInWholeQuestionsAndInFewWordsWithErrorsAndUnfinished() throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String file : List.of(
                "queries.jsonl",
                "queries_kw.jsonl",
                "queries_kw2.jsonl",
                "queries_typo.jsonl",
                "queries_prefix.jsonl")) {
            for (String line : Files.readAllLines(TestSite.CISI.resolve(file))) {
                questions.add(new Question(JSON.readTree(line).path("text").asText(), "en", 10));
            }
        }
        SearchFiles files = TestSite.cisi().files();
        Random random = new Random(20261129);
        for (JsonNode document : files.documents()) {
            String text = document.path("blocks").path(0).asText();
            if (text.length() > 1500) {
                questions.add(new Question('"' + some(text, 2, random) + '"', "en", 100));
                questions.add(new Question('"' + some(text, 3, random) + "\" -" + some(text, 1, random), "en", 100));
                questions.add(new Question('"' + some(text, 1, random) + " " + some(text, 1, random) + '"', "en", 10));
                questions.add(new Question(misspelt(some(text, 1, random), random) + " ", "en", 10));
                questions.add(new Question(beginning(some(text, 2, random), random), "en", 10));
            }
        }
        answer("cisi", files, questions);
    }

    @Test
    void aSiteOfTwoLanguagesIsAskedInOddWays() throws IOException {
        TestSite site = new TestSite("en", "nl")
                .with("third", "en", "The third space", "Between home and school is the third space")
                .with("spaces", "en", "Third spaces", "Schools make third spaces")
                .with("third-nl", "nl", "Third space", "De third space is van niemand")
                .with("mixed", "en", "Space", "A third\nspace of one's own, and the space that is third")
                .with("governor", "en", "The governor", "# Governing\nGovernors govern the third space of schools")
                .with("governors-nl", "nl", "Governors", "Een raad van governors")
                .with("akonga", "en", "Ākonga", "The ākonga of the whānau and the akonga of a whanau")
                .with("long", "en", "Long", "one " + "x".repeat(65) + " two three")
                .with("kana", "nl", "学校", "日本語のテスト twofold")
                .with(
                        "signs",
                        "en",
                        "C++ and C#",
                        "Well\u00ADbeing, well-being, e-mail in node.js. O’Brien’s R&D, 11+ and A*")
                .with("empty", "en", "🎉", "");
        List<Question> questions = new ArrayList<>();
        for (String text : Files.readAllLines(Path.of("src/test/resources/questions-to-compare.txt"))) {
            for (String typed : List.of(text, text + " ", misspelt(text, new Random(text.hashCode())))) {
                questions.add(new Question(typed, "en", 10));
                questions.add(new Question(typed, "nl", 10));
            }
        }
        questions.add(new Question("\"one " + "y".repeat(65) + " two\"", "en", 10));
        questions.add(new Question("home " + "- ".repeat(1000) + "third ", "en", 10));
        questions.add(new Question("space ".repeat(70) + "governor", "en", 10));
        questions.add(new Question("-a ".repeat(70) + "space", "en", 10));
        answer("languages", site.files(), questions);
    }

    @Test
    void theQuestionsOnWordsThatAreTakenApartWronglyAreAsked() throws IOException {
        Path site = Path.of("src/test/resources/words-in-search");
        List<Question> questions = new ArrayList<>();
        for (JsonNode question : JSON.readTree(site.resolve("questions.json").toFile())) {
            questions.add(new Question(question.path("text").asText(), "en", 10));
            questions.add(new Question(question.path("text").asText() + " ", "en", 10));
        }
        answer("words", SearchFiles.ofBuild(site, site), questions);
    }

    private static void answer(String name, SearchFiles files, List<Question> questions) throws IOException {
        Path search = Files.createDirectories(FIXTURES.resolve(name).resolve("search"));
        for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
            Files.write(search.resolve(file.getKey()), file.getValue());
        }
        SearchEngine engine = new SearchEngine(files.all()::get);
        ArrayNode fixture = JsonNodeFactory.instance.arrayNode();
        int found = 0;
        for (Question question : questions) {
            Answer answer = engine.answer(question.text, question.lang, question.most);
            found += answer.hits().isEmpty() ? 0 : 1;
            fixture.add(json(question, answer));
        }
        Files.writeString(FIXTURES.resolve(name).resolve("questions.json"), JSON.writeValueAsString(fixture));
        assertThat(found).isBetween(questions.size() / 3, questions.size() - 1);
    }

    private static ObjectNode json(Question question, Answer answer) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("text", question.text)
                .put("lang", question.lang)
                .put("size", question.most)
                .put("total", answer.total());
        hits(answer.hits(), json.putArray("results"));
        ArrayNode meant = json.putArray("meant");
        answer.meant().forEach((typed, used) -> {
            ObjectNode one = meant.addObject().put("typed", typed);
            used.forEach(one.withArray("used")::add);
        });
        answer.alsoSearched().forEach(json.putArray("alsoSearched")::add);
        answer.dropped().forEach(json.putArray("dropped")::add);
        answer.unknown().forEach(json.putArray("unknown")::add);
        ArrayNode without = json.putArray("without");
        answer.wider()
                .forEach((text, total) -> without.addObject().put("text", text).put("total", total));
        hits(answer.nearest(), json.putArray("nearest"));
        return json;
    }

    private static void hits(List<Answer.Hit> hits, ArrayNode list) {
        for (Answer.Hit hit : hits) {
            ObjectNode one = list.addObject()
                    .put("address", hit.address())
                    .put("anchor", hit.anchor())
                    .put("score", hit.score());
            ArrayNode excerpt = one.putArray("excerpt");
            hit.excerpt()
                    .forEach(piece ->
                            excerpt.addObject().put("text", piece.text()).put("hit", piece.hit()));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** So many words that stand together somewhere. */
    private static String some(String text, int count, Random random) {
        List<String> words = List.of(text.split(" "));
        int from = random.nextInt(Math.max(1, words.size() - count + 1));
        return String.join(" ", words.subList(from, Math.min(words.size(), from + count)))
                .replaceAll("[\"“”„]", "");
    }

    /** A text whose last word is still being typed. */
    private static String beginning(String text, Random random) {
        return text.substring(0, Math.max(1, text.length() - 1 - random.nextInt(4)));
    }

    /** A text with a letter left out, or two of them swapped. */
    private static String misspelt(String text, Random random) {
        int at = text.length() < 4 ? 0 : 1 + random.nextInt(text.length() - 3);
        return switch (text.length() < 4 ? 3 : random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 2 -> text.substring(0, at) + 'e' + text.substring(at);
            default -> text;
        };
    }
}
