package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gets another name is called by it everywhere, as each author wrote it. */
class RenamingTest {

    @TempDir
    private Path temp;

    private EditedSite site;

    @BeforeEach
    void aSite() throws IOException {
        site = new EditedSite(temp);
        site.write("site.yml", """
            title: A site
            languages: [en, nl]
            content: content
            contact: office@example.org
            navigation:
              - {title: Role, link: roles/secondee.md#definition}
              - {title: "Again", link: "role:secondee"}   # a remark
            """);
        site.write(
                "content/roles/secondee.md",
                EditedSite.role("Secondee", "See [home](../index.md) and [me](secondee.md)."));
        site.write("content/roles/secondee.nl.md", EditedSite.role("Gedetacheerde", "Zie [thuis](../index.md)."));
        site.write(
                "content/roles/coach.md", EditedSite.role("Coach", "Beside a [secondee](./secondee.md#definition)."));
        site.write("content/index.md", "---\ntitle: Home\ndescription: The beginning.\n---\n\nText.\n");
    }

    @Test
    void everyWayToWriteALinkIsKept() throws IOException {
        site.write("content/index.md", """
            ---
            title: Home
            description: The beginning.
            ---

            [a](roles/secondee.md) [b](./roles/secondee.md#definition) [c](<roles/secondee.md>) [d][ref] [e](role:secondee)
            [f](role:secondee#definition) [g](/roles/secondee/) [h](/roles/secondee) [i](/roles/secondee.md "Title")
            [j](roles/%73econdee.md) [k](/nl/roles/secondee/index.html) <role:secondee> [l](../content/roles/secondee.md)
            <a href="roles/secondee.md">m</a> `[n](roles/secondee.md)`

                [o](roles/secondee.md)

            ```
            [p](roles/secondee.md)
            ```

            [ref]: roles/secondee.md?x=1#definition 'A title'
            """);
        site.write("content/index.md", site.text("content/index.md").replace(" [l](../content/roles/secondee.md)", ""));
        assertThat(site.problems()).isEmpty();
        assertThat(site.rename("role:secondee", "role:visiting-teacher")).isEmpty();
        assertThat(site.text("content/index.md")).contains("""
            [a](roles/visiting-teacher.md) [b](./roles/visiting-teacher.md#definition) [c](<roles/visiting-teacher.md>) [d][ref] [e](role:visiting-teacher)
            [f](role:visiting-teacher#definition) [g](/roles/visiting-teacher/) [h](/roles/visiting-teacher) [i](/roles/visiting-teacher.md "Title")
            [j](roles/visiting-teacher.md) [k](/nl/roles/visiting-teacher/index.html) <role:visiting-teacher>
            <a href="roles/visiting-teacher.md">m</a> `[n](roles/secondee.md)`

                [o](roles/secondee.md)

            ```
            [p](roles/secondee.md)
            ```

            [ref]: roles/visiting-teacher.md?x=1#definition 'A title'
            """);
        assertThat(site.text("site.yml"))
                .contains(
                        "link: roles/visiting-teacher.md#definition}", "link: \"role:visiting-teacher\"}   # a remark");
        assertThat(site.text("content/roles/coach.md")).contains("[secondee](./visiting-teacher.md#definition)");
        assertThat(site.text("content/roles/visiting-teacher.md"))
                .contains("[home](../index.md) and [me](visiting-teacher.md)", "aliases: [/roles/secondee/]\n---");
        assertThat(site.text("content/roles/visiting-teacher.nl.md")).contains("aliases: [/nl/roles/secondee/]\n---");
        assertThat(site.has("content/roles/secondee.md")).isFalse();
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void thereAndBackLeavesNeedlessAliasesNowhere() throws IOException {
        assertThat(site.rename("role:secondee", "role:guest")).isEmpty();
        assertThat(site.rename("role:guest", "role:secondee")).isEmpty();
        assertThat(site.text("content/roles/secondee.md")).contains("aliases: [/roles/guest/]\n---");
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void undoBringsEveryByteBack() throws IOException {
        SortedMap<String, String> before = site.tree();
        assertThat(site.rename("role:secondee", "guest")).isEmpty();
        assertThat(site.tree()).isNotEqualTo(before);
        assertThat(site.writer().undo().outcome()).isEqualTo(ChangeWriter.Undone.Outcome.DONE);
        assertThat(site.tree()).isEqualTo(before);
        assertThat(site.writer().undo().outcome()).isEqualTo(ChangeWriter.Undone.Outcome.NOTHING_TO_UNDO);
    }

    @Test
    void undoLeavesWhatSomebodyHasChangedSince() throws IOException {
        assertThat(site.rename("role:secondee", "guest")).isEmpty();
        site.write("content/roles/guest.md", site.text("content/roles/guest.md") + "More.\n");
        SortedMap<String, String> before = site.tree();
        ChangeWriter.Undone undone = site.writer().undo();
        assertThat(undone.outcome()).isEqualTo(ChangeWriter.Undone.Outcome.CHANGED_SINCE);
        assertThat(undone.files()).singleElement().asString().endsWith("guest.md");
        assertThat(site.tree()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereOrTakenIsRefusedWithTheNearest() throws IOException {
        SortedMap<String, String> before = site.tree();
        assertThat(site.rename("role:secondes", "x")).contains("did you mean 'secondee'?");
        assertThat(site.rename("rol:secondee", "x")).contains("Did you mean 'role:secondee'?");
        assertThat(site.rename("role:secondee", "role:coach")).contains("already: content/roles/coach.md");
        assertThat(site.rename("role:secondee", "role:Coach")).contains("Write 'role:coach'");
        assertThat(site.rename("role:secondee", "nugget:secondee")).contains("another type");
        assertThat(site.rename("content/roles/secondee.md", "content/roles/COACH.md"))
                .contains("already");
        assertThat(site.rename("role:secondee", "con")).contains("Windows cannot hold");
        assertThat(site.rename("roles", "people")).contains("folder of the type 'role'");
        assertThat(site.rename("role:secondee", "../../out.md")).contains("outside of the content folder");
        assertThat(site.rename("role:secondee", "content/secondee.md")).contains("would no longer be of type 'role'");
        assertThat(site.rename("role:secondee", "secondee")).isNotEmpty();
        assertThat(site.tree()).isEqualTo(before);
    }

    @Test
    void aFolderTakesAllThatIsInItAlong() throws IOException {
        site.write(
                "content/guides/index.md",
                "---\ntitle: Guides\ndescription: All guides.\n---\n\n![A picture](a%20b.png) [x](first.md)\n");
        site.write(
                "content/guides/first.md",
                "---\ntitle: First\ndescription: The first.\n---\n\n[up](../index.md), [all](./), [role](../roles/coach.md)\n");
        site.write(
                "content/index.md",
                "---\ntitle: Home\ndescription: The beginning.\n---\n\n[g](guides/) [f](guides/first.md#x) ![P](<guides/a b.png>) [id](page:guides/first)\n"
                        .replace("#x", ""));
        Files.write(
                temp.resolve("content/guides/a b.png"),
                java.util.Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        site.write("content/guides/.hidden", "x");
        assertThat(site.problems()).isEmpty();
        assertThat(site.rename("content/guides", "content/help/deep")).isEmpty();
        assertThat(site.text("content/index.md"))
                .contains(
                        "[g](help/deep/) [f](help/deep/first.md) ![P](<help/deep/a b.png>) [id](page:help/deep/first)");
        assertThat(site.text("content/help/deep/first.md"))
                .contains("[up](../../index.md), [all](./), [role](../../roles/coach.md)", "aliases: [/guides/first/]");
        assertThat(site.text("content/help/deep/index.md"))
                .contains("![A picture](a%20b.png) [x](first.md)", "aliases: [/guides/]\n");
        assertThat(site.has("content/guides")).isFalse();
        assertThat(site.has("content/help/deep/.hidden")).isTrue();
        assertThat(site.problems()).isEmpty();
    }
}
