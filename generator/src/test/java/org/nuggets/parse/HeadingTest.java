package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuggets.model.Heading;
import org.nuggets.parse.html.HeadingIds;

class HeadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What helps?            | what-helps
                    Überblick: Was hilft?! | überblick-was-hilft
                    ÇA VA                  | ça-va
                    日本語 テスト            | 日本語-テスト
                    हिन्दी में               | हिन्दी-में
                    a_b - c                | a_b---c
                    100 %                  | 100-
                    !?                     | section
                    fn-1                   | section-fn-1
                    fnref-1                | section-fnref-1
                    """)
    void slugKeepsLettersAndDigitsOfEveryScript(String text, String slug) {
        assertThat(HeadingIds.slug(text)).isEqualTo(slug);
    }

    @Test
    void idIsComposedWhileTheTextStaysAsItIsWritten() {
        String decomposed = "Cafe\u0301";
        Parsed parsed = Parsed.of("## " + decomposed);
        assertThat(parsed.html()).isEqualTo("<h2 id=\"caf\u00e9\">" + decomposed + "</h2>");
    }

    @Test
    void sameHeadingsGetNumbers() {
        assertThat(ids("## A\n\n## A\n\n## A\n")).containsExactly("a", "a-1", "a-2");
    }

    @Test
    void numberedIdNeverMeetsAHeadingThatReadsLikeIt() {
        assertThat(ids("## A 1\n\n## A\n\n## A\n\n## A 1\n")).containsExactly("a-1", "a", "a-2", "a-1-1");
    }

    @Test
    void idOfAHeadingNeverMeetsThatOfAFootnote() {
        Parsed parsed = Parsed.of("## Fn 1\n\nText[^a]\n\n[^a]: Note\n");
        assertThat(parsed.body().anchors()).containsExactlyInAnyOrder("section-fn-1", "fn-1", "fnref-1");
    }

    @Test
    void headingSpansItsTextWithoutMarks() {
        Heading heading = Parsed.of("\n##  *Hi* there  ##\n").body().headings().get(0);
        assertThat(heading.text()).isEqualTo("Hi there");
        assertThat(Parsed.place(heading.span())).isEqualTo("2:5-2:15");
    }

    @Test
    void underlinedHeadingCountsToo() {
        Heading heading = Parsed.of("Part\n----\n").body().headings().get(0);
        assertThat(heading.level()).isEqualTo(2);
        assertThat(Parsed.place(heading.span())).isEqualTo("1:1-1:5");
    }

    @Test
    void textOfAHeadingHoldsCodePicturesAndBracketsButNoFootnotes() {
        Heading heading = Parsed.of("## Use `x` &amp; ![a map](m.png) [now][^n]\n\n[^n]: n\n")
                .body()
                .headings()
                .get(0);
        assertThat(heading.text()).isEqualTo("Use x & a map [now]");
    }

    @Test
    void firstHeadingIsLiftedToBeTheTitle() {
        Parsed parsed = Parsed.of("# Rain *day*\n\nText\n");
        assertThat(parsed.body().title()).contains("Rain day");
        assertThat(parsed.body().headings()).isEmpty();
        assertThat(parsed.html()).isEqualTo("<p>Text</p>");
    }

    @Test
    void firstHeadingIsLiftedWhereItSaysWhatTheFrontMatterSays() {
        Parsed parsed = Parsed.withTitle("rain  DAY", "# Rain day\n\n## Part\n");
        assertThat(parsed.body().title()).contains("Rain day");
        assertThat(parsed.html()).isEqualTo("<h2 id=\"part\">Part</h2>");
    }

    @Test
    void editorsCommentAboveDoesNotKeepTheHeadingFromBeingLifted() {
        assertThat(Parsed.of("<!-- advice -->\n\n# Rain\n").body().title()).contains("Rain");
    }

    @Test
    void otherHeadingThanTheFrontMatterSaysMovesAllDownOneLevel() {
        Parsed parsed = Parsed.withTitle("Snow", "# Rain\n\n## Part\n\n###### Deep\n");
        assertThat(parsed.body().title()).isEmpty();
        assertThat(parsed.body().headings()).extracting(Heading::level).containsExactly(2, 3, 6);
        assertThat(parsed.html())
                .isEqualTo("<h2 id=\"rain\">Rain</h2>\n<h3 id=\"part\">Part</h3>\n<h6 id=\"deep\">Deep</h6>");
    }

    @Test
    void secondFirstLevelHeadingMovesAllDownOneLevel() {
        Parsed parsed = Parsed.of("# Title\n\n## Part\n\n> # Quoted\n");
        assertThat(parsed.body().title()).contains("Title");
        assertThat(parsed.body().headings()).extracting(Heading::level).containsExactly(3, 2);
    }

    @Test
    void headingThatTextPrecedesIsNoTitle() {
        Parsed parsed = Parsed.of("Text\n\n# Late\n");
        assertThat(parsed.body().title()).isEmpty();
        assertThat(parsed.html()).contains("<h2 id=\"late\">Late</h2>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '## Costs of a visit {#costs}'        | Costs of a visit   | costs
                    '## Costs *of* it {#costs_of_it}'     | Costs of it        | costs_of_it
                    '## Costs { #costs .wide data-x=1 }'  | Costs              | costs
                    '## Costs {: #costs }'                | Costs              | costs
                    '## Costs ## {#costs}'                | Costs              | costs
                    '## Costs {#costs} ##'                | Costs              | costs
                    '## Costs {/* #costs */}'             | Costs              | costs
                    '## Kosten {#日本}'                    | Kosten             | 日本
                    '## Costs {.wide}'                    | Costs              | costs
                    '## The set {a, b}'                   | The set {a, b}     | the-set-a-b
                    '## The sign {#}'                     | The sign {#}       | the-sign-
                    '## Not meant \\{#costs}'             | Not meant {#costs} | not-meant-costs
                    '## Code `{#costs}`'                  | Code {#costs}      | code-costs
                    '## {#costs}'                         | {#costs}           | costs
                    """)
    void idThatAnAuthorGivesToAHeadingIsItsAndIsNotRead(String markdown, String text, String id) {
        Heading heading =
                Parsed.of("## Other\n\n" + markdown + "\n").body().headings().get(1);
        assertThat(heading.text()).isEqualTo(text);
        assertThat(heading.id()).isEqualTo(id);
    }

    @Test
    void idMayStandBelowAHeadingOrInAnUnderlinedOne() {
        assertThat(ids("## Rain\n{: #wet }\n\nSnow {#cold}\n----\n")).containsExactly("wet", "cold");
    }

    @Test
    void givenIdIsNeverTakenByAnotherHeading() {
        assertThat(ids("## Costs\n\n## Fees {#costs}\n\n## More {#costs}\n"))
                .containsExactly("costs-1", "costs", "costs-2");
    }

    @Test
    void titleIsLiftedFromBelowBadgesAndOtherPictures() {
        Parsed parsed = Parsed.of("""
                [![built](badge.png)](https://example.org) ![logo][1]

                <p><img src="a.png" alt="a"></p>

                # Rain

                ## Part

                [1]: logo.png
                """);
        assertThat(parsed.body().title()).contains("Rain");
        assertThat(parsed.html()).doesNotContain("Rain").contains("<h2 id=\"part\">Part</h2>");
    }

    @Test
    void titleIsNotShownTwiceWhereItStandsASecondTimeAsALowerHeading() {
        Parsed parsed = Parsed.withTitle("Rain day", "## Rain day\n\n### Part\n\n#### Deeper\n");
        assertThat(parsed.html()).isEqualTo("<h2 id=\"part\">Part</h2>\n<h3 id=\"deeper\">Deeper</h3>");
    }

    @Test
    void partsBesideALowerTitleStayWhereTheyAre() {
        Parsed parsed = Parsed.withTitle("Rain day", "## Rain day\n\n## Part\n");
        assertThat(parsed.html()).isEqualTo("<h2 id=\"part\">Part</h2>");
    }

    @Test
    void firstOfSeveralLowerHeadingsIsNoTitle() {
        Parsed parsed = Parsed.of("## One\n\n## Two\n");
        assertThat(parsed.body().title()).isEmpty();
        assertThat(parsed.body().headings()).hasSize(2);
    }

    private static Stream<String> ids(String markdown) {
        return Parsed.of(markdown).body().headings().stream().map(Heading::id);
    }
}
