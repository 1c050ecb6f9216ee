package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site can change without a line of Java: types, fields, vocabularies, templates. */
class SiteOfItsOwnTest {

    private static final String WORKSHOP = """
        one: {en: Workshop}
        many: {en: Workshops}
        folder: workshops
        route: workshops/{id}/
        fields:
          length:
            label: {en: Length in minutes}
            type: integer
            minimum: 10
        required: [length]
        optional: [audience, authors, date_published]
        relations:
          taught_by:
            to: role
            inverse: teaches
            label: {en: Taught by}
            inverse_label: {en: Workshops of this role}
        headings:
          - name: {en: Programme}
            advice: {en: "What happens, in order."}
        views:
          item: [length]
          list: [length]
        """;

    private static final String ROLE = """
        ---
        title: Animateur
        description: Brings workshops to primary schools.
        status: published
        audience: [headteacher]
        date_published: 2026-11-22
        authors: [{name: Nuggets editors}]
        license: CC-BY-4.0
        is_based_on: [{source: post, use: facts_only}]
        ---

        ## What they do
        Not stated in the source.
        ## Choose this role if
        Not stated in the source.
        ## Key aspects
        Not stated in the source.
        ## Ways to deploy
        Not stated in the source.
        ## Judging influence
        Not stated in the source.
        ## Ask before you appoint
        Not stated in the source.
        """;

    private static final String SOURCE = """
        ---
        title: A post
        description: A post about roles.
        status: published
        date_published: 2026-11-22
        authors: [{name: Nuggets editors}]
        license: CC-BY-4.0
        kind: web_page
        source_license: not stated
        ---

        ## Summary
        Not stated in the source.
        """;

    private static final String DRUMS = """
        ---
        title: Drums
        description: An hour of rhythm.
        status: published
        license: CC-BY-4.0
        length: 60
        taught_by: [animateur]
        ---

        ## Programme

        Drumming.
        """;

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void aSiteWithWorkshops() {
        site = new BuiltSite(folder)
                .with("site.yml", "title: Workshops\n")
                .with("types/workshop.yml", WORKSHOP)
                .with("content/roles/animateur.md", ROLE)
                .with("content/sources/post.md", SOURCE)
                .with("content/workshops/drums.md", DRUMS);
    }

