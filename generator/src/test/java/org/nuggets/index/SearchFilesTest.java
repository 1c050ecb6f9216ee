package org.nuggets.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.index.SearchFiles.Block;
import org.nuggets.index.SearchFiles.Posting;
import org.nuggets.index.SearchFiles.Word;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.segment.LuceneIndex;
import org.nuggets.index.segment.LuceneReference;

/** The files of a search hold what Lucene's index holds, in the order that lets a browser read little. */
class SearchFilesTest {

    private static SearchFiles cisi;

    @BeforeAll
    static void indexCisi() throws IOException {
        cisi = TestSite.cisi().files();
    }

    private static TestSite small() {
        return new TestSite("en", "nl")
                .with("a", "en", "Ākonga", "# The learners\nĀkonga learn, teachers learn\nA café for the whānau")
                .with("b", "nl", "De leraar", "# Leren\nEen leraar leert in het café, één dag")
                .with("c", "en", "Teaching", "teaches taught teaching Teacher’s teachers " + "long".repeat(20))
                .with("d", "en", "…", "")
                .with("e", "nl", "学校", "か\u3099く İstanbul ΟΔΟΣ 𐐨 zz");
    }

    @Test
    void everyTermOfLuceneStandsInTheFilesWithItsDocumentsFrequenciesPositionsAndTitles() throws IOException {
        for (SearchFiles files : List.of(small().files(), cisi)) {
            try (LuceneReference lucene = new LuceneReference(files)) {
                Map<String, Word> words = files.words();
                int terms = 0;
                for (String field : List.of(LuceneIndex.TEXT, LuceneIndex.EXACT)) {
                    TermsEnum each = terms(lucene, field);
                    for (BytesRef term = each.next(); term != null; term = each.next()) {
                        Word word = words.get(term.utf8ToString());
                        assertThat(word).as(term.utf8ToString()).isNotNull();
                        assertThat(word.df()).as(word.term()).isEqualTo(each.docFreq());
                        assertThat(postings(files, word)).as(word.term()).isEqualTo(postings(each, lucene.titles()));
                        terms++;
                    }
                }
                assertThat(words.values().stream().filter(word -> word.df() > 0))
                        .hasSize(terms);
            }
        }
    }

    @Test
    void documentsAreNumberedByLengthAndTheManifestTellsWhatLuceneRanksBy() throws IOException {
        try (LuceneReference lucene = new LuceneReference(cisi)) {
            int[] lengths = cisi.lengths();
            assertThat(lengths).isSorted();
            NumericDocValues norms = lucene.leaf().getNormValues(LuceneIndex.TEXT);
            for (int doc = norms.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = norms.nextDoc()) {
                assertThat((int) norms.longValue() & 0xFF).isEqualTo(lengths[doc]);
            }
            double average = lucene.leaf().getSumTotalTermFreq(LuceneIndex.TEXT)
                    / (double) lucene.leaf().getDocCount(LuceneIndex.TEXT);
            assertThat((float) cisi.manifest().path("averageLength").asDouble()).isEqualTo((float) average);
        }
    }

    @Test
    void termsStandInTheOrderOfTheirBytesAndTheManifestLeadsToTheirFiles() throws IOException {
        List<String> terms = List.copyOf(cisi.words().keySet());
        assertThat(terms).isSortedAccordingTo(Comparator.comparing(BytesRef::new));
        List<String> first = new ArrayList<>();
        cisi.manifest().path("words").path("first").forEach(term -> first.add(term.asText()));
        assertThat(first).startsWith("").hasSizeGreaterThan(2);
        assertThat(terms).containsAll(first.subList(1, first.size()));
        assertThat(cisi.manifest().path("words").path("files")).hasSize(first.size());
    }

    @Test
    void ofALongTermTitlesAndThenTheHighestFrequenciesComeFirst() throws IOException {
        List<Word> longOnes = cisi.words().values().stream()
                .filter(word -> word.blocks().size() > 1)
                .toList();
        assertThat(longOnes).hasSizeGreaterThan(3);
        for (Word word : longOnes) {
            assertThat(word.blocks())
                    .as(word.term())
                    .isSortedAccordingTo(Comparator.comparing(Block::titled)
                            .thenComparingInt(Block::highest)
                            .reversed());
            int lowest = Integer.MAX_VALUE;
            for (Block block : word.blocks()) {
                assertThat(cisi.postings(block)).allMatch(posting -> posting.inTitle() == block.titled());
                if (block.titled()) {
                    continue;
                }
                assertThat(block.highest()).as(word.term()).isLessThanOrEqualTo(lowest);
                lowest = cisi.postings(block).stream()
                        .mapToInt(posting -> posting.positions().size())
                        .min()
                        .orElseThrow();
            }
        }
    }

