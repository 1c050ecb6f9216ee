package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content that nobody meant for us is explained, and never ends a build in a fault of ours. */
class HostileContentTest {

    @TempDir
    private Path folder;

    @Test
    void anAddressThatCannotBeOneIsADeadLink() {
        BuiltSite site = new BuiltSite(folder).with("content/a.md", "[x](</a\\b>) [y](/%2Fx) [z](/a%00b) [w](/..)\n");
        assertThat(site.findings()).hasSize(4).allMatch(finding -> finding.contains("dead-link"));
    }

    @Test
    void aPageAtTheAddressOfAListIsReportedAndLeadsNobodyAstray() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: T\nlicense: CC-BY-4.0\n")
                .with("content/glossary.md", "Mine.\n")
                .with("content/glossary/hub.md", """
                        ---
                        title: Hub
                        description: A place.
                        status: published
                        audience: [teacher]
                        date_published: 2026-01-01
                        authors: [{name: A}]
                        supports: ["page:glossary"]
                        ---

                        ## Definition

                        See [it](/glossary/).
                        """);
        assertThat(site.findings())
                .containsExactly(
                        "content/glossary.md:1:1 duplicate-route the address '/glossary/' is that of a list or a"
                                + " file of the site");
    }

    @Test
    void fieldsOfAnyShapeInAPlainPageDoNotBreakTheTheme() {
        BuiltSite site = new BuiltSite(folder)
                .with(
                        "content/a.md",
                        "---\nis_based_on: [x]\nactions: y\nmeasures: 3\nterm_lang: [a]\nauthors: me\n---\n\nText.\n");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void aFaultOfTheContentIsNotAlsoBlamedOnTheTheme() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: T\nlicense: CC-BY-4.0\n")
                .with("content/questions/ask.md", """
                        ---
                        title: Ask
                        description: Questions.
                        status: published
                        audience: [teacher]
                        date_published: 2026-01-01
                        authors: [{name: A}]
                        questions: [{id: one, answer_type: text}]
                        ---

                        ## Purpose
                        Text.
                        ## How to use
                        Text.
                        ## After the answers
                        Text.
                        """)
                .with("content/b.md", "[Ask](questions/ask.md#purpose)\n");
        assertThat(site.findings())
                .containsExactly("content/questions/ask.md:8:13 missing-field the field 'text' is missing");
    }

    @Test
    void markupInFieldsIsShownAndNotObeyed() {
        BuiltSite site = new BuiltSite(folder)
                .with(
                        "content/a.md",
                        "---\ntitle: \"<script>alert(1)</script>\"\ndescription: '\"><img src=x onerror=y>'\n---\n\n<script>alert(2)</script><b onclick='x()'>bold</b>\n");
        assertThat(site.files()
                        .get("a/index.html")
                        .replaceFirst("<script type=\"application/ld\\+json\">", "")
                        .replaceAll(
                                "<script defer src=\"\\.\\./assets/scripts/(open|pack|offline)-[0-9a-f]{12}\\.js\"[^<>]*></script>",
                                ""))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<b>bold</b>")
                .doesNotContain("<script", "<img", "onclick");
    }
}