    @Test
    void aTypeOfItsOwnGetsPagesListsAndBacklinks() {
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("workshops/drums/index.html"))
                .contains("<h1>Drums</h1>", "Length in minutes", "60", "Taught by", "../../roles/animateur/index.html");
        assertThat(site.files().get("workshops/index.html")).contains("<h1>Workshops</h1>", "drums/index.html");
        assertThat(site.files().get("roles/animateur/index.html"))
                .contains("Workshops of this role", "../../workshops/drums/index.html");
        assertThat(site.files().get("index.html")).contains("workshops/index.html");
    }

    @Test
    void aTypeOfItsOwnIsValidated() {
        site.with(
                "content/workshops/drums.md",
                DRUMS.replace("length: 60", "lenght: 5")
                        .replace("[animateur]", "[animatuer]")
                        .replace("## Programme", "## Program"));
        assertThat(site.findings())
                .containsExactly(
                        "content/workshops/drums.md:6:1 unknown-field 'lenght' is not a field of a workshop",
                        "content/workshops/drums.md:7:13 unknown-reference there is no role with the id 'animatuer'",
                        "content/workshops/drums.md:10:4 missing-heading the heading 'Programme' is missing");
    }

    @Test
    void aStandardTypeGetsAFieldMoreAndAVocabularyAValueMore() {
        site.with("types/role.yml", """
            fields:
              badge:
                label: {en: Badge}
                type: string
                vocabulary: badge
            views:
              item: [badge]
            """)
                .with("types/vocabularies.yml", """
                    badge:
                      gold: {label: {en: Golden}}
                    audience:
                      librarian: {label: {en: Librarians}}
                    """)
                .with(
                        "content/roles/animateur.md",
                        ROLE.replace("[headteacher]", "[headteacher, librarian]")
                                .replace("license:", "badge: gold\nlicense:"));
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("roles/animateur/index.html")).contains("Badge", "Golden");
    }

    @Test
    void oneTemplateIsOverriddenAndTheOthersStay() {
        site.with("theme/templates/item-workshop.peb", """
            {% extends "base" %}
            {% block main %}<h1>Come to {{ view.title }}</h1>{% endblock %}
            """);
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("workshops/drums/index.html")).contains("<h1>Come to Drums</h1>");
        assertThat(site.files().get("roles/animateur/index.html")).contains("<h1>Animateur</h1>");
    }

    /** Pebble's own tag leaves it as it is. */
    @Test
    void whatATemplateWritesOnceForManyPagesIsEscapedToo() {
        site.with("theme/templates/item-workshop.peb", """
            {% extends "base" %}
            {% block main %}<h1>{{ view.title }}</h1>{% cache view.title %}<p>{{ view.title }}</p>{% endcache %}{% endblock %}
            """)
                .with("content/workshops/drums.md", DRUMS.replace("title: Drums", "title: Drums & <b>pipes"));
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("workshops/drums/index.html")).contains("<p>Drums &amp; &lt;b&gt;pipes</p>");
    }

    @Test
    void aStyleOfItsOwnIsLinkedAndThePartsThatItImportsAreThereForIt() {
        site.with("theme/styles/workshop.css", "@import \"./parts/drums.css\";\n.type-workshop { --hue: green; }\n")
                .with("theme/styles/parts/drums.css", ".drums { color: green; }\n");
        assertThat(site.findings()).isEmpty();
        Map<String, String> files = site.files();
        String style = BuiltSite.named("styles/workshop.css", files);
        String part = BuiltSite.named("styles/parts/drums.css", files);
        assertThat(files.get("workshops/drums/index.html"))
                .contains(style + "\"")
                .doesNotContain("styles/parts/");
        assertThat(files.get(style)).startsWith("@import \"." + part.substring("assets/styles".length()) + "\";");
    }

    @Test
    void whatAThemeIsMadeWithIsNoneOfIt() {
        site.with("theme/node_modules/tool/binary", "\0\1\2")
                .with("theme/node_modules/tool/CON.txt", "A name that Windows cannot hold.")
                .with("theme/package.json", "{}");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().keySet())
                .noneMatch(path -> path.contains("binary") || path.contains("CON") || path.contains("package"));
    }

    @Test
    void aTermIsLinkedAtItsFirstMentionAndSaysItsLanguage() {
        site.with("content/glossary/akonga.md", """
            ---
            title: ākonga
            description: "Learners: the \\"students\\" of a school."
            status: published
            audience: [teacher]
            date_published: 2026-11-22
            authors: [{name: Nuggets editors}]
            license: CC-BY-4.0
            alternate_names: [MAT]
            term_lang: mi
            ---

            ## Definition

            Learners.
            """)
                .with(
                        "content/workshops/drums.md",
                        DRUMS.replace(
                                "Drumming.", "With Ākonga, `ākonga`, more a\u0304konga, a mat.\n\n## For ākonga\n"));
        assertThat(site.findings()).allMatch(note -> note.contains("decomposed-letters"));
        assertThat(site.files().get("workshops/drums/index.html"))
                .contains("With <a class=\"term\" lang=\"mi\" href=\"../../glossary/akonga/index.html\">Ākonga</a>,"
                        + " <code>ākonga</code>, more <span lang=\"mi\">a\u0304konga</span>, a mat.")
                .contains(
                        "<template data-terms><span class=\"definition\" data-href=\"../../glossary/akonga/index.html\""
                                + " tabindex=\"-1\"><dfn lang=\"mi\">ākonga</dfn> Learners: the “students” of a school.")
                .contains("For <span lang=\"mi\">ākonga</span></h2>");
        assertThat(site.files().get("glossary/akonga/index.html"))
                .contains("Mentioned in", "../../workshops/drums/index.html");
    }

    @Test
    void aPageInAnotherLanguageStandsBelowItsCode() {
        site.with("site.yml", "title: Two\nlanguages: [en, nl]\n")
                .with("content/about.md", "# About\n\nEnglish.\n")
                .with("content/about.nl.md", "# Over\n\nNederlands.\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("nl/about/index.html"))
                .contains("<html lang=\"nl\">", "<h1 id=\"over\">Over</h1>", "href=\"../../about/index.html\"");
        assertThat(site.files()).containsKeys("about/index.html", "nl/index.html");
    }
}
