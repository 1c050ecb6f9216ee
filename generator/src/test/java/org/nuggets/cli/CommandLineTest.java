package org.nuggets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.media.SamplePictures;

/** The command line as a person or a script meets it: options, what is said where, exit codes. */
class CommandLineTest {

    private static final String GOOD = """
        ---
        title: Secondee
        description: A teacher who works at another school.
        status: published
        ---

        ## Definition

        Somebody who works elsewhere.
        """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aSmallSite() throws IOException {
        write("site/site.yml", "title: A small site\ncontent: ../content\n");
        write("content/about.md", GOOD);
    }

    @Test
    void whatReadersDoNotGetIsCountedAndListedOnDemand() throws IOException {
        write("content/idea.md", GOOD.replace("Secondee", "Idea").replace("published", "draft"));
        write(
                "content/later.md",
                GOOD.replace("Secondee", "Later").replace("status:", "date_published: 2027-02-01\nstatus:"));
        write("content/gone.md", GOOD.replace("Secondee", "Gone").replace("status:", "expires: 2025-01-01\nstatus:"));
        write("content/soon.md", GOOD.replace("Secondee", "Soon").replace("published", "review"));

        assertThat(run("check", "--date", "2026-11-28")).isZero();
        assertThat(out.toString())
                .contains("no problems in 1 page; not shown: 1 draft, 1 in review, 1 from 1 February 2027, "
                        + "1 expired on 1 January 2025.")
                .doesNotContain("idea.md");

        assertThat(run("build", "--date", "2026-11-28", "--verbose", "--out", at("out")))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "; not shown: 1 draft, 1 in review, 1 from 1 February 2027, 1 expired on 1 January 2025.",
                        "not shown: " + at("content/idea.md") + " (a draft)",
                        "not shown: " + at("content/later.md") + " (from 1 February 2027)");

        assertThat(run("build", "--date", "2026-11-28", "--verbose", "--out", at("out")))
                .isZero();
        assertThat(out.toString()).as("the same from the cache").contains("not shown: 1 draft, 1 in review");

