package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three kinds of long folders as other tools have them, made from a seed: nothing in them is taken for a mistake. */
class LongForeignFoldersTest {

    private static final long SEED = 20261122;
    private static final List<String> LANGUAGES = List.of(
            "en ar az be bg ca cs da de el es fa fi fr he hu id it ja ko nl pl pt-BR ru sv tr uk zh-TW".split(" "));
    private static final List<String> WORDS = List.of(
            "school réunion Übung 学校 訪問 학교 школа δάσκαλος معلم Lehrer_innen C++ a/b (short) 'quoted' 50% co-operation"
                    .split(" "));

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void aFolderOfManyLanguagesWithOtherFrontMatterHasNoMistake() {
        manyLanguages(2);
    }

    @Test
    void aLessonWithAnIdAtEachHeadingHasNoMistake() {
        lesson(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cleaned", "allowed"})
    void docsWithDefinitionsFoldersForPagesAndHtmlHaveNoMistake(String html) {
        docs(6, html);
    }

    @Test
    @Tag("proof")
    void atFullLengthTheyHaveNoneEither() {
        manyLanguages(13);
        lesson(60);
        docs(150, "cleaned");
        docs(150, "allowed");
    }

    /** Dotted names, some in lower case; fields of Jekyll, Hugo and Docusaurus; links to the same page's and other files' headings. */
    private void manyLanguages(int pages) {
        BuiltSite site = site("languages", "languages: [" + String.join(", ", LANGUAGES) + "]\n");
        for (String language : LANGUAGES) {
            String suffix = language.equals("en") ? "" : "." + language.toLowerCase(java.util.Locale.ROOT);
            for (int i = 0; i < pages; i++) {
                String heading = words(3);
                String next = "page-" + (i + 1) % pages + suffix + ".md";
                site.with(
                        "languages/content/guide/page-" + i + suffix + ".md",
                        "---\nlayout: post\ntitle: \"" + words(4) + "\"\ndate: 2021-03-0" + (1 + i % 9)
                                + " 10:00:00 +0100\ntags: [a, \"" + words(1) + "\"]\ncategories:\n  - x\n  - y\n"
                                + "author: {name: " + language + ", url: \"https://example.org\"}\nweight: " + i
                                + "\nsidebar_position: " + i + "\ntoc: true\ntranslators: []\nlangcode: "
                                + language + "\n---\n\n" + words(12) + ".\n\n## " + heading + "\n\n" + words(20)
                                + " [up](#" + anchor(heading) + "), [next](" + next + "), [top](#top).\n\n---\n\n| "
                                + words(1)
                                + " | b |\n| --- | :-: |\n| " + words(2) + " | d |\n\n> " + words(6) + "\n");
            }
        }
        assertThat(mistakes("languages")).isEmpty();
    }

    /** Every heading has an id of its own, in each form; links go to them within and between the files. */
    private void lesson(int parts) {
        BuiltSite site = site("lesson", "");
        for (int i = 0; i < parts; i++) {
            StringBuilder text = new StringBuilder("# " + words(3) + " {#part-" + i + "}\n\n");
            for (int j = 0; j < 8; j++) {
                String id = "p" + i + "-" + j;
                String mark = List.of(
                                " {#" + id + "}", " {#" + id + " .unnumbered}", " {: #" + id + "}", "\n{: #" + id + "}")
                        .get(random.nextInt(4));
                text.append(random.nextBoolean() ? "## " : "### ".substring(j == 0 ? 1 : 0))
                        .append(words(3))
                        .append(mark)
                        .append("\n\n")
                        .append(words(10))
                        .append(" [this part](#")
                        .append(id)
                        .append("), [there](part")
                        .append((i + 1) % parts)
                        .append(".md#p")
                        .append((i + 1) % parts)
                        .append("-")
                        .append(j)
                        .append(")[^")
                        .append(j)
                        .append("].\n\n- [ ] ")
                        .append(words(3))
                        .append("\n- [x] ")
                        .append(words(2))
                        .append("\n\n    - ")
                        .append(words(2))
                        .append("\n\n$$ x_{1} = \\frac{a}{b} $$\n\n```python\nx = {'#a': 1}  # {#no-id}\n```\n\n[^")
                        .append(j)
                        .append("]: ")
                        .append(words(4))
                        .append("\n\n");
            }
            site.with("lesson/content/part" + i + ".md", text.toString());
        }
        assertThat(mistakes("lesson"))
                .filteredOn(line -> !line.contains(" foreign-markup "))
                .isEmpty();
    }

    /** A folder for each page, definition lists whose terms are linked, and HTML of the kinds that GitHub shows. */
    private void docs(int pages, String html) {
        String name = "docs-" + html;
        BuiltSite site = site(name, html.equals("allowed") ? "raw_html: allowed\n" : "");
        for (int i = 0; i < pages; i++) {
            site.with(
                    name + "/content/topics/topic-" + i + "/index.md",
                    "---\ntitle: Topic " + i + "\nmenu: {main: {weight: " + i + "}}\nkeywords: a, b\n---\n\n"
                            + "<a id=\"costs\"></a>\n\n## Costs\n\nTerm " + i + "\n: " + words(8) + "\n\n  " + words(6)
                            + "\n\nOther *term*\n: " + words(4) + "\n: " + words(5) + "\n\nSee [it](#term-" + i
                            + "), [costs](#costs), [next](../topic-" + (i + 1) % pages + "/index.md#term-"
                            + (i + 1) % pages + "), [folder](../topic-" + (i + 1) % pages
                            + "/).\n\n<details>\n<summary>"
                            + words(2) + "</summary>\n\n- " + words(3) + "\n\n</details>\n\n<p>" + words(4)
                            + "<br>\n<kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O, <em>" + words(1)
                            + "</em></p>\n\n<table><tr><td><b>a</b></td><td>" + words(2) + "</td></tr></table>\n\n"
                            + "<!-- " + words(3) + " -->\n\n" + words(9) + "\n");
        }
        assertThat(mistakes(name)).isEmpty();
    }

    private BuiltSite site(String name, String settings) {
        return new BuiltSite(folder).with(name + "/site.yml", "title: Long\n" + settings);
    }

    /** All findings but those about the interface's languages. */
    private List<String> mistakes(String name) {
        return new BuiltSite(folder.resolve(name))
                .findings().stream()
                        .filter(line -> !line.contains(" missing-words "))
                        .toList();
    }

    private String words(int count) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", some);
    }

    /** As GitHub makes it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "")
                .replace(' ', '-');
    }
}
