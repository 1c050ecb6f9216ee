package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a link that leads to nothing: the likeliest mistake, or nothing at all. */
class DeadLinkAdviceTest {

    private static final String GENERAL =
            "write the path from this file to the one that you mean, or a whole address that begins with https:";

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void site() {
        site = new BuiltSite(folder).with("site.yml", "title: Case\nlanguages: [en]\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        www.example.org/news            | write 'https://www.example.org/news'
        WWW.Example.org?a=b#c           | write 'https://WWW.Example.org?a=b#c'
        /www.example.org                | write 'https://www.example.org'
        example.org                     | if a website is meant, write 'https://example.org'
        bbc.co.uk/x/y.html              | if a website is meant, write 'https://bbc.co.uk/x/y.html'
        my-school.nl:8080/x             | if a website is meant, write 'https://my-school.nl:8080/x'
        localhost:8080/x                | if a website is meant, write 'https://localhost:8080/x'
        info@school.nl                  | write 'mailto:info@school.nl'
        info@school.nl?subject=Visit    | write 'mailto:info@school.nl?subject=Visit'
        mail:info@school.nl             | write 'mailto:info@school.nl'
        mailto://info@school.nl         | write 'mailto:info@school.nl'
        +31(0)20123                     | write 'tel:+31020123'
        020-12345                       | write 'tel:02012345'
        htps://example.org/a            | write 'https://example.org/a'
        https:/example.org/a            | write 'https://example.org/a'
        https//example.org              | write 'https://example.org'
        http:\\\\example.org             | write 'https://example.org'
        https://https://example.org     | write 'https://example.org'
        https://                        | write the whole address of the page
        plan.pdf                        | put 'plan.pdf' beside this file, and write its name exactly
        files/plan.docx                 | put 'plan.docx' there, or beside this file and write its name alone
        C:\\Users\\anna\\plan.pdf        | copy that file beside this one, then write […](plan.pdf)
        """)
    void likeliestMistakeIsNamed(String target, String fix) {
        assertThat(fixes("[x](<" + target + ">)")).containsExactly(fix);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        C:\\Users\\anna\\hall.png                | copy the picture beside this file, then write ![…](hall.png)
        C:/Users/anna/my%20hall.png             | copy the picture beside this file, then write ![…](<my hall.png>)
        file:///home/anna/hall.png              | copy the picture beside this file, then write ![…](hall.png)
        /home/anna/hall.png                     | copy the picture beside this file, then write ![…](hall.png)
        /Users/anna/hall.png                    | copy the picture beside this file, then write ![…](hall.png)
        ~/hall.png                              | copy the picture beside this file, then write ![…](hall.png)
        \\\\server\\share\\hall.png             | copy the picture beside this file, then write ![…](hall.png)
        data:image/png;base64,AAAA              | save it beside this file, then write ![what it shows](its-name.png)
        www.example.org/hall.png                | save it beside this file, if its licence allows, and name it here
        hall.png                                | put the picture beside this file and write its name exactly
        """)
    void pictureThatReadersCannotSeeIsToBeCopied(String target, String fix) {
        assertThat(fixes("![x](<" + target + ">)")).containsExactly(fix);
    }

    @ParameterizedTest
    @CsvSource({"g", "xy", "v.md", "a/b", "/g/", "2026-11-22", "notes.rs", "script.py/x", "@school", "1.2"})
    void nothingIsSuggestedForWhatShowsNothing(String target) {
        site.with("content/g2.md", "x\n").with("content/b.md", "x\n").with("content/a/c.md", "x\n");
        assertThat(fixes("[x](" + target + ")")).allMatch(fix -> fix.equals(GENERAL) || fix.startsWith("put '"));
    }

    @Test
    void backslashesAreTurnedIntoSlashes() {
        site.with("content/words/secondee-x.md", "x\n").with("content/words/hall.png", "");
        assertThat(fixes("[x](words\\secondee-x.md) ![y](words\\hall.png)"))
                .containsExactly(
                        "write 'words/secondee-x.md', with '/' in place of '\\'",
                        "write 'words/hall.png', with '/' in place of '\\'");
    }

    @Test
    void strangerIsNotSuggestedForADeletedFile() {
        site.with("content/words/kaiako.md", "x\n")
                .with("content/garden/index.md", "x\n")
                .with("content/words/plan.md", "x\n")
                .with("content/img/p.png", "");
        assertThat(fixes("[x](words/akonga.md) [y](kitchen/index.md) ![z](img/lost.png)"))
                .containsExactly(GENERAL, GENERAL, "put the picture beside this file and write its name exactly");
        assertThat(fixes("[x](words/plan.pdf)")).noneMatch(fix -> fix.contains("plan.md"));
    }

    @Test
    void nearNameIsSuggestedAsItWouldBeWrittenHere() {
        site.with("content/words/partner.md", "x\n")
                .with("content/words/module.one.md", "x\n")
                .with("content/files/plan.pdf", "")
                .with("content/guide/index.md", "x\n");
        assertThat(fixes("[a](words/partnr.md) [b](wrods/partner.md) [c](module.noe.md) [d](plan.pdf)"
                        + " [e](giude/index.md) [f](/words/partnr/)"))
                .containsExactly(
                        "did you mean 'words/partner.md'?",
                        "did you mean 'words/partner.md'?",
                        "did you mean 'words/module.one.md'?",
                        "did you mean 'files/plan.pdf'?",
                        "did you mean 'guide/index.md'?",
                        "did you mean '/words/partner/'?");
    }

    @Test
    void renamedFileIsNamedWhereverItIsStillLinked() {
        site.with("content/people/seconded-teacher.md", "# Seconded teacher\n\nText.\n")
                .with("content/people/lead.md", "---\ntitle: Team leader\n---\n\nText.\n")
                .with("content/people/coach.md", "---\ntitle: Coach\naliases: [/people/trainer/]\n---\n\nText.\n")
                .with("content/people/other.md", "[x](secondee.md) [lead](lead.md)\n");
        assertThat(fixes("[a](people/secondee.md) [b](people/team-leader.md) [c](people/trainer.md)"
                        + " [d](/people/secondee/)"))
                .containsExactly(
                        "secondee.md seems to be seconded-teacher.md now: write 'people/seconded-teacher.md'",
                        "team-leader.md seems to be lead.md now: write 'people/lead.md'",
                        "trainer.md seems to be coach.md now: write 'people/coach.md'",
                        "secondee seems to be seconded-teacher.md now: write '/people/seconded-teacher/'",
                        "secondee.md seems to be seconded-teacher.md now: write 'seconded-teacher.md'");
    }

    @Test
    void renamedFolderIsNamedWithTheFileInIt() {
        site.with("content/team/lead.md", "[x](../people/lead.md)\n");
        assertThat(fixes("[a](people/lead.md)"))
                .containsExactly(
                        "the folder 'people' seems to be 'team' now: did you mean 'team/lead.md'?",
                        "the folder 'people' seems to be 'team' now: did you mean 'lead.md'?");
    }

    @Test
    void itemThatLiesInAnotherFolderIsToldWhereItsPlaceIs() {
        site.with("content/rolls/secondee.md", "# Secondee\n");
        assertThat(fixes("[a](role:secondee)"))
                .contains(
                        "content/rolls/secondee.md has that name, but lies in no folder of a content type: its place is"
                                + " the folder 'roles'");
    }

    @Test
    void pageThatIsLinkedAlreadyIsNoRenamedOne() {
        site.with("content/people/seconded-teacher.md", "# Somebody\n")
                .with("content/people/other.md", "[x](seconded-teacher.md)\n");
        assertThat(fixes("[a](people/secondee.md)")).containsExactly(GENERAL);
    }

    /** What is said of a text in a page of the content folder itself. */
    private List<String> fixes(String text) {
        return site.with("content/a-page.md", "Text.\n\n" + text + "\n").fixes();
    }
}