        assertThat(run("check", "--date", "2026-11-28", "--drafts")).isZero();
        assertThat(out.toString())
                .contains("no problems in 5 pages; shown here only: 1 draft, 1 in review, 1 from 1 February 2027, "
                        + "1 expired on 1 January 2025.");
    }

    @Test
    void severalLaterDaysAreToldByTheFirst() throws IOException {
        write("content/later.md", GOOD.replace("status:", "date_published: 2027-03-01\nstatus:"));
        write("content/soon.md", GOOD.replace("status:", "date_published: 2027-02-01\nstatus:"));

        assertThat(run("check", "--date", "2026-11-28")).isZero();
        assertThat(out.toString()).contains("no problems in 1 page; not shown: 2 from 1 February 2027 on.");
    }

    @Test
    void aGoodBuildExitsWith0AndSaysWhereToOpenIt() {
        assertThat(run("build", "--out", at("out"))).isZero();
        assertThat(out.toString())
                .contains(
                        "1 page to ",
                        " written, 0 unchanged, 0 removed.",
                        "Open " + folder.resolve("out/index.html").toUri());
        assertThat(folder.resolve("out/index.html")).isRegularFile();
        assertThat(folder.resolve("out/about/index.html")).content().contains("Somebody who works elsewhere.");
    }

    @Test
    void theSiteGoesToTargetSiteUnlessToldOtherwise() {
        assertThat(run("build")).isZero();
        assertThat(folder.resolve("site/target/site/index.html")).isRegularFile();
    }

    @Test
    void anErrorExitsWith1AndLeavesTheLastGoodOutputUntouched() throws IOException {
        run("build", "--out", at("out"));
        List<String> before = bytes(folder.resolve("out"));
        write("content/about.md", GOOD.replace("title:", "status:"));
        write("content/new.md", GOOD);

        assertThat(run("build", "--out", at("out"))).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "error[duplicate-key]: 'status' is given twice", "Nothing was written: mend the errors first.");
        assertThat(bytes(folder.resolve("out"))).isEqualTo(before);
    }

    @Test
    void theKitIsTheWholeSiteInOneZipWithASearchThatNeedsNoServer() throws IOException {
        assertThat(run("build", "--out", at("out"), "--kit")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("Kit: " + at("out-kit.zip") + ", ", "Unpack it anywhere, then open a-small-site/index.html");

        SortedMap<String, String> site = texts(folder.resolve("out"));
        assertThat(unpacked("out-kit.zip").keySet())
                .as("all of it but what only a server can use")
                .isEqualTo(site.keySet().stream()
                        .filter(path -> !path.matches("sw\\.js|site-manifest\\.json|(.*/)?manifest\\.webmanifest"))
                        .map(path -> "a-small-site/"
                                + path.replaceFirst("^(search/(manifest|[a-z]-[0-9a-f]+))\\.(json|bin)$", "$1.js"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(unpacked("out-kit.zip"))
                .contains(
                        Map.entry("a-small-site/about/index.html", site.get("about/index.html")),
                        Map.entry(
                                "a-small-site/search/manifest.js",
                                "nuggetsShard(\"manifest.json\", \""
                                        + Base64.getEncoder()
                                                .encodeToString(site.get("search/manifest.json")
                                                        .getBytes(StandardCharsets.ISO_8859_1))
                                        + "\");\n"));
    }

    @Test
    void theKitGoesWhereItIsTold() {
        assertThat(run("build", "--kit", at("for schools/kit.zip"), "--out", at("out")))
                .as(err.toString())
                .isZero();
        assertThat(folder.resolve("for schools/kit.zip")).isRegularFile();
        assertThat(folder.resolve("out/index.html")).isRegularFile();
        assertThat(folder.resolve("out-kit.zip")).doesNotExist();
    }

    @Test
    void withErrorsOrInTheWrongPlaceThereIsNoKit() throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        assertThat(run("build", "--out", at("out"), "--kit", at("folder"))).isEqualTo(1);
        assertThat(out.toString()).contains("error[output-not-ours]", "is a folder, so no kit can be written there");
        for (String place : List.of("content", "content/kit.zip", "site/static/kit.zip")) {
            assertThat(run("build", "--out", at("out"), "--kit", at(place)))
                    .as(place)
                    .isEqualTo(2);
        }
        assertThat(err.toString()).contains("--kit must not be or lie in a folder of sources");
        write("content/broken.md", "[nowhere](nowhere.md)\n");
        assertThat(run("build", "--out", at("out"), "--kit")).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("out-kit.zip")).doesNotExist();
        assertThat(folder.resolve("folder")).isEmptyDirectory();
    }

    @Test
    void checkWritesNothing() {
        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains("no problems in 1 page.");
        assertThat(folder.resolve("site/target")).doesNotExist();
    }

    @Test
    void aWarningFailsOnlyWithStrict() throws IOException {
        write("content/picture.md", "![](pixel.png)\n");
        Files.write(folder.resolve("content/pixel.png"), SamplePictures.named("pixel.png"));

        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains("warning[missing-alt]", "0 errors, 1 warning in 2 pages.");
        assertThat(run("check", "--strict")).isEqualTo(1);
        assertThat(run("build", "--strict", "--out", at("out"))).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void jsonFindingsAreAListOnStandardOutputAndNothingElseIs() throws IOException {
        write("content/broken.md", "[nowhere](nowhere.md)\n");

        assertThat(run("check", "--format", "json")).isEqualTo(1);
        JsonNode findings = new ObjectMapper().readTree(out.toString());
        assertThat(findings).hasSize(1);
        List<String> names = new ArrayList<>();
        findings.get(0).fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "file", "line", "column", "end_line", "end_column", "severity", "code", "message", "fix");
        assertThat(findings.get(0).get("file").asText()).endsWith("content/broken.md");
        assertThat(findings.get(0).get("line").asInt()).isEqualTo(1);
        assertThat(findings.get(0).get("column").asInt()).isEqualTo(11);
        assertThat(findings.get(0).get("end_column").asInt()).isEqualTo(21);
        assertThat(findings.get(0).get("severity").asText()).isEqualTo("error");
        assertThat(findings.get(0).get("code").asText()).isEqualTo("dead-link");
    }

    @Test
    void jsonWithoutFindingsIsAnEmptyList() throws IOException {
        assertThat(run("check", "--format", "json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString())).isEmpty();
    }

    @Test
    void quietShowsFindingsOnly() throws IOException {
        assertThat(run("build", "--quiet", "--out", at("out"))).isZero();
        assertThat(out.toString()).isEmpty();
        write("content/broken.md", "[nowhere](nowhere.md)\n");
        assertThat(run("check", "--quiet")).isEqualTo(1);
        assertThat(out.toString().strip())
                .contains("error[dead-link]")
                .endsWith("a whole address that begins with https:");
    }

    @Test
    void coloursAreUsedWhenAskedForAndNotOtherwise() throws IOException {
        write("content/broken.md", "[nowhere](nowhere.md)\n");
        run("check");
        assertThat(out.toString()).doesNotContain("\u001b");
        run("check", "--color", "always");
        assertThat(out.toString()).contains("\u001b[1;31merror[dead-link]\u001b[0m");
        run("check", "--color", "never");
    }

    @Test
    void draftsComeOnlyWhenAskedFor() throws IOException {
        write("content/later.md", GOOD.replace("published", "draft"));
        run("build", "--out", at("out"));
        assertThat(folder.resolve("out/later")).doesNotExist();
        run("build", "--drafts", "--out", at("out"));
        assertThat(folder.resolve("out/later/index.html")).isRegularFile();
    }

    @Test
    void theDateDecidesWhatIsPublishedAndWhatHasExpired() throws IOException {
        write("content/later.md", GOOD.replace("---\n\n", "date_published: 2030-01-01\n---\n\n"));
        write("content/gone.md", GOOD.replace("---\n\n", "expires: 2027-01-01\n---\n\n"));
        run("build", "--date", "2026-12-31", "--out", at("out"));
        assertThat(folder.resolve("out/later")).doesNotExist();
        assertThat(folder.resolve("out/gone")).exists();
        run("build", "--date", "2030-01-01", "--out", at("out"));
        assertThat(folder.resolve("out/later")).exists();
        assertThat(folder.resolve("out/gone")).doesNotExist();
    }

    @Test
    void theBaseUrlShowsInCanonicalAddresses() {
        run("build", "--base-url", "https://example.org/deep/kb", "--out", at("out"));
        assertThat(folder.resolve("out/about/index.html"))
                .content()
                .contains("<link rel=\"canonical\" href=\"https://example.org/deep/kb/about/\">");
    }

    @Test
    void aFolderOfMarkdownBuildsWithoutAnySettings() throws IOException {
        write("notes/Some thoughts.md", "Just a line.\n");
        assertThat(runPlain("build", "--site", at("nowhere"), "--content", at("notes"), "--out", at("out")))
                .as(err.toString() + out)
                .isZero();
        assertThat(folder.resolve("out/some-thoughts/index.html")).content().contains("Just a line.");
    }

    @Test
    void wrongUsageExitsWith2AndSaysWhatIsRight() {
        assertThat(runPlain()).isEqualTo(2);
        assertThat(err.toString())
                .contains("say what to do: build, check, diff, editor, explain, fix, import, init, new, ");
        assertThat(run("build", "--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("--nonsense");
        assertThat(runPlain("build", "--site", at("nowhere"))).isEqualTo(2);
        assertThat(err.toString()).contains("site.yml", "--content");
        assertThat(run("build", "--date", "tomorrow")).isEqualTo(2);
        assertThat(err.toString()).contains("--date takes a date such as 2026-09-01, not 'tomorrow'");
        assertThat(run("build", "--base-url", "example.org")).isEqualTo(2);
        assertThat(run("build", "--format", "xml")).isEqualTo(2);
    }

    @Test
    void theOutputMayNotTouchTheSources() {
        for (String out : List.of("content", "content/out", "site", ".")) {
            assertThat(run("build", "--out", at(out))).as(out).isEqualTo(2);
        }
        assertThat(err.toString()).contains("--out must not be, hold or lie in a folder of sources");
    }

    @Test
    void helpAndVersionExitWith0() {
        assertThat(runPlain("--version")).isZero();
        assertThat(out.toString()).startsWith("nuggets ");
        assertThat(runPlain("build", "--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--site",
                        "--content",
                        "--theme",
                        "--out",
                        "--kit[=FILE]",
                        "--base-url",
                        "--date",
                        "--drafts",
                        "--strict",
                        "--format",
                        "--quiet",
                        "--color");
    }

    @Test
    void newWritesAFileThatPassesTheCheck() throws IOException {
        write("content/sources/report.md", """
            ---
            title: A report
            description: A report on schools.
            status: published
            date_published: 2026-11-01
            authors: [{name: Nuggets editors}]
            license: CC-BY-4.0
            kind: report
            source_license: not stated
            ---

            ## Summary

            What it says.
            """);
        for (String type : List.of(
                "nugget",
                "role",
                "card",
                "question_set",
                "profile",
                "partnership",
                "source",
                "term",
                "dimension",
                "theme",
                "series",
                "expertise",
                "page")) {
            assertThat(run("new", type, "Reading: \"data\" together " + type))
                    .as(type + out + err)
                    .isZero();
        }
        assertThat(folder.resolve("content/nuggets/reading-data-together-nugget.md"))
                .content()
                .startsWith("---\ntitle: \"Reading: \\\"data\\\" together nugget\"\n")
                .contains(
                        "## In short\n\n<!-- ",
                        "source: the-id-of-the-source  # put yours here: report",
                        "status: draft");
        assertThat(run("check", "--strict", "--drafts")).as(out.toString()).isZero();
    }

    @Test
    void newRefusesATitleThatCheckWouldRefuseAndANameThatWindowsCannotHold() {
        assertThat(run("new", "nugget", "Visiting ".repeat(12).strip())).isEqualTo(2);
        assertThat(err.toString()).contains("this title has 107 characters, more than 80: shorten it by 27");
        for (String name : List.of("con", "Aux", "COM1", "LPT³")) {
            assertThat(run("new", "nugget", name)).as(name).isEqualTo(2);
            assertThat(err.toString()).contains("which Windows cannot hold", "Choose another title");
        }
        for (String title : List.of("!?", "—", "👍")) {
            assertThat(run("new", "nugget", title)).as(title).isEqualTo(2);
            assertThat(err.toString()).contains("holds no letter or digit");
        }
        assertThat(folder.resolve("content/nuggets")).doesNotExist();
    }

    @Test
    void newMakesNoFileWhoseNameDiffersOnlyInCaseFromAnother() throws IOException {
        write("content/Team.md", GOOD);

        assertThat(run("new", "page", "Team")).isEqualTo(1);

        assertThat(out.toString()).contains("There is a file '" + at("content/Team.md") + "' already");
        assertThat(folder.resolve("content/team.md")).doesNotExist();
    }

    @Test
    void theHelpOfNewListsTheTypesOfTheSiteAndOnlyWhatItNeeds() throws IOException {
        write("site/types/recipe.yml", """
            one: {en: Recipe}
            many: {en: Recipes}
            folder: recipes
            route: recipes/{id}/
            optional: [authors]
            """);

        assertThat(run("new", "--help")).isZero();

        assertThat(out.toString())
                .contains("nugget", "question_set", "recipe", "--lang", "--site", "--date")
                .doesNotContain("--drafts", "--rehash", "--no-cache", "--theme", "--base-url");
        assertThat(runPlain("serve", "--help")).isZero();
        assertThat(out.toString()).contains("--port", "--open", "--rehash").doesNotContain("--drafts ");
    }

    @Test
    void aFilledWordTemplateBecomesADraftAndNothingIsOverwritten() throws IOException {
        assertThat(run("template", "nugget", "--out", at("word/visit.docx"))).isZero();
        assertThat(out.toString()).contains("Wrote ", "visit.docx", "import");
        assertThat(run("template", "nugget", "--out", at("word/visit.docx"))).isEqualTo(1);
        assertThat(out.toString()).contains("already; nothing was written");
        assertThat(run("template", "nuget", "--out", at("word/x.docx"))).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean 'nugget'?");

        assertThat(run("import", at("word/visit.docx"), "--dry-run")).isZero();
        assertThat(out.toString()).contains("Would write ", "visit.md");
        assertThat(folder.resolve("content/nuggets")).doesNotExist();

        assertThat(run("import", at("word/visit.docx"))).isZero();
        assertThat(folder.resolve("content/nuggets/visit.md")).content().contains("title: \"Visit\"", "status: draft");
        assertThat(folder.resolve("content/sources/visit.md")).exists();
        assertThat(run("import", at("word/visit.docx"))).isZero();
        assertThat(folder.resolve("content/nuggets/visit-2.md")).exists();
        assertThat(run("check", "--drafts")).isZero();
    }

    @Test
    void anImportIsTakenBackByOneCommandButForWhatSomebodyHasWorkedOn() throws IOException {
        write("given/good.md", "# Good\n\nWords.\n");
        assertThat(run("import", at("given/good.md"))).isZero();
        assertThat(out.toString()).contains("To take it all back: nuggets undo --site ");
        assertThat(run("undo")).isZero();
        assertThat(out.toString()).contains("Taken back:", "good.md").doesNotContain("These stay");
        assertThat(folder.resolve("content/nuggets")).doesNotExist();

        write("given/other.md", "# Other\n\nWords.\n");
        assertThat(run("import", at("given/good.md"), at("given/other.md"))).isZero();
        Files.writeString(folder.resolve("content/nuggets/good.md"), "# Mine\n");
        assertThat(run("undo")).isZero();
        assertThat(out.toString()).contains("These stay: they have changed since");
        assertThat(folder.resolve("content/nuggets/good.md")).hasContent("# Mine");
        assertThat(folder.resolve("content/nuggets/other.md")).doesNotExist();
        assertThat(run("undo")).isEqualTo(1);
    }

    @Test
    void whatCannotBeImportedIsSaidAndNothingIsWritten() throws IOException {
        write("given/good.md", "# Good\n\nWords.\n");
        write("given/bad.doc", "%PDF-1.4");

        assertThat(run("import", at("given/good.md"), at("given/bad.doc"), at("given/none.docx")))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("bad.doc': it is a PDF", "none.docx': there is no such file", "Nothing was written.");
        assertThat(folder.resolve("content/nuggets")).doesNotExist();
        assertThat(run("import", at("given/good.md"), "--type", "pge")).isEqualTo(2);
        assertThat(run("import", at("given/good.md"), "--into", "../out")).isEqualTo(2);
        assertThat(run("import", at("given/good.md"), "--into", "2026")).isZero();
        assertThat(folder.resolve("content/nuggets/2026/good.md")).exists();
    }

    @Test
    void anEmptyFolderOfContentIsAWarning() throws IOException {
        Files.delete(folder.resolve("content/about.md"));

        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains("warning[no-pages]: there is no page in this folder");
        assertThat(run("check", "--strict")).isEqualTo(1);
    }

    @Test
    void whatIsPrintedToBeTypedCanBeTyped() {
        assertThat(Typed.word("./nuggets")).isEqualTo("./nuggets");
        assertThat(Typed.word("/my schools/nuggets")).isEqualTo("'/my schools/nuggets'");
        assertThat(Typed.word("it's $HOME")).isEqualTo("'it'\\''s $HOME'");
        assertThat(Typed.word("C:\\Users\\Ans\\site", true)).isEqualTo("C:\\Users\\Ans\\site");
        assertThat(Typed.word("C:\\Users\\Juf Ans", true)).isEqualTo("\"C:\\Users\\Juf Ans\"");
    }

    @Test
    void theNotesBesideASiteAreExplainedAndNotSeenByGit() {
        run("build", "--out", at("public"));
        assertThat(folder.resolve(".public.nuggets/.gitignore"))
                .content()
                .contains("# Notes of Nuggets on the finished site")
                .endsWith("\n*\n");
    }

    @Test
    void newNeverOverwritesAndNamesTheTypes() throws IOException {
        assertThat(run("new", "page", "About")).isEqualTo(1);
        assertThat(folder.resolve("content/about.md")).content().isEqualTo(GOOD);
        assertThat(run("new", "nuget", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("'nuget' is not a content type. did you mean 'nugget'?");
    }

    @Test
    void aTitleOfSeveralWordsNeedsNoQuotes() {
        assertThat(run("new", "page", "Sharing", "a", "teacher")).isZero();
        assertThat(folder.resolve("content/sharing-a-teacher.md")).content().contains("title: \"Sharing a teacher\"\n");
        assertThat(out.toString()).contains("Then run: nuggets check --site " + at("site"));
    }

    @Test
    void reportsOfSeveralFormsAreWrittenAtOnceAndThoseAreJustOfWhatIsChecked() throws IOException {
        write("content/a/broken.md", "[nowhere](nowhere.md)\n");
        write("content/b/worse.md", "[nobody](nobody.md)\n");

        assertThat(run(
                        "check",
                        at("content/a"),
                        "--report",
                        "sarif=" + at("out/new/findings.sarif"),
                        "--report",
                        at("out/findings.html"),
                        "--report",
                        "junit=" + at("out/junit.xml"),
                        "--report",
                        "github=-"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("::error file=").contains("error[dead-link]");
        for (String report : List.of("out/new/findings.sarif", "out/findings.html", "out/junit.xml")) {
            assertThat(folder.resolve(report)).content().contains("nowhere.md").doesNotContain("nobody.md");
        }
        assertThat(folder.resolve("out/junit.xml")).content().doesNotContain("about.md");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).hasSize(3);
        }
        assertThat(run("build", "--out", at("site2"), "--report", at("out/build.txt")))
                .isEqualTo(1);
        assertThat(folder.resolve("out/build.txt")).content().contains("nobody.md", "nowhere.md");
    }

    @Test
    void aFormOnStandardOutputStandsThereAlone() throws IOException {
        write("content/broken.md", "[nowhere](nowhere.md)\n");

        assertThat(run("check", "--format", "github")).isEqualTo(1);
        assertThat(out.toString().strip().lines()).hasSize(1).allMatch(line -> line.startsWith("::error file="));
        assertThat(run("check", "--format", "junit")).isEqualTo(1);
        assertThat(out.toString()).startsWith("<?xml").contains("</testsuite>");
    }

    @Test
    void aReportThatCannotBeIsToldBeforeAnythingIsReadAndNoSourceIsReplaced() throws IOException {
        assertThat(run("check", "--report", "sarfi=x")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no report 'sarfi'. did you mean 'sarif'?");
        assertThat(run("check", "--report", "findings")).isEqualTo(2);
        assertThat(err.toString()).contains("such as sarif=findings.sarif, not 'findings'");
        assertThat(run("check", "--report", "html=")).isEqualTo(2);
        assertThat(run("check", "--report", "html=" + folder)).isEqualTo(2);
        assertThat(err.toString()).contains("is a folder");
        assertThat(run("check", "--report", "html=a.x", "--report", "text=a.x")).isEqualTo(2);
        assertThat(run("check", "--report", "html=" + at("content/about.md"))).isEqualTo(2);
        assertThat(err.toString()).contains("from which the site is made");
        assertThat(folder.resolve("content/about.md")).hasContent(GOOD);
    }

    @Test
    void addressesOutsideAreAskedForOnlyWhenAskedAndFailOnlyWhenTold() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger requests = new AtomicInteger();
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String gone = "http://127.0.0.1:" + server.getAddress().getPort() + "/gone";
            write("content/a/link.md", "Read [the plan](" + gone + ").\n");

            assertThat(run("check")).isZero();
            assertThat(run("check", "--external")).isZero();
            assertThat(requests).as("a private address").hasValue(0);

            Files.delete(folder.resolve("site/.nuggets/external-links.json"));
            String[] told = {"--external-private", "--external-pause", "0"};
            assertThat(run("check", at("content/about.md"), "--external", told[0], told[1], told[2]))
                    .isZero();
            assertThat(requests).as("of another file").hasValue(0);
            assertThat(run("check", "--external", at("content/a"), told[0], told[1], told[2]))
                    .isZero();
            assertThat(out.toString())
                    .contains("note[dead-outside]: " + gone + " answers 'not found' (404)")
                    .contains("Asked for 1 address outside the site.");
            int before = requests.get();
            assertThat(run("check", "--external=fail", told[0])).isEqualTo(1);
            assertThat(requests).as("it is known").hasValue(before);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void oneFileOrFolderIsCheckedAlone() throws IOException {
        write("content/a/broken.md", "[nowhere](nowhere.md)\n");
        write("content/b/worse.md", "[nobody](nobody.md)\n");

        assertThat(run("check", at("content/a/broken.md"))).isEqualTo(1);
        assertThat(out.toString()).contains("nowhere.md", "and has 1 more.").doesNotContain("nobody.md");
        assertThat(run("check", at("content/b"))).isEqualTo(1);
        assertThat(out.toString()).contains("nobody.md").doesNotContain("'nowhere.md'");
        assertThat(run("check", at("content/about.md"))).isZero();
        assertThat(out.toString()).contains("no problems there; the whole site was read, and has 2 more.");
        assertThat(run("check", at("content/abuot.md"))).isEqualTo(2);
        assertThat(err.toString()).contains("there is no '" + at("content/abuot.md") + "'");
    }

    @Test
    void theSiteIsFoundFromEachFolderInIt() throws IOException {
        write("content/deep/down/x.md", GOOD);
        for (String start : List.of("", "site", "content", "content/deep/down")) {
            Path from = folder.resolve(start);
            assertThat(SiteFolder.from(from).map(site -> from.resolve(site).normalize()))
                    .as(start)
                    .contains(folder.resolve("site"));
        }
    }

    @Test
    void aMistakeInTheCommandIsTheLastThingSaidButForWhereToLook() {
        assertThat(run("serve", "--port", "99999999")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "a port is a number from 1 to 65535, not 99999999",
                        "'nuggets serve --help' shows the options.");
        assertThat(run("check", "--strct")).isEqualTo(2);
        assertThat(err.toString()).contains("--strict").doesNotContain("Usage:");
        assertThat(run("build", "--out", "/")).isEqualTo(2);
        assertThat(err.toString()).contains("not the whole disk '/'");
        assertThat(run("build", "--out", "")).isEqualTo(2);
        assertThat(err.toString()).contains("--out takes a folder, and here is none");
    }

    @Test
    void whatTheDiskRefusesIsNoFaultOfOurs() throws IOException {
        write("file", "");
        assertThat(run("build", "--out", at("file/out"))).isEqualTo(1);
        assertThat(err.toString())
                .contains("is a file, and stands where a folder must be")
                .doesNotContain("fault", "\tat ");
    }

    @Test
    void searchKeepsItsIndexWhereItIsToldAndWithNoCacheNowhere() {
        assertThat(run("search", "secondee", "--no-cache")).isZero();
        assertThat(folder.resolve("site/.nuggets")).doesNotExist();
        assertThat(run("search", "secondee", "--cache", at("kept"))).isZero();
        assertThat(folder.resolve("site/.nuggets")).doesNotExist();
        assertThat(folder.resolve("kept")).isNotEmptyDirectory();
    }

    @Test
    void withLinksWarnASiteOfDeadLinksIsBuiltSaysSoEachTimeAndStrictRefusesIt() throws IOException {
        write("site/site.yml", "title: A small site\ncontent: ../content\nlinks: warn\n");
        write("content/about.md", GOOD + "\n[Gone](gone.md)\n");
        String said =
                "links: warn in site.yml: 1 dead link is not stopping this build; --strict and publishing refuse it.";

        for (int time = 1; time <= 2; time++) {
            assertThat(run("build", "--out", at("out"))).as("time " + time).isZero();
            assertThat(out.toString()).contains("about.md:11:8: warning[dead-link]", said);
        }
        assertThat(folder.resolve("out/about/index.html")).content().contains("Gone");
        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains(said);

        assertThat(run("check", "--strict")).isEqualTo(1);
        assertThat(run("build", "--strict", "--out", at("strict"))).isEqualTo(1);
        assertThat(folder.resolve("strict")).doesNotExist();
    }

    @Test
    void withLinksWarnEverythingElseThatIsAnErrorStaysOne() throws IOException {
        write("site/site.yml", "title: A small site\ncontent: ../content\nlinks: warn\n");
        write("content/about.md", GOOD + "\n[Run](javascript:alert(1))\n");

        assertThat(run("build", "--out", at("out"))).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aLongReportBeginsWithItsOverviewAndIsWholeInAFile() throws IOException {
        write("content/about.md", GOOD + "\n[Gone](gone.md)\n".repeat(25));

        assertThat(run("check")).isEqualTo(1);
        assertThat(out.toString()).startsWith("     25 × dead-link 'gone.md'");
        assertThat(out.toString().split("error\\[dead-link\\]", -1)).hasSize(26);
        assertThat(out.toString()).doesNotContain("--all");

        assertThat(run("check", "--format", "json")).isEqualTo(1);
        assertThat(out.toString()).doesNotContain("25 ×");
    }

    private String at(String path) {
        return folder.resolve(path).normalize().toString();
    }

    @Test
    void explainSaysWhatAFindingMeansAsItWasCopied() {
        assertThat(runPlain("explain", "warning[cut-value]:")).isZero();
        assertThat(out.toString())
                .contains(
                        "A value cut off by a number sign",
                        "Why: In YAML",
                        "What to do: Put",
                        "    title: Class #1 idea");
        assertThat(runPlain("explain", "UNKNOWN_FIELD", "--lang", "nl")).isZero();
        assertThat(out.toString()).contains("Een onbekend veld", "Wat je doet:");
        assertThat(runPlain("explain")).isZero();
        assertThat(out.toString()).contains("Front matter", "  dead-link               A link to nothing");
        assertThat(runPlain("explain", "unknwon-field")).isEqualTo(2);
        assertThat(err.toString()).contains("'unknwon-field' is no finding.", "did you mean 'unknown-field'?");
        assertThat(runPlain("explain", "cut-value", "--lang", "fr")).isEqualTo(2);
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheNearest() {
        assertThat(run("nwe", "nugget")).isEqualTo(2);
        assertThat(err.toString()).startsWith("there is no command 'nwe': did you mean 'new'?\n");
        assertThat(run("publsih", "--as", "live")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean 'publish'?");
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no command 'dance': there are build, check,");
    }

    @Test
    void aRunThatFindsSomethingEndsWithAWayToLearnWhatItMeans() throws IOException {
        write("content/about.md", GOOD.replace("title:", "titel:"));
        write("site/site.yml", "title: A\ncontent: ../content\nguide: true\n");
        run("check");
        assertThat(out.toString())
                .endsWith("What a finding means: nuggets explain misspelt-field\n"
                        + "Nuggets can mend one of these, and shows you first: nuggets fix --site "
                        + folder.resolve("site") + "\n");
        run("check", "--format", "json");
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .get(0)
                        .path("help")
                        .asText())
                .isEqualTo("guide/findings/misspelt-field/");
        write(
                "site/site.yml",
                "title: A\ncontent: ../content\nbase_url: https://a.example/b/\ncontact: office@a.example\nguide: true\n");
        run("check", "--format", "json");
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .get(0)
                        .path("help")
                        .asText())
                .isEqualTo("https://a.example/b/guide/findings/misspelt-field/");
        write("site/site.yml", "title: A\ncontent: ../content\nguide: false\n");
        run("check", "--format", "json");
        assertThat(new ObjectMapper().readTree(out.toString()).get(0).has("help"))
                .isFalse();
    }

    @Test
    void schemasOfTheSitesOwnTypesAreShownAndWrittenAndNothingElseIsOverwritten() throws IOException {
        write(
                "site/types/club.yml",
                "one: Club\nmany: Clubs\nfolder: clubs\nfields: {fee: {label: Fee, type: integer}}\n");
        assertThat(run("schema", "club")).isZero();
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .at("/properties/fee/title")
                        .asText())
                .isEqualTo("Fee");
        assertThat(run("schema", "clubb")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no schema of 'clubb'", "did you mean 'club'?");

        write("site/schemas/nugget.json", "{}");
        assertThat(run("schema")).isEqualTo(1);
        assertThat(out.toString()).contains("nugget.json' was left as it is", " written, 0 unchanged.");
        assertThat(folder.resolve("site/schemas/nugget.json")).hasContent("{}");
        Files.delete(folder.resolve("site/schemas/nugget.json"));
        assertThat(run("schema")).isZero();
        assertThat(out.toString()).contains(": 1 written, ");
        write("site/types/club.yml", "one: Klub\nmany: Clubs\nfolder: clubs\n");
        assertThat(run("schema")).isZero();
        assertThat(folder.resolve("site/schemas/club.json"))
                .content()
                .contains("Klub")
                .doesNotContain("Fee");
    }

    @Test
    void newNamesTheSchemaWhereTheSiteHasSome() throws IOException {
        run("schema");
        assertThat(run("new", "nugget", "A first try")).isZero();
        assertThat(folder.resolve("content/nuggets/a-first-try.md")).content().startsWith("""
                        ---
                        # yaml-language-server: $schema=../../site/schemas/nugget.json
                        title: "A first try"
                        """);
        assertThat(run("check")).as(out.toString()).isZero();
    }

    @Test
    void anEditorIsSetUpAndWhatIsThereStays() throws IOException {
        String workspace = folder.toString();
        write(".vscode/settings.json", "{}\n");
        assertThat(run("editor", "vscode", "--workspace", workspace)).isZero();
        assertThat(out.toString())
                .contains("settings.json' is yours, and was left as it is. Nuggets would write:", "\"yaml.schemas\"");
        assertThat(folder.resolve(".vscode/settings.json")).hasContent("{}");
        assertThat(folder.resolve(".vscode/nuggets.code-snippets")).content().contains("\"prefix\": \"nugget\"");
        assertThat(folder.resolve(".vscode/tasks.json")).content().contains("\"--site\"");
        assertThat(folder.resolve("site/schemas/site.yml.json")).isRegularFile();
        assertThat(run("editor", "vscode", "--workspace", workspace)).isZero();
        assertThat(out.toString()).contains("0 written", "Unchanged: ").doesNotContain("Wrote ");
        assertThat(run("editor", "emacs")).isEqualTo(2);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Runs a command on the small site. */
    @Test
    void searchFindsWhatReadersFindAlsoWithATypingErrorOrHalfAWord() throws IOException {
        write("content/plan.md", GOOD.replace("Secondee", "Partnership plan"));
        assertThat(run("search", "partnershp")).isZero();
        assertThat(out.toString())
                .contains("Nothing holds 'partnershp'; searched for partnership instead.", "1 page found.")
                .contains(" 1. Partnership plan  (page, en)", "    plan/");
        assertThat(run("search", "partn")).isZero();
        assertThat(out.toString()).contains("Also searched: partnership.");
    }

    @Test
    void searchSaysHowAScoreCameAbout() {
        assertThat(run("search", "--explain", "secondee")).isZero();
        assertThat(out.toString())
                .contains(
                        "comes first: its title is what was typed",
                        "× 1.500  words stand in the title",
                        "'seconde': BM25 of weight");
    }

    @Test
    void aPhraseStandsAsItIsWrittenAndAWordWithAHyphenLeavesPagesOut() throws IOException {
        write("content/plan.md", GOOD.replace("Secondee", "Partnership plan"));
        assertThat(run("search", "\"another school\" -plan")).isZero();
        assertThat(out.toString()).contains("1 page found.", " 1. Secondee  (page, en)");
        assertThat(run("search", "school", "-secondee")).isZero();
        assertThat(out.toString()).contains("1 page found.", " 1. Partnership plan  (page, en)");
        assertThat(run("search", "-\"a secondee\" school")).as("as grep has it").isEqualTo(1);
        assertThat(out.toString()).contains("Nothing found.");
    }

    @Test
    void aPhraseThatNothingHoldsIsSaidToBeTooMuch() {
        run("search", "\"school another\" -headteacher");
        assertThat(out.toString()).contains("Nothing found.", "Try fewer words: school another -headteacher (1 page)");
    }

    @Test
    void aWordToLeaveOutIsNoOptionThoughItBeginsLikeOneAndOptionsStillAre() {
        assertThat(run("search", "-headteacher", "school", "-Version", "--most", "1", "-x=1", "--explain"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 page found.", "'school': BM25 of weight");
        assertThat(run("search", "-h")).isZero();
        assertThat(out.toString()).startsWith("Usage: nuggets search");
        assertThat(run("search", "school", "--", "-school")).isEqualTo(1);
        assertThat(out.toString()).contains("Nothing found.");
    }

    @Test
    void anOptionThatThereIsNotIsNoWordToSearchFor() {
        assertThat(run("search", "school", "--explian")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no option '--explian': did you mean '--explain'?");
    }

    @Test
    void aRepositoryBesideTheSiteIsFoundHoweverTheSiteIsNamed() throws Exception {
        Path site = folder.resolve("relative/site");
        Files.createDirectories(site.resolve("content"));
        Files.writeString(
                site.resolve("site.yml"),
                "title: Ours\nbase_url: https://example.org/\ncontact: office@example.org\npublish: {live: {to: git, repository: ..}}\n");
        Files.writeString(site.resolve("content/index.md"), "# Home\n\nText.\n");
        Git.init().setDirectory(site.getParent().toFile()).call().close();
        Path relative = Path.of("").toAbsolutePath().relativize(site.toAbsolutePath());
        int code = runPlain("publish", "--site", relative.toString());
        assertThat(code).as(out + err.toString()).isZero();
    }

    @Test
    void aValueThatAnOptionDoesNotTakeIsNamedInWordsWithTheNearestRightOne() {
        assertThat(run("check", "--format", "jsn")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("'jsn' is no value of '--format'. did you mean 'json'? Choose from: text, json, ");
        assertThat(run("serve", "--port", "abc")).isEqualTo(2);
        assertThat(err.toString()).contains("'abc' is not a whole number");
    }

    @Test
    void theIndexIsKeptUntilASourceChangesAndADamagedOneIsAsGoodAsNone() throws IOException {
        run("search", "secondee");
        Path kept = folder.resolve("site/.nuggets");
        List<String> before = bytes(kept);
        run("search", "elsewhere");
        assertThat(bytes(kept)).isEqualTo(before);

        write("content/new.md", GOOD.replace("Secondee", "Coach"));
        run("search", "coach");
        assertThat(out.toString()).contains(" 1. Coach  (page, en)");
        assertThat(bytes(kept)).isNotEqualTo(before);

        for (int from : new int[] {0, 60, 2000}) {
            try (Stream<Path> files = Files.walk(kept)) {
                Path file = files.filter(one -> one.toString().endsWith(".zip"))
                        .findFirst()
                        .orElseThrow();
                byte[] damaged = Files.readAllBytes(file);
                Arrays.fill(damaged, from, from == 0 ? damaged.length : from + 400, (byte) 7);
                Files.write(file, damaged);
            }
            out.getBuffer().setLength(0);
            assertThat(run("search", "coach")).isZero();
            assertThat(out.toString()).contains(" 1. Coach  (page, en)");
        }
    }

    @Test
    void fixShowsWhatItWouldWriteAndWritesWhenTold() throws IOException {
        String page = GOOD.replace("title: Secondee", "title: Secondee: a role")
                .replace("status:", "expires: 1/2/2030\nstatus:");
        write("content/about.md", page);
        assertThat(run("fix")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "-title: Secondee: a role",
                        "+title: \"Secondee: a role\"",
                        "Mends:",
                        "about.md:2: a colon and a space",
                        "Left to you:",
                        "'1/2/2030' is not a date, and can be two days",
                        "Nothing was written. To write this to 1 file: nuggets fix --site ")
                .contains(" --write");
        assertThat(folder.resolve("content/about.md")).hasContent(page);

        assertThat(run("fix", "--write")).isZero();
        assertThat(out.toString()).contains("Mended 1 file. To take that back: nuggets undo --site ");
        assertThat(folder.resolve("content/about.md"))
                .hasContent(page.replace("title: Secondee: a role", "title: \"Secondee: a role\""));

        assertThat(run("fix")).isZero();
        assertThat(out.toString()).contains("There is nothing that can be mended without you.");

        assertThat(run("undo")).isZero();
        assertThat(out.toString()).contains("Taken back:", "about.md");
        assertThat(folder.resolve("content/about.md")).hasContent(page);
        assertThat(run("undo")).isEqualTo(1);
        assertThat(out.toString()).contains("There is nothing to take back.");
    }

    @Test
    void fixOfOneFileLeavesTheOthers() throws IOException {
        write("content/a.md", GOOD.replace("title: Secondee", "title: A: a"));
        write("content/b.md", GOOD.replace("title: Secondee", "title: B: b"));
        assertThat(run("fix", "--write", at("content/b.md"))).isZero();
        assertThat(Files.readString(folder.resolve("content/a.md"))).contains("title: A: a");
        assertThat(Files.readString(folder.resolve("content/b.md"))).contains("title: \"B: b\"");
        assertThat(run("fix", at("content/c.md"))).isEqualTo(2);
        assertThat(err.toString()).contains("there is no '");
    }

    @Test
    void renameShowsWhatItWouldDoAndDoesItWhenTold() throws IOException {
        write("content/index.md", GOOD + "\n[About](about.md#definition)\n");
        SortedMap<String, String> before = texts(folder.resolve("content"));
        assertThat(run("rename", "page:about", "page:who-we-are")).isZero();
        assertThat(out.toString())
                .contains(
                        "-[About](about.md#definition)",
                        "+[About](who-we-are.md#definition)",
                        "about.md => ",
                        "/about/ leads on to /who-we-are/",
                        "Nothing was written yet: 1 file moved, 1 link written anew with nuggets rename --site ");
        assertThat(texts(folder.resolve("content"))).isEqualTo(before);

        assertThat(run("rename", "page:about", "page:who-we-are", "--write")).isZero();
        assertThat(out.toString()).contains("Done: 1 file moved, 1 link written anew.");
        assertThat(texts(folder.resolve("content")).keySet()).containsExactly("index.md", "who-we-are.md");
        assertThat(run("check")).isZero();

        write("content/index.md", GOOD);
        assertThat(run("undo")).isEqualTo(1);
        assertThat(out.toString()).contains("Nothing was taken back, for these files have changed since:", "index.md");

        assertThat(run("rename", "page:who-we-ar", "page:x", "--write")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no page 'who-we-ar'. did you mean 'who-we-are'?");
        assertThat(run("rename", "page:index", "page:who-we-are", "--write")).isEqualTo(1);
        assertThat(err.toString()).contains("'page:index' keeps its name: there is a page 'who-we-are' already");
    }

    @Test
    void whatWasBrokenOffIsFinishedByTheNextCommand() throws IOException {
        write("content/index.md", GOOD + "\n[About](about.md)\n");
        SortedMap<String, String> before = texts(folder.resolve("content"));
        assertThat(run("rename", "page:about", "page:us", "--write")).isZero();
        SortedMap<String, String> after = texts(folder.resolve("content"));
        // As if it had been killed before its first file was moved.
        Path edits = folder.resolve("site/.nuggets/edits");
        Files.move(edits.resolve("last"), edits.resolve("next"));
        Files.delete(folder.resolve("content/us.md"));
        for (Map.Entry<String, String> file : before.entrySet()) {
            write("content/" + file.getKey(), file.getValue());
        }
        assertThat(run("check")).isZero();
        assertThat(err.toString()).contains("An earlier change was broken off; it is finished now.");
        assertThat(texts(folder.resolve("content"))).isEqualTo(after);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(1, at("site"));
        all.add(1, "--site");
        return runPlain(all.toArray(String[]::new));
    }

    private int runPlain(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private SortedMap<String, String> unpacked(String name) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve(name)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private static List<String> bytes(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(file + " " + Files.getLastModifiedTime(file) + " "
                        + Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
