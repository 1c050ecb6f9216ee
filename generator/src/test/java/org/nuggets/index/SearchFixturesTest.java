package org.nuggets.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Chain;
import org.nuggets.index.analysis.Chains;
import org.nuggets.index.analysis.StopWords;
import org.nuggets.index.analysis.Word;
import org.nuggets.index.segment.LuceneReference;
import org.nuggets.search.SearchQuery;

/** Writes what the tests of the browser's engine read, so that both sides of the search stay the same. */
class SearchFixturesTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path FIXTURES = Path.of("target", "search-fixtures");
    private static final JsonMapper JSON = JsonMapper.builder()
            // Halves of characters, too, come through a file.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final int BEST = 10;

    private static SearchFiles starter;
    private static SearchFiles cisi;

    /** What a reader types. */
    private record Query(String text, String lang) {}

    @BeforeAll
    static void readBothAndForgetWhatWasWrittenBefore() throws IOException {
        if (Files.exists(FIXTURES)) {
            try (Stream<Path> old = Files.walk(FIXTURES)) {
                old.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        starter = SearchFiles.ofBuild(REPOSITORY, REPOSITORY.resolve("site"));
        cisi = TestSite.cisi().files();
    }

    @Test
    void fiveThousandTextsAreTakenApart() throws IOException {
        ArrayNode fixture = JsonNodeFactory.instance.arrayNode();
        Set<String> texts = texts();
        for (String text : texts) {
            for (Analysis analysis : Analysis.values()) {
                ArrayNode terms = JsonNodeFactory.instance.arrayNode();
                ArrayNode beside = JsonNodeFactory.instance.arrayNode();
                ArrayNode exact = JsonNodeFactory.instance.arrayNode();
                for (Chain chain : Chains.of(text)) {
                    int first = terms.size();
                    for (String written : chain.parts()) {
                        Word word = Word.of(written, analysis);
                        terms.add(word.term());
                        if (word.exact() != null) {
                            exact.add(word.exact());
                        }
                    }
                    for (Chain.Also also : chain.also()) {
                        String term = Word.of(also.word(), analysis).term();
                        beside.add(first + also.from() + ":" + term);
                    }
                }
                ObjectNode one = fixture.addObject().put("text", text).put("analysis", analysis.id());
                one.set("terms", terms);
                one.set("beside", beside);
                one.set("exact", exact);
            }
        }
        write("analysis.json", fixture);
        assertThat(texts).hasSizeGreaterThan(5000);
    }

    @Test
    void queriesAreTakenApart() throws IOException {
        ArrayNode fixture = JsonNodeFactory.instance.arrayNode();
        List<String> texts = List.copyOf(texts());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String other = texts.get((int) (i * 31L % texts.size()));
            String typed = switch (i % 5) {
                case 0 -> text;
                case 1 -> '"' + text + "\" -" + other;
                case 2 -> other + " -\"" + text + "\" type:" + other;
                case 3 -> "“" + text + "” tag:„" + other + '"';
                default -> '"' + text + " " + other;
            };
            SearchQuery query = SearchQuery.of(typed);
            ObjectNode one = fixture.addObject().put("text", typed).put("unfinished", query.unfinished());
            ArrayNode words = one.putArray("words");
            query.words().forEach(word -> words.add(word.word()));
            ArrayNode phrases = one.putArray("phrases");
            query.phrases().forEach(phrase -> phrases.add(phrase.text()));
            ArrayNode without = one.putArray("without");
            new LinkedHashSet<>(query.without()).forEach(without::add);
            ArrayNode filters = one.putArray("filters");
            query.filters().forEach(filter -> filters.add(filter.typed()));
        }
        write("queries.json", fixture);
        assertThat(fixture).hasSizeGreaterThan(5000);
    }

    @Test
    void luceneRanksTheStarterContentForReadersOfBothLanguages() throws IOException {
        List<Query> queries = new ArrayList<>();
        Set<String> english = new LinkedHashSet<>();
        Set<String> dutch = new LinkedHashSet<>();
        for (JsonNode document : starter.documents()) {
            boolean isEnglish = document.path("lang").asText().equals("en");
            Set<String> texts = isEnglish ? english : dutch;
            texts.add(document.path("title").asText());
            List<String> blocks = new ArrayList<>();
            document.path("blocks").forEach(block -> blocks.add(block.asText()));
            document.path("headings")
                    .forEach(heading -> texts.add(blocks.get(heading.path(0).asInt())));
            for (int i = 0; i < blocks.size(); i += isEnglish ? 7 : 1) {
                texts.add(words(blocks.get(i), i % 5, 2 + i % 6));
            }
        }
        // Dutch readers are offered what there is in English only.
        some(english, 140).forEach(text -> queries.add(new Query(text, "en")));
        some(dutch, 60).forEach(text -> queries.add(new Query(text, "nl")));
        some(english, 30).forEach(text -> queries.add(new Query(text, "nl")));
        for (String text : List.of(
                "coach coach learning",
                "learn learning learned",
                "the and of",
                "the",
                "qqqqzz",
                "coach qqqqzz",
                "",
                "...",
                "AKONGA",
                "ākonga",
                "a\u0304konga",
                "teacher's",
                "teachers’",
                "één leraar",
                "de het een",
                "leraar leraren leraar")) {
            queries.add(new Query(text, "en"));
            queries.add(new Query(text, "nl"));
        }
        rank("starter", starter, queries);
    }

    @Test
    void luceneRanksTheAbstractsOfCisi() throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String file : List.of("queries.jsonl", "queries_kw.jsonl", "queries_kw2.jsonl")) {
            for (String line : Files.readAllLines(TestSite.CISI.resolve(file))) {
                queries.add(
                        new Query(new ObjectMapper().readTree(line).path("text").asText(), "en"));
            }
        }
        rank("cisi", cisi, queries);
    }

    @Test
    void luceneRanksASiteOfOddPages() throws IOException {
        SearchFiles odd = new TestSite("en", "nl")
                .with("empty", "en", "🎉", "")
                .with("dots", "en", "…", "– – –\n")
                .with("macron", "en", "Ākonga", "# Kōrero\nThe ākonga and the akonga of the whānau")
                .with("greek", "nl", "ΟΔΟΣ", "οδος ΟΔΟΣ1 ΑΣ'Α")
                .with("turkish", "nl", "İstanbul", "ISPARTA ısparta istanbul")
                .with("twin-a", "en", "Twin", "same words here")
                .with("twin-b", "en", "Twin", "same words here")
                .with("twin-c", "nl", "Twin", "same words here")
                .with("kana", "nl", "か\u3099く", "学校 がく 字's 한국어")
                .with(
                        "long",
                        "en",
                        "Long",
                        "x".repeat(65) + " word " + "y".repeat(64) + " word\u00ADword 'tis teacher's")
                .files();
        assertThat(odd.lengths()).startsWith(0, 0);
        List<Query> queries = new ArrayList<>();
        for (String text : List.of(
                "akonga",
                "Ākonga whānau",
                "οδος",
                "ΟΔΟΣ",
                "ΑΣ'Α",
                "istanbul",
                "İSTANBUL",
                "ısparta",
                "twin same",
                "words twin words",
                "か\u3099",
                "が",
                "学校",
                "字's",
                "한국어",
                "\u1112\u1161\u11AB국어",
                "word",
                "y".repeat(64),
                "x".repeat(65),
                "teachers 'tis",
                "\u0301",
                "🎉",
                "teacher\uD83D's")) {
            queries.add(new Query(text, "en"));
            queries.add(new Query(text, "nl"));
        }
        rank("odd", odd, queries);
    }

    /** Words and phrases of the starter content, of CISI and of the stop lists; Māori; and what may go wrong. */
    private static Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode document : starter.documents()) {
            texts.add(document.path("title").asText());
            texts.add(document.path("description").asText());
            document.path("blocks").forEach(block -> {
                texts.add(block.asText());
                texts.addAll(Arrays.asList(block.asText().split(" ")));
            });
        }
        for (JsonNode document : cisi.documents()) {
            texts.addAll(Arrays.asList(document.path("blocks").path(0).asText().split(" ")));
        }
        texts.addAll(StopWords.of("en"));
        texts.addAll(StopWords.of("nl"));
        texts.addAll(List.of(
                "coördinatie",
                "één",
                "geïnteresseerd",
                "'s ochtends",
                "foto's",
                "’s avonds",
                "zo’n",
                "reünie",
                "ruïne",
                "Ĳsland",
                "financiële",
                "vóór",
                "privé-school",
                "cao’s",
                "auto’s"));
        texts.addAll(HostileTexts.teReo());
        texts.addAll(HostileTexts.all());
        return texts;
    }

    private static void rank(String name, SearchFiles files, List<Query> queries) throws IOException {
        Path folder = Files.createDirectories(FIXTURES.resolve("ranking").resolve(name));
        Path search = Files.createDirectories(folder.resolve("search"));
        for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
            Files.write(search.resolve(file.getKey()), file.getValue());
        }
        ArrayNode fixture = JsonNodeFactory.instance.arrayNode();
        int found = 0;
        try (LuceneReference lucene = new LuceneReference(files)) {
            for (Query query : queries) {
                String text = withoutOperators(query.text);
                ArrayNode top = JsonNodeFactory.instance.arrayNode();
                for (ScoreDoc best : lucene.top(text, query.lang, BEST)) {
                    top.addArray().add(best.doc).add(best.score);
                }
                found += top.isEmpty() ? 0 : 1;
                fixture.addObject().put("text", text).put("lang", query.lang).set("top", top);
            }
        }
        write("ranking/" + name + "/queries.json", fixture);
        assertThat(found).isGreaterThan(queries.size() / 2);
    }

    /** Words only: no phrases, no words to leave out, no filters, and no more letters than are read. */
    private static String withoutOperators(String text) {
        String plain = text.replaceAll("[\"“”„:]", " ").replaceAll("(^|\\s)-+", " ");
        return plain.substring(0, Math.min(plain.length(), 2000));
    }

    private static String words(String text, int from, int count) {
        List<String> words = Arrays.asList(text.split(" "));
        int start = Math.min(from, words.size() - 1);
        return String.join(" ", words.subList(start, Math.min(words.size(), start + count)));
    }

    /** So many of some texts, evenly spread. */
    private static List<String> some(Set<String> texts, int count) {
        List<String> all = List.copyOf(texts);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            some.add(all.get((int) ((long) i * all.size() / Math.min(count, all.size()))));
        }
        return some;
    }

    private static void write(String name, JsonNode json) throws IOException {
        Path file = FIXTURES.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(json));
    }
}
