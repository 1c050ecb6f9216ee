package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors write for no reader, in the way of whatever tool, is in no file of the site. */
class PrivateCommentsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text %%secret%% and more.",
                "%%\nsecret\n\nsecret\n%%",
                "- item\n\n    %% secret %%",
                "> %% secret\n> secret %%",
                "A {% comment %}secret{% endcomment %} b.",
                "{%- comment -%}\nsecret\n\nsecret\n{%- endcomment -%}",
                "A {/* secret */} b.",
                "{/*\nsecret\n\nsecret\n*/}",
                "A {{/* secret */}} b.",
                "{{< comment >}}\nsecret\n\nsecret\n{{< /comment >}}",
                "{{% comment %}}secret{{% /comment %}}",
                "A {# secret #} b.",
                "{::comment}\nsecret\n{:/comment}",
                "[//]: # (secret)",
                "[//]: # \"secret\"",
                "[comment]: <> (secret)",
                "<!-- secret -->",
                "## Heading {% comment %}secret{% endcomment %}",
                "| a | b |\n| --- | --- |\n| c {/* secret */} | d |",
            })
    void commentsOfAnyToolAreInNoFileOfTheSite(String markdown) {
        BuiltSite site = new BuiltSite(folder).with("site.yml", "title: Case\n");
        site.with("content/page.md", "# Page\n\nFirst words of it.\n\n" + markdown + "\n\nLast words.\n");
        assertThat(site.diagnostics())
                .allMatch(finding -> finding.code().id().equals("private-note"))
                .hasSizeLessThan(2);
        Map<String, String> files = site.files();
        // The scripts of the theme know the word, of states that other programs have for a page.
        files.keySet().removeIf(path -> path.startsWith("assets/scripts/"));
        assertThat(files).allSatisfy((path, text) -> assertThat(text).doesNotContain("secret"));
        assertThat(files.get("page/index.html")).contains("First words", "Last words");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Text.\\n\\n%% note\\n\\nMore. ~ content/page.md:3:1 ~ add '%%' where it ends
            - {% comment %} note ~ content/page.md:1:3 ~ add '{% endcomment %}' where it ends
            {/* note ~ content/page.md:1:1 ~ add '*/}' where it ends
            > {{< comment >}} note ~ content/page.md:1:3 ~ add '{{< /comment >}}' where it ends
            """)
    void oneThatIsNeverClosedIsAnErrorWhereItBegins(String markdown, String place, String fix) {
        BuiltSite site = new BuiltSite(folder).with("content/page.md", markdown.replace("\\n", "\n") + "\n");
        assertThat(site.findings())
                .containsExactly(
                        place + " unclosed-comment the comment that begins here has no end, so nobody sees what"
                                + " follows it");
        assertThat(site.fixes()).first().asString().startsWith(fix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`{% comment %}kept`",
                "```mermaid\n%% kept\n```",
                "- x\n  ```\n  {/* kept */}\n  ```",
                "    %% kept %%",
                "A set {#kept} and f(x){n=1} of {kept}",
                "50%% kept, %% and",
                "## Kept {/* #own */}",
            })
    void codeAndOrdinarySignsStay(String markdown) {
        BuiltSite site = new BuiltSite(folder).with("content/page.md", "Text.\n\n" + markdown + "\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("page/index.html")).containsIgnoringCase("kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text.\n{: .note}",
                "{:.no_toc}\n## Text",
                "{:toc}\n\nText",
                "[Text](https://example.org){:target=\"_blank\"}",
                "[Text](https://example.org){.button width=50%}",
                "*Text*{: .c}",
                "> Text\n> {: .note title='a b'}"
            })
    void attributesOfOtherToolsAreToldAndNotShown(String markdown) {
        BuiltSite site = new BuiltSite(folder).with("content/page.md", markdown + "\n");
        assertThat(site.findings()).hasSize(1).first().asString().contains("foreign-markup", "which is left out here");
        assertThat(site.files().get("page/index.html")).contains("Text").doesNotContain("{:", "{.");
    }

    @Test
    @Timeout(60)
    void manyHalfOpenCommentsAreReadQuickly() {
        BuiltSite site = new BuiltSite(folder);
        for (String piece : new String[] {
            "a {/* ",
            "{% comment ",
            "{{/*",
            "a {# x",
            "a {# x\n",
            "[//]: # (",
            ")[]{",
            "](x){",
            "x){.a} ",
            "x]{.a} ",
            "%% a"
        }) {
            site.with("content/" + piece.hashCode() + ".md", "x " + piece.repeat(40_000) + "\n#}\n");
        }
        assertThat(site.files()).isNotEmpty();
    }
}
