package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions for a conversation stand on the page of whatever they are for: of a role, those that fit its stance. */
class PromptsTest {

    private static final String QUESTIONS = """
            questions:
              - {id: goal, text: "What do you <b>want</b>?", answer_type: text, stance: [facilitative, both]}
              - {id: offer, text: "May I offer an idea?", answer_type: yes_no, stance: [expert, both]}
              - {id: silent, text: For nobody, answer_type: text}
            """;

    @TempDir
    private Path folder;

    private BuiltSite site;

    private static String item(String title, String more, String text) {
        return """
            ---
            title: %s
            description: What %s is.
            status: published
            audience: [teacher]
            date_published: 2026-11-20
            authors: [{name: Ann}]
            license: CC-BY-4.0
            %s
            ---

            %s
            """.formatted(title, title, more.strip(), text);
    }

    private static String role(String title, String more) {
        return item(title, "is_based_on: [{source: post}]\n" + more, """
                ## What they do

                Text.

                ## Choose this role if

                Text.

                ## Ask before you appoint

                Text.
                """);
    }

    private static String set(String title, String more) {
        return item(title, more, """
                ## How to use

                Text.

                ## Purpose

                Text.

                ## After the answers

                Text.
                """);
    }

    @BeforeEach
    void aSetOfQuestionsAndARoleOfEachStance() {
        site = new BuiltSite(folder)
                .with("site.yml", "title: Words\nlanguages: [en, nl]\n")
                .with(
                        "content/sources/post.md",
                        item("A post", "source_license: not stated\nkind: article", "## Summary\n\nA post."))
                .with("content/questions/prompts.md", set("Prompts", QUESTIONS))
                .with("content/roles/asks.md", role("Who asks", "coaching_stance: facilitative"))
                .with("content/roles/both.md", role("Who does both", "coaching_stance: both"))
                .with("content/roles/neither.md", role("Who does neither", "coaching_stance: none"))
                .with("content/roles/unsaid.md", role("Whose stance is not said", ""));
    }

    private Document page(String path) {
        return Jsoup.parse(site.files().get(path + "/index.html"));
    }

    private static Elements questions(Document page) {
        return page.select("section[aria-labelledby=_prompts] ol > li");
    }

    @Test
    void theQuestionsThatFitTheStanceOfARoleStandOnItsPageInTheirOrder() {
        assertThat(site.findings()).isEmpty();
        Document asks = page("roles/asks");
        Document both = page("roles/both");

        assertThat(questions(asks).eachText())
                .as("as it is written, for a text is never markup")
                .containsExactly("What do you <b>want</b>?");
        assertThat(questions(both).eachText()).containsExactly("What do you <b>want</b>?", "May I offer an idea?");
        assertThat(both.select(".prompts-fit").text())
                .as("why these")
                .isEqualTo("Chosen to fit: Coaching stance – Asks and advises");
        assertThat(both.select(".prompts a").eachAttr("href")).containsExactly("../../questions/prompts/index.html");
        assertThat(both.select(".item-header a[href=#_prompts]").text()).isEqualTo("Prompts for this conversation");
        assertThat(both.select(".prompts button[data-print]")).hasSize(1);
        assertThat(both.select("h2#_prompts")).hasSize(1);
    }

    @Test
    void aRoleWithoutAStanceOrWithNoneShowsNothing() {
        assertThat(page("roles/neither").select(".prompts, a[href=#_prompts]")).isEmpty();
        assertThat(page("roles/unsaid").select(".prompts, a[href=#_prompts]")).isEmpty();
        assertThat(page("questions/prompts").select(".prompts")).isEmpty();
        assertThat(page("questions/prompts")
                        .select(".worksheet [data-question]")
                        .eachText())
                .as("the sheet itself has all")
                .hasSize(3);
    }

    @Test
    void aSetWithoutAStanceAsksNobodyAndIsNoFinding() {
        site.with("content/questions/prompts.md", set("Prompts", QUESTIONS.replaceAll(", stance: \\[[^]]*]", "")));

        assertThat(site.findings()).isEmpty();
        assertThat(page("roles/both").select(".prompts")).isEmpty();
    }

    @Test
    void aSetThatReadersDoNotGetAsksNothing() {
        site.with(
                "content/questions/prompts.md",
                set("Prompts", QUESTIONS).replace("status: published", "status: draft"));

        assertThat(site.findings()).isEmpty();
        assertThat(page("roles/both").select(".prompts")).isEmpty();
    }

    @Test
    void eachOfSeveralSetsIsNamedBelowItsQuestions() {
        site.with(
                "content/questions/more.md", set("More", QUESTIONS.replace("What do you <b>want</b>?", "What else?")));
        Document asks = page("roles/asks");

        assertThat(questions(asks).eachText()).containsExactly("What else?", "What do you <b>want</b>?");
        assertThat(asks.select(".prompts-all a").eachText()).containsExactly("More", "Prompts");
    }

