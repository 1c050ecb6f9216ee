package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;

/** What its author meant to keep back is in no file of the site, however it was written; and whoever wrote it is told. */
class NothingPrivateGetsOutTest {

    private static final String NUGGET = """
        description: "What the giraffe does."
        audience: [teacher]
        date_published: 2026-11-01
        authors:
          - name: An editor
        license: CC-BY-4.0
        sector: state
        is_based_on: []
        evidence_basis: editorial
        outcome_kind: none
        """;

    @TempDir
    private Path folder;

    private static final List<String> PRIVATE = List.of(
            // Hugo, Jekyll, Docusaurus, Ghost, WordPress, Obsidian, Quartz, Lektor, Grav, Eleventy …
            "draft: true",
            "Draft: True",
            "DRAFT: TRUE",
            "draft: \"true\"",
            "draft: yes",
            "draft: on",
            "draft: 1",
            "draft: [true]",
            "draft: until June",
            "isDraft: true",
            "_draft: true",
            "published: false",
            "published: 'no'",
            "published: 0",
            "published: never",
            "published: 2030-01-01",
            "publish: off",
            "_publish: false",
            "public: no",
            "private: true",
            "hidden: true",
            "_hidden: yes",
            "unlisted: true",
            "unpublished: true",
            "headless: true",
            "visible: false",
            "permalink: false",
            "embargo: 2030-01-01",
            "password: secret",
            "build: never",
            "show: false",
            "skip: true",
            "visibility: private",
            "visibility: members",
            "publish_status: pending",
            "state: draft",
            "_build: {render: never}",
            "publishDate: 2030-01-01",
            "publish_date: next summer",
            "date: 2030-01-01 10:00:00",
            "expiryDate: 2020-01-01",
            "expiryDate: 2030-01-01",
            "unpublish_on: 1 March 2027",
            "verborgen: ja",
            "gepubliceerd: nee",
            // Our own, nearly.
            "statsu: draft",
            "Status: draft",
            "STATUS: Draft",
            "stauts: private",
            "status : draft2",
            "status: Draft",
            "status: private",
            "status: hidden",
            "status: concept",
            "status: [draft]",
            "status: true",
            "status:",
            "status: \"\"",
            "datePublished: 2030-01-01",
            "date-published: 2030-01-01",
            "date_publised: 2030-01-01",
            "date_published: 1 January 2030",
            "date_published: 2030-1-1",
            "expire: 2020-01-01",
            "Expires: 2020-01-01",
            "expires: 1-1-2020",
            // Those of others, nearly.
            "drfat: true",
            "drafft: yes",
            "publised: false",
            "privat: true",
            "hiden: true",
            "visiblity: private");

    @Test
    void plainPagesThatMayBePrivateAreInNoFile() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: Case\nbase_url: https://example.org/\ncontact: office@example.org\n");
        StringBuilder home = new StringBuilder("# Home\n\nWelcome.\n");
        for (int i = 0; i < PRIVATE.size(); i++) {
            home.append("\n[There](hush-" + i + ".md)\n");
            site.with(
                    "content/hush-" + i + ".md",
                    "---\ntitle: Giraffe plans\n" + PRIVATE.get(i) + "\n---\n\nThe secret giraffe.\n");
        }
        site.with("content/index.md", home.toString());

        assertNowhere(site.files());
        Map<String, List<Diagnostic>> byFile = site.diagnostics().stream()
                .collect(Collectors.groupingBy(finding -> finding.span().file()));
        // One cause once: that the home page links to what is kept back is no mistake of its own.
        assertThat(byFile).hasSameSizeAs(PRIVATE);
        for (int i = 0; i < PRIVATE.size(); i++) {
            assertThat(byFile.get("content/hush-" + i + ".md"))
                    .as(PRIVATE.get(i))
                    .singleElement()
                    .satisfies(NothingPrivateGetsOutTest::isAnErrorInLine3WithTheCure);
        }
    }

    @Test
    void noNuggetEither() {
        BuiltSite site = new BuiltSite(folder).with("content/index.md", "# Home\n\nWelcome.\n");
        List<String> lines =
                List.of("draft: true", "published: false", "statsu: draft", "status: private", "visibility: hidden");
        for (int i = 0; i < lines.size(); i++) {
            site.with(
                    "content/nuggets/hush-" + i + ".md",
                    "---\ntitle: Giraffe plans\n" + lines.get(i) + "\n" + NUGGET + "---\n\nThe secret giraffe.\n");
        }

        assertNowhere(site.files());
        assertThat(site.diagnostics())
                .filteredOn(finding ->
                        finding.message().contains("status") || finding.span().line() == 3)
                .hasSameSizeAs(lines)
                .allSatisfy(NothingPrivateGetsOutTest::isAnErrorInLine3WithTheCure);
    }

    @Test
    void whatHidesNothingIsOnlyAWarning() {
        BuiltSite site = new BuiltSite(folder);
        List<String> lines = List.of(
                "draft: false",
                "draft: no",
                "Draft: False",
                "published: true",
                "publish: yes",
                "private: false",
                "hidden: 0",
                "visibility: public",
                "published: 2020-01-01",
                "publishDate: 2020-01-01",
                "drafts: false",
                "publised: true");
        for (int i = 0; i < lines.size(); i++) {
            site.with(
                    "content/team-" + i + ".md",
                    "---\ntitle: Team " + i + "\n" + lines.get(i) + "\n---\n\nA giraffe.\n");
        }

        assertThat(site.findings())
                .hasSameSizeAs(lines)
                .allSatisfy(finding -> assertThat(finding).matches("content/team-\\d+\\.md:3:1 no-effect .*"));
        assertThat(site.files()).containsKeys("team-0/index.html", "team-" + (lines.size() - 1) + "/index.html");
    }

    @Test
    void aFieldOfAnotherToolThatDecidesNothingIsNoMistake() {
        BuiltSite site = new BuiltSite(folder).with("content/team.md", """
            ---
            title: The team
            layout: post
            date: 2021-03-04 10:00:00 +0100
            hide: [navigation, toc]
            state: Victoria
            reviewed_by: Anna
            publisher: A school
            stats: {pupils: 200}
            permalink: /team/
            internal: 3
            craft: pottery
            comments: true
            subtitle: Who we are
            language: en
            ---

            The public giraffe.
            """);

        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("team/index.html")).contains("The public giraffe.");
    }

    private static void isAnErrorInLine3WithTheCure(Diagnostic finding) {
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.span().line()).isEqualTo(3);
        assertThat(finding.fix()).containsAnyOf("status: draft", "2030-01-01", "2020-01-01");
        if (!finding.code().id().equals("bad-date")) {
            assertThat(finding.fix()).contains("status: draft");
        }
    }

    private static void assertNowhere(Map<String, String> files) {
        assertThat(files).containsKey("index.html");
        assertThat(files)
                .allSatisfy((path, text) ->
                        assertThat(path + text).as(path).doesNotContainIgnoringCase("giraffe", "hush-1/"));
    }
}
