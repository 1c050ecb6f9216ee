package org.nuggets.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;

/** Each report is read by a reader of its form, whatever authors wrote, and says what the check said. */
class ReportsAreReadTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @BeforeEach
    void aHostileSite() throws IOException {
        write(
                "site.yml",
                "title: \"A <b>site</b> & ]]>\"\nbase_url: https://example.org/k/\nlanguages: [nl, en]\nguide: true\n");
        write("content/sound.md", "---\nlang: en\ntitle: Sound\n---\n\nText.\n");
        write("content/a b/100%, é & <i>.md", "[here](no]]>where.md) ::error::x <script>alert(1)</script>\n");
        write("content/far.md", "😀😀 [dead](gone.md) and [dead](gone.md)\n");
        write("content/draft.md", "---\nstatus: draft\n---\n\n[dead](gone.md)\n");
        write(
                "content/control.md",
                "---\ntitle: \"a\\u0000b\\ufffe\\ud800\"\nstatus: \"]]>::error::\"\n---\n\n[a](x\u000by.md)\n");
        Files.write(folder.resolve("content/bytes.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'x', (byte) 0xe9});
        Files.write(folder.resolve("content/latin.md"), new byte[] {'x', (byte) 0xe9, '\n'});
    }

    @Test
    void sarifIsAsItsSchemaHasIt() throws IOException {
        BuildResult build = build();
        JsonNode log = MAPPER.readTree(Sarif.of(report(build, false)));

        assertThat(faults(log)).isEmpty();
        JsonNode run = log.at("/runs/0");
        assertThat(run.path("results")).hasSameSizeAs(build.findings());
        for (JsonNode result : run.path("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt());
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(rule.path("helpUri").asText())
                    .isEqualTo("https://example.org/k/guide/findings/"
                            + rule.path("id").asText() + "/");
            assertThat(rule.at("/help/text").asText()).isNotBlank();
        }
        assertThat(texts(run, "/locations/0/physicalLocation/artifactLocation/uri"))
                .contains("content/a%20b/100%25%2C%20%C3%A9%20%26%20%3Ci%3E.md");
        JsonNode far = StreamSupport.stream(run.path("results").spliterator(), false)
                .filter(result -> result.toString().contains("content/far.md"))
                .findFirst()
                .orElseThrow();
        // Each of the two signs is two units of UTF-16.
        assertThat(far.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":1,\"startColumn\":13,\"endLine\":1,\"endColumn\":20}");
    }

    @Test
    void sarifBringsWhatMendsAFindingBeyondDoubt() throws IOException {
        write("content/colon.md", "---\ntitle: 😀: a plan\n---\n\nText.\n");
        JsonNode log = MAPPER.readTree(Sarif.of(report(build(), false)));

        assertThat(faults(log)).isEmpty();
        JsonNode fix = StreamSupport.stream(log.at("/runs/0/results").spliterator(), false)
                .filter(result -> result.toString().contains("content/colon.md"))
                .findFirst()
                .orElseThrow()
                .at("/fixes/0/artifactChanges/0/replacements/0");
        assertThat(fix.at("/deletedRegion/startLine").asInt()).isEqualTo(2);
        assertThat(fix.at("/insertedContent/text").asText()).contains("\"");
    }

    @Test
    void fingerprintsAreApartAndStayWhereLinesCome() throws IOException {
        List<String> before = fingerprints();
        write(
                "content/far.md",
                "A new line.\n\nAnd one more.\n\n" + Files.readString(folder.resolve("content/far.md")));

        assertThat(new HashSet<>(before)).hasSameSizeAs(before);
        assertThat(fingerprints()).isEqualTo(before);
    }

    private List<String> fingerprints() throws IOException {
        return texts(
                MAPPER.readTree(Sarif.of(report(build(), false))).at("/runs/0"), "/partialFingerprints/nuggets~1v1");
    }

    @Test
    void aSiteWithoutFindingsHasAReportWithoutAny() throws IOException {
        FindingsReport none = report(build().of(name -> name.endsWith("sound.md")), false);

        assertThat(faults(MAPPER.readTree(Sarif.of(none)))).isEmpty();
        assertThat(MAPPER.readTree(CodeQuality.of(none))).isEmpty();
        assertThat(GitHubAnnotations.of(none)).isEmpty();
        assertThat(Jsoup.parse(FindingsHtml.of(none)).text()).contains("There is nothing to mend");
    }

    @Test
    void junitIsReadByMavensOwnReport() throws Exception {
        BuildResult build = build();
        FindingsReport report = new FindingsReport(build, false, List.of("content/far.md", "content/sound.md"));

        List<ReportTestCase> tests = tests(JUnitXml.of(report));

        assertThat(tests).hasSize(build.findings().size() + 1);
        assertThat(tests)
                .filteredOn(ReportTestCase::hasFailure)
                .hasSize((int) build.errors())
                .anySatisfy(test -> {
                    assertThat(test.getFailureType()).isEqualTo("dead-link");
                    assertThat(test.getFailureMessage()).isEqualTo("there is nothing at 'no]]>where.md'");
                    assertThat(test.getFailureDetail()).contains("fix: ").contains("https://example.org/k/guide/");
                });
        assertThat(tests)
                .filteredOn(test -> test.getFullClassName().equals("content/sound.md"))
                .singleElement()
                .satisfies(test -> assertThat(test.isSuccessful()).isTrue());
        assertThat(tests(JUnitXml.of(report(build, true))))
                .filteredOn(ReportTestCase::hasFailure)
                .hasSizeGreaterThan((int) build.errors());
    }

    /** It shows each file as a class. */
    private static List<ReportTestCase> tests(String xml) throws Exception {
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(xml.getBytes(UTF_8)), UTF_8)).stream()
                        .map(ReportTestSuite::getTestCases)
                        .flatMap(List::stream)
                        .toList();
    }

    /** As {@code ActionCommand} of the runner reads them: properties up to the next {@code ::}, then data; escapes last. */
    @Test
    void githubsRunnerReadsOneAnnotationOfEachFinding() throws IOException {
        BuildResult build = build();
        List<String> lines = GitHubAnnotations.of(report(build, false)).lines().toList();

        assertThat(lines).hasSameSizeAs(build.findings());
        Pattern command = Pattern.compile("::(error|warning|notice) ((?:(?!::).)*)::(.*)");
        for (int i = 0; i < lines.size(); i++) {
            Diagnostic finding = build.findings().get(i);
            Matcher read = command.matcher(lines.get(i));
            assertThat(read.matches()).as(lines.get(i)).isTrue();
            List<String> keys = new ArrayList<>();
            for (String property : read.group(2).split(",")) {
                String[] parts = property.split("=", 2);
                keys.add(parts[0]);
                if (parts[0].equals("file")) {
                    assertThat(unescaped(parts[1])).isEqualTo(finding.span().file());
                }
            }
            assertThat(keys).contains("file", "line", "endLine", "title").doesNotHaveDuplicates();
            assertThat(unescaped(read.group(3)).lines()).hasSize(2);
        }
    }

    private static String unescaped(String text) {
        return text.replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%25", "%");
    }

    /** As https://docs.gitlab.com/ci/testing/code_quality/ says which fields are needed, and what they hold. */
    @Test
    void gitlabReadsEachFinding() throws IOException {
        BuildResult build = build();
        JsonNode issues = MAPPER.readTree(CodeQuality.of(report(build, false)));

        Set<String> fingerprints = new HashSet<>();
        assertThat(issues).hasSameSizeAs(build.findings());
        for (JsonNode issue : issues) {
            assertThat(issue.path("description").asText()).isNotBlank();
            assertThat(Code.of(issue.path("check_name").asText())).isPresent();
            assertThat(fingerprints.add(issue.path("fingerprint").asText())).isTrue();
            assertThat(issue.path("severity").asText()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").asText())
                    .doesNotStartWith("./")
                    .doesNotStartWith("/");
            assertThat(issue.at("/location/lines/begin").isInt()).isTrue();
        }
    }

    @Test
    void thePageNeedsNothingElseAndRunsNothing() throws IOException {
        BuildResult build = build();
        String html = FindingsHtml.of(report(build, false));
        Document page = Jsoup.parse(html);

        assertThat(page.select("script, img, iframe, link, [onclick], form")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(page.select("article")).hasSameSizeAs(build.findings());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isEqualTo("What the check found: A <b>site</b> & ]]>");
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
        assertThat(ids).hasSameSizeAs(page.select("[id]"));
        for (Element link : page.select("a")) {
            String to = link.attr("href");
            assertThat(to.startsWith("https://example.org/k/guide/findings/")
                            || (to.startsWith("#") && ids.contains(to.substring(1))))
                    .as(to)
                    .isTrue();
        }
        assertThat(page.select("article mark").eachText()).contains("no]]>where.md", "gone.md");
        assertThat(html).isEqualTo(new String(html.getBytes(UTF_8), UTF_8));
    }

    /** Ten thousand findings, of which many stand in one long file. */
    @Test
    void manyFindingsAreReportedInTimeAndWhole() throws Exception {
        write("content/many.md", "A line of words.\n".repeat(10_000));
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            many.add(new Diagnostic(
                    new SourceSpan("content/many.md", i, 3, i, 7), Code.DEAD_LINK, "there is nothing", "mend it"));
        }
        BuildResult build = build();
        BuildResult all = new BuildResult(
                build.files(), many, build.sources(), build.settings(), build.pages(), build.coverage());
        FindingsReport report = report(all, false);
        long start = System.nanoTime();

        JsonNode log = MAPPER.readTree(Sarif.of(report));
        assertThat(log.at("/runs/0/results")).hasSameSizeAs(all.findings());
        assertThat(new HashSet<>(texts(log.at("/runs/0"), "/partialFingerprints/nuggets~1v1")))
                .hasSameSizeAs(all.findings());
        assertThat(tests(JUnitXml.of(report)))
                .filteredOn(ReportTestCase::hasFailure)
                .hasSameSizeAs(all.findings());
        assertThat(GitHubAnnotations.of(report).lines()).hasSameSizeAs(all.findings());
        assertThat(Jsoup.parse(FindingsHtml.of(report)).select("article")).hasSameSizeAs(all.findings());
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
    }

    private static List<String> faults(JsonNode log) throws IOException {
        try (InputStream schema = ReportsAreReadTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
            Schema sarif = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema, InputFormat.JSON);
            return sarif.validate(log.toString(), InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static List<String> texts(JsonNode run, String pointer) {
        List<String> texts = new ArrayList<>();
        run.path("results").forEach(result -> texts.add(result.at(pointer).asText()));
        return texts;
    }

    private static FindingsReport report(BuildResult build, boolean strict) {
        return FindingsReport.of(build, strict, name -> true);
    }

    private BuildResult build() throws IOException {
        return SiteBuild.build(new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://example.org/k/")),
                new BuildOptions(LocalDate.of(2026, 11, 28), false),
                false));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
