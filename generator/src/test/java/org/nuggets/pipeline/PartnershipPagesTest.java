package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partnership says who is in it, what for, and which questions are answered or open. */
class PartnershipPagesTest {

    private static final String FRONT = """
            ---
            title: %s
            description: Two schools.
            status: published
            audience: [headteacher]
            date_published: 2026-09-01
            license: CC-BY-4.0
            %s
            ---

            """;

    private static final String BODY = """
            ## Shared vision

            Text.

            ## How we share

            Text.

            ## Review

            Text.
            """;

    @TempDir
    private Path folder;

    private Network network;

    @BeforeEach
    void twoSchools() {
        network = new Network(folder)
                .expertise("singing", "")
                .school(
                        "ash",
                        "phase: primary\noffers: [{expertise: singing}, {expertise: singing, until: 2026-01-01}]")
                .school("beech", "member_of: [valley]\narea: Utrecht");
    }

    private Document valley(String says) {
        network.with("content/partnerships/valley.md", FRONT.formatted("Valley", says.strip()) + BODY);
        return page("partnerships/valley");
    }

    private Document page(String path) {
        return Jsoup.parse(network.site().files().get(path + "/index.html"));
    }

    private static List<String> questions(Document page) {
        return page.select(".answered ol > li").eachText();
    }

    @Test
    void membersAreThoseThatItNamesAndThoseThatSayToBeOne() {
        Document valley = valley("members: [ash]");

        assertThat(valley.select(".members .partner-name").eachText()).containsExactly("Ash", "Beech");
        assertThat(valley.select(".members .partner").get(0).text()).contains("ages 4 to 12", "Offers Singing");
        assertThat(valley.select(".members .partner").get(1).text())
                .contains("Utrecht")
                .doesNotContain("Offers");
        assertThat(page("profiles/ash")
                        .select("section[aria-labelledby=_member-of] a")
                        .eachText())
                .containsExactly("Valley");
    }

    @Test
    void aMemberThatBothNameStandsThereOnce() {
        assertThat(valley("members: [beech]").select(".members .partner-name").eachText())
                .containsExactly("Beech");
        assertThat(page("profiles/beech")
                        .select("section[aria-labelledby=_member-of] a")
                        .eachText())
                .containsExactly("Valley");
    }

    @Test
    void aPartnershipWithoutMembersSaysSo() {
        network.school("beech", "");
        assertThat(valley("stage: first year").select(".members").text())
                .isEqualTo("Members No members are named yet.");
    }

    @Test
    void eachQuestionIsAnsweredOrVisiblyOpen() {
        Document valley = valley("""
                goals: [Every class sings]
                agreed_success: [What teachers dare, What pupils say]
                answers:
                  - {question: needs, answer: "Each head, and the other asks why."}
                  - {question: impact, answer: "By counting <b>songs</b>."}
                """);

        assertThat(questions(valley))
                .containsExactly(
                        "What is known about how schools work together well? Open: not answered yet.",
                        "Who makes sure that it works, in the schools that give help and in those that get it?"
                                + " Open: not answered yet.",
                        "Who decides what each school needs, the lead school included?"
                                + " Each head, and the other asks why.",
                        "What can each of us give, from what we’re good at and have done before?"
                                + " Open: not answered yet.",
                        "What do we call success, and how do we all come to agree on it?"
                                + " What counts as success What teachers dare What pupils say",
                        "How will we measure the difference we make? By counting <b>songs</b>.");
        assertThat(valley.select(".aims li").eachText())
                .containsExactly("Every class sings", "What teachers dare", "What pupils say");
    }

    @Test
    void whoIsResponsibleIsAnAnswer() {
        network.with("content/sources/s.md", FRONT.formatted("S", "kind: article\npublisher: P\nrights: R"))
                .with("content/roles/lead.md", FRONT.formatted("Lead", "is_based_on: [{source: s, use: facts_only}]"));
        assertThat(questions(valley("responsible_role: lead")).get(1)).endsWith("Responsible role Lead");
    }

    @Test
    void theQuestionsOfTheSitesOwnSetCount() {
        network.with("content/questions/six-questions-for-a-partnership.md", FRONT.formatted("Ours", """
                questions:
                  - {id: needs, text: "Who needs what?", answer_type: text}
                  - {id: money, text: "Who pays?", answer_type: text}
                """.strip()));
        Document valley = valley("answers: [{question: money, answer: The county.}]");
        assertThat(questions(valley))
                .containsExactly("Who needs what? Open: not answered yet.", "Who pays? The county.");
        assertThat(valley.select(".answered .hint a").attr("href"))
                .isEqualTo("../../questions/six-questions-for-a-partnership/index.html");
    }

    @Test
    void anAnswerToNoQuestionIsAnErrorThatNamesTheNearest() {
        valley("answers: [{question: succes, answer: Yes.}]");
        assertThat(network.site().findings())
                .contains("content/partnerships/valley.md:8:22 unknown-value no question is called 'succes', so readers"
                        + " would not see this answer");
        assertThat(network.site().fixes())
                .contains(
                        "did you mean 'success'? Questions: evidence, impact, needs, offers, responsibility, success");
    }

    @Test
    void aTypeOfTheSitesOwnAsksQuestionsOfItsOwn() {
        network.with("types/club.yml", """
                        one: {en: Club}
                        many: {en: Clubs}
                        folder: clubs
                        fields:
                          replies:
                            label: {en: Replies}
                            type: array
                            items: {type: object, additionalProperties: false, properties: {to: {type: string}, say: {type: string}}}
                        views:
                          questions:
                            from: question_set
                            set: nothing
                            show: /questions/*/text
                            by: id
                            answers: /replies/*/say
                            to: to
                            asked: [{id: why, text: {en: "Why?"}}]
                        """)
                .with(
                        "content/clubs/chess.md",
                        FRONT.formatted("Chess", "replies: [{to: why, say: Because.}, {to: wy, say: X}]"));
        assertThat(network.site().findings())
                .anySatisfy(finding -> assertThat(finding).contains("no question is called 'wy'"));
    }
}