    @Test
    void onAPageInAnotherLanguageTheyStandInItWhereTheyAreTranslated() {
        site.with(
                "content/roles/asks.nl.md",
                role("Wie vraagt", "coaching_stance: facilitative")
                        .replace("What they do", "Wat iemand in deze rol doet")
                        .replace("Choose this role if", "Kies deze rol als")
                        .replace("Ask before you appoint", "Vraag dit voordat je iemand benoemt"));
        Document borrowed = page("nl/roles/asks");
        assertThat(borrowed.select(".prompts h2").text()).isEqualTo("Vragen voor dit gesprek");
        assertThat(borrowed.select(".prompts ol").attr("lang")).isEqualTo("en");
        assertThat(borrowed.select(".prompts-fit").text()).isEqualTo("Gekozen bij: Coachende houding – Vragend");

        site.with(
                "content/questions/prompts.nl.md",
                set("Vragen", QUESTIONS.replace("What do you <b>want</b>?", "Wat wil je?"))
                        .replace("How to use", "Hoe je het gebruikt")
                        .replace("Purpose", "Doel")
                        .replace("After the answers", "Na de antwoorden"));
        Document own = page("nl/roles/asks");
        assertThat(site.findings()).isEmpty();
        assertThat(questions(own).eachText()).containsExactly("Wat wil je?");
        assertThat(own.select(".prompts ol").hasAttr("lang")).isFalse();
    }

    @Test
    void aStanceThatNoQuestionIsForIsTold() {
        site.with("content/questions/prompts.md", set("Prompts", QUESTIONS.replace("both", "none")));

        assertThat(site.findings())
                .containsExactly("content/roles/both.md:10:18 no-prompt "
                        + "no question is for 'both', so none stands beside this page for it");
        assertThat(site.fixes().get(0))
                .isEqualTo("there are questions for expert, facilitative, none; or write 'both' under 'stance' "
                        + "of a question that fits");
    }

    @Test
    void aStanceThatThereIsNotIsAFindingWithTheNearest() {
        site.with("content/questions/prompts.md", set("Prompts", QUESTIONS.replace("[expert, both]", "[exprt, both]")));

        assertThat(site.findings())
                .containsExactly("content/questions/prompts.md:11:77 unknown-value 'exprt' is not a value of 'stance'");
        assertThat(site.fixes().get(0)).startsWith("did you mean 'expert'?");
    }

    private static final String VISIT = """
            one: {en: Visit, nl: Bezoek}
            many: {en: Visits, nl: Bezoeken}
            folder: visits
            shared: false
            fields:
              title: {label: {en: Title, nl: Titel}, type: string}
              moments: {label: {en: When, nl: Wanneer}, type: array, items: {type: string}}
            views:
              prompts: {from: talk, show: /lines/*/say, by: at, match: moments}
            """;

    private static final String TALK = """
            one: {en: Talk, nl: Gesprek}
            many: {en: Talks, nl: Gesprekken}
            folder: talks
            shared: false
            fields:
              title: {label: {en: Title, nl: Titel}, type: string}
              lines:
                label: {en: Lines, nl: Regels}
                type: array
                items: {type: object, additionalProperties: false, properties: {say: {type: string}, at: {type: string}}}
            """;

    private void aTypeOfItsOwn() {
        site.with("types/visit.yml", VISIT)
                .with("types/talk.yml", TALK)
                .with("content/talks/first.md", """
                        ---
                        title: A first talk
                        lines:
                          - {say: "What do you hope to see?", at: before}
                          - {say: "What surprised you?", at: after}
                          - {say: "What next?", at: later}
                        ---

                        Text.
                        """)
                .with("content/visits/one.md", "---\ntitle: One\nmoments: [before, after]\n---\n\nText.\n");
    }

    @Test
    void aTypeOfASitesOwnAsksByFieldsOfItsOwn() {
        aTypeOfItsOwn();

        assertThat(site.findings()).isEmpty();
        assertThat(questions(page("visits/one")).eachText())
                .containsExactly("What do you hope to see?", "What surprised you?");
        assertThat(page("visits/one").select(".prompts-fit").text()).isEqualTo("Chosen to fit: When – before after");
    }

    @Test
    void aTextThatIsNearlyOneThatQuestionsAreForIsToldWithTheNearest() {
        aTypeOfItsOwn();
        site.with("content/visits/one.md", "---\ntitle: One\nmoments: [before, aftr]\n---\n\nText.\n");

        assertThat(site.findings())
                .containsExactly("content/visits/one.md:3:19 no-prompt "
                        + "no question is for 'aftr', so none stands beside this page for it");
        assertThat(site.fixes().get(0))
                .startsWith("did you mean 'after'? there are questions for after, before, later;");
    }

    @Test
    void aTypeThatNamesWhatThereIsNotIsToldWithTheNearest() {
        aTypeOfItsOwn();
        assertThat(told(VISIT.replace("from: talk", "from: tolk")))
                .containsExactly("types/visit.yml:9:19 bad-type "
                        + "'prompts' takes questions from 'tolk', which is no content type");
        assertThat(told(VISIT.replace("/lines/", "/lnes/")))
                .containsExactly("types/visit.yml:9:31 bad-type "
                        + "'prompts' takes questions from 'lnes', which 'talk' does not have");
        assertThat(site.fixes().get(0)).startsWith("did you mean 'lines'?");
        assertThat(told(VISIT.replace("/say", "/sey")))
                .containsExactly("types/visit.yml:9:31 bad-type "
                        + "'prompts' takes questions from 'sey', which 'talk' does not have in 'lines'");
        assertThat(told(VISIT.replace("by: at", "by: att")))
                .containsExactly("types/visit.yml:9:49 bad-type "
                        + "'prompts' takes questions from 'att', which 'talk' does not have in 'lines'");
        assertThat(told(VISIT.replace("match: moments", "match: moment")))
                .containsExactly("types/visit.yml:9:60 bad-type 'moment' is not a field of this type");
        assertThat(told(VISIT.replace("/lines/*/say", "lines")))
                .containsExactly("types/visit.yml:9:31 bad-format 'lines' does not fit 'show'");
    }

    private List<String> told(String type) {
        return site.with("types/visit.yml", type).findings();
    }
}