    @Test
    void noDocumentOfABlockScoresHigherThanTheBlockSays() throws IOException {
        int[] lengths = cisi.lengths();
        for (Word word : cisi.words().values()) {
            for (Block block : word.blocks()) {
                List<Posting> postings = cisi.postings(block);
                assertThat(postings.get(0).document()).isEqualTo(block.first());
                float bound = score(block.highest(), lengths[block.first()]);
                for (Posting posting : postings) {
                    assertThat(score(posting.positions().size(), lengths[posting.document()]))
                            .as(word.term())
                            .isLessThanOrEqualTo(bound);
                }
            }
        }
    }

    /** Lucene's score of a term whose rarity is 1. */
    private static float score(int frequency, int length) {
        float average = 65;
        float inverse = 1f / (1.2f * (0.25f + 0.75f * SmallFloat.byte4ToInt((byte) length) / average));
        return 1f - 1f / (1f + frequency * inverse);
    }

    @Test
    void aWrittenFormLeadsBackToItsTerm() {
        SearchFiles files = small().files();
        Map<String, Word> words = files.words();
        assertThat(words.get("teach").forms()).containsExactly("teaching", "teaches");
        assertThat(words.get("leraar").forms()).isEmpty();
        words.values()
                .forEach(word -> word.forms()
                        .forEach(form -> assertThat(List.of(
                                        Analysis.ENGLISH.term(Analysis.fold(form)),
                                        Analysis.PLAIN.term(Analysis.fold(form))))
                                .contains(word.term())));
    }

    @Test
    void aDoubledVowelLeadsToTheWordWithAMacronUnlessItIsAWordItself() {
        Map<String, Word> words = small().files().words();
        assertThat(words.get("aakonga").means()).isEqualTo("akonga");
        assertThat(words.get("=ākonga").df()).isEqualTo(1);
        assertThat(words.get("akonga").df()).isEqualTo(1);
        assertThat(small().with("f", "en", "Aakonga", "")
                        .files()
                        .words()
                        .get("aakonga")
                        .df())
                .isEqualTo(1);
    }

