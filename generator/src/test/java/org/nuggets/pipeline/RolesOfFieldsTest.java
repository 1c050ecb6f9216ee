package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A type of a site's own does with fields of its own names what the standard types do with theirs. */
class RolesOfFieldsTest {

    private static final String TRACK = """
        one: {en: Track}
        many: {en: Tracks}
        folder: tracks
        shared: false
        further_fields: true
        fields:
          title: {label: {en: Title}, type: string}
        """;

    private static final String LESSON = """
        one: {en: Lesson}
        many: {en: Lessons}
        folder: lessons
        shared: false
        found_in_text: true
        describes: true
        schema_org: [LearningResource]
        fields:
          title: {label: {en: Title}, type: string}
          step: {label: {en: Step}, type: integer, role: [sort_by, series_place]}
          nicknames: {label: {en: Nicknames}, type: array, items: {type: string}, role: synonyms}
          tongue: {label: {en: Tongue}, type: string, role: name_language}
          revised: {label: {en: Revised}, type: string, format: date, schema_org: dateModified, role: [changed, of_page]}
          tried: {label: {en: Tried}, type: string, schema_org: text}
          remark: {label: {en: Remark}, type: string, role: not_searched}
          writers:
            label: {en: Writers}
            type: array
            items: {type: object, properties: {name: {type: string}}}
            role: authors
          terms_of_use: {label: {en: Terms}, type: string, role: license}
        relations:
          track: {to: track, inverse: lessons, one: true, role: series, label: {en: Track}, inverse_label: {en: Lessons}}
        """;

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void threeLessonsOfOneTrack() {
        site = new BuiltSite(folder)
                .with("site.yml", "title: A\ntypes: types\n")
                .with("types/track.yml", TRACK)
                .with("types/lesson.yml", LESSON)
                .with("content/index.md", "---\ntitle: Home\n---\n\nBegin with the Zed one.\n")
                .with("content/tracks/music.md", "---\ntitle: Music\n---\n\nText.\n")
                .with("content/lessons/a.md", lesson("Aria", 3, ""))
                .with(
                        "content/lessons/m.md",
                        lesson("Melody", 2, "tongue: mi\nrevised: 2026-10-05\ntried: in one school\n"))
                .with("content/lessons/z.md", lesson("Zither", 1, """
                                nicknames: [Zed]
                                remark: Unsearchable remark of ours
                                writers: [{name: Ada}]
                                terms_of_use: CC0-1.0
                                """));
    }

    @Test
    void theTypesAreSound() {
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void itemsAreSortedByTheirOwnField() {
        String list = site.files().get("lessons/index.html");
        assertThat(list.indexOf("Zither")).isLessThan(list.indexOf("Melody"));
        assertThat(list.indexOf("Melody")).isLessThan(list.indexOf("Aria"));
    }

    @Test
    void aSeriesLeadsFromItemToItem() {
        String page = site.files().get("lessons/m/index.html");
        assertThat(page).contains("rel=\"prev\"", "rel=\"next\"").contains("../z/index.html", "../a/index.html");
    }

    @Test
    void anotherNameLeadsToTheItemAndIsASynonymOfTheSearch() {
        Map<String, String> files = site.files();
        assertThat(files.get("index.html")).contains("<a class=\"term\" href=\"lessons/z/index.html\">Zed</a>");
        assertThat(files.get("search/manifest.json")).contains("[\"zither\",\"zed\"]");
    }

    @Test
    void theLanguageOfANameIsTold() {
        assertThat(site.files().get("lessons/index.html")).contains("lang=\"mi\"");
    }

    @Test
    void whatIsSaidOfThePageIsNotSaidOfTheThing() {
        String page = site.files().get("lessons/m/index.html");
        String thing = page.substring(page.indexOf("#_thing\",\"name\""));
        assertThat(page).contains("\"dateModified\":\"2026-10-05\"", "\"text\":\"in one school\"");
        assertThat(thing).contains("\"text\":\"in one school\"").doesNotContain("dateModified");
    }

    @Test
    void thePageTellsWhoWroteItUnderWhichLicence() {
        assertThat(site.files().get("lessons/z/index.html")).contains("Ada", "https://spdx.org/licenses/CC0-1.0");
    }

    @Test
    void aFieldThatTakesThePlaceOfAStandardOneKeepsItsRole() {
        site.with(
                        "types/term.yml",
                        "fields:\n  alternate_names: {label: {en: Or}, type: array, items: {type: string}}\n")
                .with("content/glossary/mat.md", ExtensionTest.TERM);
        assertThat(site.files().get("search/manifest.json")).contains("[\"trust\",\"mat\"]");
        site.with(
                "types/term.yml",
                "fields:\n  alternate_names: {label: {en: Or}, type: array, items: {type: string}, role: []}\n");
        assertThat(site.files().get("search/manifest.json")).doesNotContain("[\"trust\",\"mat\"]");
    }

    @Test
    void aRoleThatIsNoneIsAFindingWithThoseThatAre() {
        site.with("types/lesson.yml", LESSON.replace("role: synonyms", "role: synonym"));
        assertThat(site.findings()).anyMatch(finding -> finding.startsWith("types/lesson.yml"));
        assertThat(site.fixes()).anyMatch(fix -> fix.contains("synonyms"));
    }

    private static String lesson(String title, int step, String more) {
        return "---\ntitle: " + title + "\nstep: " + step + "\ntrack: music\n" + more + "---\n\nText.\n";
    }
}
