package org.nuggets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.pipeline.Version;
import org.w3c.dom.Document;

/** A site of one's own, from its first command on. */
class InitCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aNewSiteIsBuiltStrictlyAndEachOfItsExamplesIsNamed() throws IOException {
        assertThat(run("init", at("our schools"))).as(err.toString()).isZero();
        assertThat(files("our schools"))
                .containsExactly(
                        ".gitignore",
                        "README.md",
                        "content/nuggets/example-sharing-a-music-teacher.md",
                        "content/roles/example-visiting-teacher.md",
                        "content/sources/example-interview.md",
                        "pom.xml",
                        "site.yml");
        assertThat(out.toString()).endsWith("serve --site '" + at("our schools") + "'\n");

        assertThat(run("build", "--site", at("our schools"), "--strict")).isZero();
        assertThat(out.toString())
                .contains(files("our schools").stream()
                        .filter(file -> file.endsWith(".md") && file.startsWith("content/"))
                        .map(file -> at("our schools") + "/" + file + ":4:1: note[example]: this is an example")
                        .toArray(String[]::new));
        assertThat(folder.resolve("our schools/target/site/nuggets/example-sharing-a-music-teacher/index.html"))
                .content()
                .contains(
                        "two schools share a music teacher",
                        "href=\"../../roles/example-visiting-teacher/index.html\"");
    }

    @Test
    void anExampleIsNamedUntilItIsChangedOrDeleted() throws IOException {
        run("init", at("new"));
        assertThat(run("check", "--site", at("new"), "--strict")).isZero();
        assertThat(out.toString()).contains("no problems, 3 notes in 3 pages.");

        Path nugget = folder.resolve("new/content/nuggets/example-sharing-a-music-teacher.md");
        Files.writeString(nugget, Files.readString(nugget).replace("example: true\n", ""));
        assertThat(run("check", "--site", at("new"), "--strict")).isZero();
        assertThat(out.toString()).contains("no problems, 2 notes in 3 pages.").doesNotContain("music-teacher.md:");
        assertThat(run("check", "--site", at("new"), nugget.toString())).isZero();
        assertThat(out.toString()).isEqualTo("no problems there; the whole site was read.\n");

        Files.delete(nugget);
        Files.delete(folder.resolve("new/content/roles/example-visiting-teacher.md"));
        Files.delete(folder.resolve("new/content/sources/example-interview.md"));
        assertThat(run("new", "--site", at("new"), "nugget", "Our own")).isZero();
        assertThat(run("check", "--site", at("new"))).isZero();
        assertThat(out.toString()).doesNotContain("note[");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAsItIs() throws IOException {
        Files.createDirectories(folder.resolve("full/.git"));
        Files.writeString(folder.resolve("full/plan.txt"), "Ours.");
        assertThat(run("init", at("full"))).isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo("'" + at("full")
                        + "' is not empty: it holds 'plan.txt'. Nothing was written; name a new or an empty folder.\n");
        assertThat(files("full")).containsExactly("plan.txt");

        assertThat(run("init", at("full/plan.txt"))).isEqualTo(1);
        assertThat(err.toString()).contains("plan.txt' is a file, and stands where a folder must be");
    }

    @Test
    void aRepositoryThatWasJustMadeIsAnEmptyFolder() throws IOException {
        Files.createDirectories(folder.resolve("clone/.git"));
        assertThat(run("init", at("clone"))).isZero();
        assertThat(files("clone")).contains("site.yml");
    }

    @Test
    void theForgeThatWasNamedGetsItsFileAndNoOther() throws IOException {
        Map<String, List<String>> expected = Map.of(
                "github", List.of(".github/workflows/site.yml"),
                "gitlab", List.of(".gitlab-ci.yml"),
                "jenkins", List.of("Jenkinsfile"),
                "forgejo", List.of(".forgejo/workflows/site.yml"),
                "none", List.of());
        run("init", at("plain"));
        for (String forge : expected.keySet()) {
            assertThat(run("init", at(forge), "--ci", forge)).as(forge).isZero();
            assertThat(files(forge).stream()
                            .filter(file -> !files("plain").contains(file))
                            .toList())
                    .isEqualTo(expected.get(forge));
            for (String file : expected.get(forge)) {
                String text = Files.readString(folder.resolve(forge).resolve(file));
                assertThat(text).contains("mvn -B -ntp verify", "mvn -B -ntp deploy");
                if (file.endsWith(".yml")) {
                    JsonNode parsed = new YAMLMapper().readTree(text);
                    assertThat(parsed.isObject()).as(file).isTrue();
                }
            }
        }
        assertThat(run("init", at("other"), "--ci", "svn")).isEqualTo(2);
        assertThat(err.toString()).containsIgnoringCase("github").contains("svn");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void itsTitleMayHoldEverythingThatALineCan() throws IOException {
        String title = "Hill \"& River\": $1 ${version} \\ # 'ākonga'";
        assertThat(run("init", at("new"), "--title", title)).isZero();
        assertThat(new YAMLMapper()
                        .readTree(folder.resolve("new/site.yml").toFile())
                        .path("title")
                        .asText())
                .isEqualTo(title);
        assertThat(run("init", at("other"), "--title", "two\nlines")).isEqualTo(2);
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void itsPomBindsThePluginOfThisVersionAndDeploysNoArtifact() throws Exception {
        run("init", at("Ångström & Söhne"));
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("Ångström & Söhne/pom.xml").toFile());
        XPath path = XPathFactory.newInstance().newXPath();
        assertThat(path.evaluate("/project/artifactId", pom)).isEqualTo("angstrom-sohne");
        assertThat(path.evaluate("//plugin[artifactId='nuggets-maven-plugin']/version", pom))
                .isEqualTo(Version.current());
        assertThat(path.evaluate("//plugin//goal[1]", pom)).isEqualTo("generate");
        assertThat(path.evaluate("//plugin//goal[2]", pom)).isEqualTo("publish");
        assertThat(path.evaluate("count(//plugin//goal)", pom)).isEqualTo("2");
        assertThat(path.evaluate("/project/properties/maven.deploy.skip", pom)).isEqualTo("true");
        assertThat(path.evaluate("count(//plugin)", pom)).isEqualTo("1");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private String at(String path) {
        return folder.resolve(path).toString();
    }

    /** But for what builds left there. */
    private List<String> files(String site) {
        Path root = folder.resolve(site);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("target/") && !file.startsWith(".nuggets/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