    @Test
    void theSameInputGivesTheSameBytesInWhateverLanguageTheMachineSpeaks() throws IOException {
        TestSite site = TestSite.cisi().with("x", "en", "İstanbul", "TITLE Identity ISPARTA ısparta ΟΔΟΣ");
        Map<String, byte[]> once = site.files().all();
        Locale spoken = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Map<String, byte[]> again = site.files().all();
            assertThat(again.keySet()).isEqualTo(once.keySet());
            once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
        } finally {
            Locale.setDefault(spoken);
        }
    }

    @Test
    void twoDocumentsWithEqualBytesAreTwoDocuments() {
        SearchFiles files = new TestSite("en")
                .with("a", "en", "Twin", "same words", "twin/")
                .with("b", "en", "Twin", "same words", "twin/")
                .files();
        assertThat(files.documents()).hasSize(2);
        assertThat(files.words().get("twin").df()).isEqualTo(2);
    }

    @Test
    void aFileHoldsTheTextsOfAboutTenPages() {
        SearchFiles files = manyPages("word word", "").files();
        assertThat(documentFiles(files)).hasSizeBetween(3000 / 16, 3000 / 4);
        assertThat(files.documents()).hasSize(3000);
    }

    @Test
    void aPageThatChangesRewritesTheFilesNextToItAndNoOthers() {
        Set<String> before = documentFiles(manyPages("word word", "").files());
        Set<String> otherWords = documentFiles(manyPages("word verb", "").files());
        assertThat(otherWords).hasSameSizeAs(before);
        assertThat(without(otherWords, before)).hasSize(1);
        Set<String> longer =
                documentFiles(manyPages("word word " + "word ".repeat(30), "").files());
        assertThat(without(longer, before)).hasSizeBetween(1, 6);
        Set<String> onePageMore =
                documentFiles(manyPages("word word", "more words").files());
        assertThat(without(onePageMore, before)).hasSizeBetween(1, 6);
    }

    private static TestSite manyPages(String textOfOne, String more) {
        TestSite site = new TestSite("en");
        IntStream.range(0, 3000)
                .forEach(i -> site.with(
                        "p" + (10000 + i), "en", "Page", i == 1234 ? textOfOne : "word ".repeat(i % 40) + "x" + i));
        if (!more.isEmpty()) {
            site.with("p11234-more", "en", "Page", more);
        }
        return site;
    }

    private static Set<String> documentFiles(SearchFiles files) {
        return files.all().keySet().stream()
                .filter(name -> name.startsWith("d-"))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).collect(Collectors.toSet());
    }

    @Test
    void aSiteWithoutWordsHasFilesThatCanBeRead() {
        SearchFiles files = new TestSite("en").with("a", "en", "…", "").files();
        assertThatCode(files::words).doesNotThrowAnyException();
        assertThat(files.words()).isEmpty();
        assertThat(files.documents()).hasSize(1);
    }

    @Test
    void documentsOfOneLengthStandInTheOrderOfTheirKeys() {
        TestSite site = new TestSite("en");
        IntStream.range(0, 3000).forEach(i -> site.with("p" + (10000 + i), "en", "Page " + i, "word ".repeat(i % 40)));
        List<JsonNode> documents = site.files().documents();
        List<String> addresses = new ArrayList<>();
        documents.forEach(document -> addresses.add(document.path("address").asText()));
        Map<Integer, List<String>> byLength = new TreeMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            byLength.computeIfAbsent(
                            documents.get(i).path("blocks").path(0).asText().length(), n -> new ArrayList<>())
                    .add(addresses.get(i));
        }
        assertThat(byLength.values()).allSatisfy(same -> assertThat(same).isSorted());
    }

    @Test
    void aFacetSaysItselfAndItsValuesInEachLanguageThatHasWordsForThem(@TempDir Path folder) throws IOException {
        String page = """
                ---
                title: %s
                description: A word.
                status: published
                date_published: 2026-11-20
                authors: [{name: Ann}]
                license: CC-BY-4.0
                audience: [teacher]
                %s
                ---

                ## %s

                A word.
                """;
        write(folder, "site.yml", "title: Words\nlanguages: [en, nl]\n");
        write(folder, "content/themes/coaching.md", page.formatted("Coaching", "order: 1", "Summary"));
        write(folder, "content/glossary/a.md", page.formatted("Alpha", "themes: [coaching]", "Definition"));
        write(folder, "content/glossary/a.nl.md", page.formatted("Alfa", "themes: [coaching]", "Definitie"));
        SearchFiles files = SearchFiles.ofBuild(folder, folder);

        JsonNode type = files.facet("type");
        assertThat(type.path("label").toString()).isEqualTo("{\"en\":\"Type\",\"nl\":\"Soort\"}");
        assertThat(labels(type)).containsOnlyKeys("theme", "term").containsEntry("term", "Glossary / Begrippenlijst");
        JsonNode lang = files.facet("lang");
        assertThat(labels(lang)).containsEntry("en", "English / ").containsEntry("nl", " / Nederlands");
        JsonNode audience = files.facet("audience");
        assertThat(audience.path("label").path("nl").asText()).isEqualTo("Voor");
        assertThat(labels(audience)).containsOnly(entry("teacher", "Teachers / Leraren"));
        assertThat(audience.path("values").path(0).path("docs")).hasSize(3);
        assertThat(labels(files.facet("themes"))).containsOnly(entry("coaching", "Coaching / "));
    }

    @Test
    void whatAnAuthorWroteIntoFrontMatterIsSearchedAndSoAreTheTypeTheValuesOfFacetsAndWhatReadersType(
            @TempDir Path folder) throws IOException {
        write(folder, "site.yml", "title: Words\n");
        write(folder, "content/glossary/mat.md", """
                ---
                title: multi-academy trust
                description: A word.
                status: published
                date_published: 2026-11-20
                authors: [{name: Ann}]
                license: CC-BY-4.0
                audience: [teacher]
                alternate_names: [MAT]
                search_words: [who runs our academies]
                in_set: School partnerships
                ---

                ## Definition

                A trust that runs schools.
                """);
        SearchFiles files = SearchFiles.ofBuild(folder, folder);

        assertThat(files.documents().get(0).path("blocks").toString())
                .isEqualTo("[\"MAT\",\"Definition\",\"A trust that runs schools.\"]");
        assertThat(files.words()).containsKeys("teacher", "term", "academi");
        assertThat(files.documents().get(0).path("labels").toString())
                .isEqualTo("[\"Term\",\"teacher: Teachers\",\"who runs our academies\"]");
        assertThat(files.manifest().path("synonyms").toString())
                .startsWith("{\"en\":[{\"find\":[\"multi-academy trust\",\"mat\"]}");
        // What schools call something that stands nowhere here is no misspelt other word.
        assertThat(files.manifest().path("spelt").path("en").toString())
                .contains("\"npqh\"", "\"pgce\"")
                .doesNotContain("\"mat\"", "\"trust\"", " ");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    /** Of each value what it is called in English and in Dutch. */
    private static Map<String, String> labels(JsonNode facet) {
        Map<String, String> labels = new TreeMap<>();
        facet.path("values")
                .forEach(value -> labels.put(
                        value.path("code").asText(),
                        value.path("label").path("en").asText() + " / "
                                + value.path("label").path("nl").asText()));
        return labels;
    }

    private static TermsEnum terms(LuceneReference lucene, String field) throws IOException {
        Terms terms = lucene.leaf().terms(field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    private static List<Posting> postings(SearchFiles files, Word word) {
        List<Posting> all = new ArrayList<>();
        word.blocks().forEach(block -> all.addAll(files.postings(block)));
        all.sort(Comparator.comparingInt(Posting::document));
        return all;
    }

    private static List<Posting> postings(TermsEnum term, int[] titles) throws IOException {
        List<Posting> all = new ArrayList<>();
        PostingsEnum each = term.postings(null, PostingsEnum.POSITIONS);
        for (int doc = each.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = each.nextDoc()) {
            List<Integer> positions = new ArrayList<>();
            for (int n = each.freq(); n > 0; n--) {
                positions.add(each.nextPosition());
            }
            all.add(new Posting(doc, positions.get(0) < titles[doc], positions));
        }
        return all;
    }
}
