package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does at the desk: real files, a real server, a real client. */
@Timeout(120)
class DeskTest {

    private static final String TERM = """
        ---
        # Ours.
        title: 'Mentor'   # the name
        description: "Who helps."

        status: published
        date_published: 2026-01-02
        authors: [{name: Editors}]
        license: CC-BY-4.0
        ---

        First words.

        ## Definition

        One who helps.

        ## Why it matters

        It does.
        """;

    @TempDir
    private Path folder;

    private DeskSite desk;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        desk = new DeskSite(folder);
        desk.write("site.yml", "title: A site\ncontent: content\nlanguages: [en, nl]\n");
        desk.write("content/index.md", "---\ntitle: Home\n---\n\nSee [the mentor](glossary/mentor.md).\n");
        desk.write("content/glossary/mentor.md", TERM);
        desk.write(
                "content/glossary/pupil.md",
                TERM.replace("published\n", "draft\n").replace("Mentor", "Pupil"));
        desk.start();
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void draftsStandOnTheirWayWithWhatTheyLack() throws Exception {
        desk.write("content/glossary/bare.md", "---\ntitle: Bare\nstatus: draft\n---\n");
        desk.until(() -> desk.json("todo").at("/drafts/count").asInt() == 2);

        JsonNode drafts = desk.json("todo").path("drafts");
        assertThat(drafts.findValuesAsText("title")).contains("Pupil", "Bare");
        assertThat(drafts.at("/first/0/path").asText()).isEqualTo("glossary/bare.md");
        assertThat(drafts.at("/first/0/lacks").asInt()).isPositive();
        assertThat(drafts.at("/first/0/lacking/0/message").asText()).isNotEmpty();
    }

    @Test
    void otherSitesAreShownThatWereGoneWhenSomebodyAsked() throws Exception {
        desk.write(
                "content/far.md",
                "---\ntitle: Far\n---\n\n[A school](https://gone.example/) and [another](https://there.example/).\n");
        desk.write(".nuggets/external-links.json", """
                {"https://gone.example/": {"kind": "DEAD", "said": "says 404", "day": "2026-11-29"},
                 "https://there.example/": {"kind": "THERE", "said": "", "day": "2026-11-29"}}
                """);
        desk.until(() -> desk.json("todo").at("/outside/count").asInt() == 1);
        assertThat(desk.json("todo").at("/outside/first/0/message").asText())
                .isEqualTo("https://gone.example/ says 404");
        assertThat(desk.json("todo").at("/outside/first/0/path").asText()).isEqualTo("far.md");
    }

    @Test
    void aDraftLacksWhatItsReadersWouldMissThoughItStopsNoBuild() throws Exception {
        ObjectNode begun = JsonNodeFactory.instance.objectNode();
        begun.put("type", "term").put("title", "Coach").put("lang", "en");
        desk.posted("create", begun);

        JsonNode item = desk.item("glossary/coach.md");
        assertThat(item.path("findings").findValuesAsText("code")).containsOnly("missing-field");
        assertThat(item.path("lacking").findValuesAsText("code")).contains("empty-part");
        assertThat(desk.json("todo").at("/drafts/first/0/lacks").asInt()).isPositive();

        ObjectNode wish = DeskSite.about(item);
        wish.putArray("parts").addObject().put("heading", "Definition").put("text", "Who asks.");
        assertThat(desk.posted("lacking", wish).path("lacking").findValuesAsText("message"))
                .noneMatch(message -> message.contains("'Definition'"));
    }

    @Test
    void aDeadLinkIsToldInItsGroupAndGoesWhenItIsMended() throws Exception {
        desk.write("content/index.md", "---\ntitle: Home\n---\n\n[Nowhere](nowhere.md)\n");
        desk.until(() -> desk.json("todo").at("/links/count").asInt() == 1);
        assertThat(desk.json("todo").at("/links/first/0/path").asText()).isEqualTo("index.md");
        assertThat(desk.json("todo").at("/mistakes").findValuesAsText("code")).doesNotContain("dead-link");

        desk.write("content/index.md", "---\ntitle: Home\n---\n\nNothing.\n");
        desk.until(() -> desk.json("todo").at("/links/count").asInt() == 0);
        assertThat(desk.json("todo").at("/links/count").asInt()).isZero();
    }

    @Test
    void aPageForReadersThatLeadsToADraftIsToldThoughBothAreShownHere() throws Exception {
        desk.write("content/plan.md", "---\ntitle: Plan\nstatus: draft\n---\n\nText.\n");
        desk.write("content/index.md", "---\ntitle: Home\n---\n\n[The plan](plan.md)\n");
        desk.until(() -> desk.json("todo").at("/links/count").asInt() == 1);
        assertThat(desk.json("todo").at("/links/first/0/code").asText()).isEqualTo("not-published");

        desk.write("content/plan.md", "---\ntitle: Plan\n---\n\nText.\n");
        desk.until(() -> desk.json("todo").at("/links/count").asInt() == 0);
    }

    @Test
    void everyFindingIsInOneGroupOfWhatIsToBeDone() throws Exception {
        desk.write(
                "content/index.md",
                "---\ntitle: Home\ntitel: x\n---\n\n[Nowhere](nowhere.md) ![](a.png)\n\n#### Deep\n");
        desk.until(() -> desk.json("findings").path("all").asInt() > 3);
        JsonNode todo = desk.json("todo");
        List<String> told = new ArrayList<>();
        todo.forEach(group -> group.path("first").forEach(one -> {
            told.addAll(one.has("code") ? List.of(one.path("message").asText()) : List.of());
            told.addAll(one.path("lacking").findValuesAsText("message"));
        }));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(desk.json("findings").findValuesAsText("message"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void aPageOpensWithItsFieldsItsPartsAndWhoLinksToIt() throws Exception {
        JsonNode item = desk.item("glossary/mentor.md");

        assertThat(item.at("/values/title").asText()).isEqualTo("Mentor");
        assertThat(item.at("/intro").asText()).isEqualTo("First words.");
        assertThat(item.at("/parts/1/heading").asText()).isEqualTo("Why it matters");
        assertThat(item.at("/model/type").asText()).isEqualTo("term");
        assertThat(item.at("/links/0/path").asText()).isEqualTo("index.md");
        assertThat(item.at("/address").asText()).isEqualTo("/glossary/mentor/");
    }

    @Test
    void savingWhatWasNotChangedChangesNoByte() throws Exception {
        List<String> kinds = List.of(
                TERM,
                TERM.replace("\n", "\r\n"),
                "\uFEFF" + TERM.replace("\n", "\r\n"),
                TERM.replace("license", "license  ").replace("It does.\n", "It does."),
                "---\r\ntitle: Mixed\n---\r\n\nText\r\nand \nmore\r",
                "---\ntitle: [broken\n---\n\nText\n",
                "No front matter.\n",
                "");
        for (String text : kinds) {
            byte[] before = text.getBytes(UTF_8);
            Files.write(desk.at("content/glossary/mentor.md"), before);
            JsonNode item = desk.item("glossary/mentor.md");
            ObjectNode whole = DeskSite.about(item);
            // As a text area has it.
            whole.put("text", item.path("text").asText().replace("\r\n", "\n").replace("\r", "\n"));
            assertThat(desk.post("save", whole).statusCode()).as(text).isEqualTo(200);
            assertThat(Files.readAllBytes(desk.at("content/glossary/mentor.md")))
                    .as(text)
                    .isEqualTo(before);
            if (item.has("values")) {
                ObjectNode form = DeskSite.about(item);
                form.set("fields", item.path("values"));
                form.set("intro", item.path("intro"));
                form.set("parts", item.path("parts"));
                assertThat(desk.post("save", form).statusCode()).as(text).isEqualTo(200);
                assertThat(Files.readAllBytes(desk.at("content/glossary/mentor.md")))
                        .as(text)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void onlyTheLinesOfWhatWasChangedChange() throws Exception {
        String windows = "\uFEFF" + TERM.replace("\n", "\r\n");
        desk.write("content/glossary/mentor.md", windows);
        ObjectNode wish = DeskSite.about(desk.item("glossary/mentor.md"));
        wish.putObject("fields").put("title", "A mentor: one who helps");
        wish.putArray("parts").addObject().put("heading", "Definition").put("text", "Who helps\nand listens.");

        assertThat(desk.post("save", wish).statusCode()).isEqualTo(200);

        assertThat(desk.read("content/glossary/mentor.md"))
                .isEqualTo(windows.replace("'Mentor'", "'A mentor: one who helps'")
                        .replace("One who helps.", "Who helps\r\nand listens."));
    }

    @Test
    void randomSavesChangeOnlyTheirOwnParts() throws Exception {
        Random random = new Random(18);
        for (int i = 0; i < 100; i++) {
            JsonNode item = desk.item("glossary/mentor.md");
            String before = desk.read("content/glossary/mentor.md");
            ObjectNode wish = DeskSite.about(item);
            String said =
                    Stream.of("# no", "a: b", "- x", "\"q\"", "'", "é ✓ \uD83D\uDE00", "yes", "0x1F", "—", "| a |")
                                    .toList()
                                    .get(random.nextInt(10))
                            + i;
            boolean field = random.nextBoolean();
            if (field) {
                wish.putObject("fields").put("description", said);
            } else {
                wish.putArray("parts")
                        .addObject()
                        .put("heading", "Why it matters")
                        .put("text", "x " + said);
            }
            assertThat(desk.post("save", wish).statusCode()).isEqualTo(200);

            String after = desk.read("content/glossary/mentor.md");
            assertThat(without(after, field)).isEqualTo(without(before, field));
            JsonNode now = desk.item("glossary/mentor.md");
            assertThat(
                            field
                                    ? now.at("/values/description").asText()
                                    : now.at("/parts/1/text").asText())
                    .isEqualTo(field ? said : "x " + said);
        }
    }

    private static String without(String text, boolean field) {
        return field
                ? text.replaceAll("(?m)^description:.*\n(  .*\n)*", "")
                : text.substring(0, text.indexOf("## Why it matters"));
    }

    @Test
    void aFileThatBecameAnotherIsNotOverwrittenAndBothAreShown() throws Exception {
        ObjectNode wish = DeskSite.about(desk.item("glossary/mentor.md"));
        wish.putObject("fields").put("title", "Mine");
        String theirs = TERM.replace("'Mentor'", "'Theirs'");
        desk.write("content/glossary/mentor.md", theirs);

        HttpResponse<String> answer = desk.post("save", wish);

        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode both = desk.posted("save", wish);
        assertThat(both.path("theirs").asText()).isEqualTo(theirs);
        assertThat(both.path("yours").asText()).contains("'Mine'");
        assertThat(both.has("merged")).isFalse();
        assertThat(desk.read("content/glossary/mentor.md")).isEqualTo(theirs);
    }

    @Test
    void changesOfOtherPartsFitTogether() throws Exception {
        ObjectNode wish = DeskSite.about(desk.item("glossary/mentor.md"));
        wish.putObject("fields").put("title", "Mine");
        String theirs = TERM.replace("It does.", "It does so.").replace("Who helps.", "Who listens.");
        desk.write("content/glossary/mentor.md", theirs);

        JsonNode both = desk.posted("save", wish);

        assertThat(both.path("merged").asText()).isEqualTo(theirs.replace("'Mentor'", "'Mine'"));
        assertThat(desk.read("content/glossary/mentor.md")).isEqualTo(theirs);

        ObjectNode chosen = DeskSite.about(both);
        chosen.put("path", "glossary/mentor.md");
        chosen.set("base", both.path("theirs"));
        chosen.set("text", both.path("merged"));
        assertThat(desk.post("save", chosen).statusCode()).isEqualTo(200);
        assertThat(desk.read("content/glossary/mentor.md"))
                .isEqualTo(both.path("merged").asText());
    }

    @Test
    void aPictureThatWasJustPutThereIsMissedByNoCheck() throws Exception {
        JsonNode item = desk.item("glossary/mentor.md");
        for (int i = 0; i < 5; i++) {
            byte[] png = png(i);
            String name = new ObjectMapper()
                    .readTree(desk.send("path=glossary/mentor.md&name=Hall+" + i + ".png", png)
                            .body())
                    .path("path")
                    .asText();
            ObjectNode wish = DeskSite.about(item);
            wish.putArray("parts").addObject().put("heading", "Definition").put("text", "![A hall](" + name + ")");

            assertThat(desk.posted("check", wish).path("findings").findValuesAsText("message"))
                    .as(name)
                    .noneMatch(message -> message.contains(name));
        }
    }

    private static byte[] png(int shade) throws IOException {
        BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, shade);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void whatADraftLacksIsToldAtItsFieldOrPart() throws Exception {
        desk.write("content/glossary/bare.md", "---\ntitle: Bare\nstatus: draft\n---\n\n## Definition\n");
        desk.until(() -> desk.get("desk/api/item?path=glossary/bare.md").statusCode() == 200);

        JsonNode lacking = desk.item("glossary/bare.md").path("lacking");

        assertThat(pointers(lacking, "part")).contains("empty-part Definition");
        lacking.forEach(finding -> assertThat(finding.has("part") || finding.has("pointer"))
                .as(finding.toString())
                .isTrue());
    }

    @Test
    void noAdviceOfTheDeskIsACommandThatTheDeskSparesOne() throws Exception {
        desk.write("content/nuggets/rain.md", "---\ntitle: Rain\nis_based_on: [{source: no-such}]\n---\n\nRain.\n");
        desk.write("content/nuggets/sun.md", "---\ntitle: Sun\n---\n\nSun.\n");
        desk.until(() -> desk.json("findings").findValuesAsText("code").contains("unknown-reference"));

        List<String> fixes = desk.json("findings").findValuesAsText("fix");
        assertThat(fixes).anyMatch(fix -> fix.contains("choose 'New page' at the desk"));
        assertThat(fixes).noneMatch(fix -> fix.contains("nuggets new"));
    }

    @Test
    void whatIsNamedByAnotherFieldThanItsIdIsListedByThat() throws Exception {
        desk.write("content/cards/seven.md", "---\ntitle: Seven\ncard_number: 7\n---\n");
        desk.until(() -> desk.json("pages").findValuesAsText("path").contains("cards/seven.md"));

        assertThat(desk.json("pages?by=card_number").findValuesAsText("by")).containsExactly("7");
        assertThat(desk.json("pages").findValuesAsText("by")).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsNotMadeAgain() throws Exception {
        ObjectNode wish = DeskSite.about(desk.item("glossary/mentor.md"));
        wish.put("text", "New.\n");
        Files.delete(desk.at("content/glossary/mentor.md"));

        assertThat(desk.post("save", wish).statusCode()).isEqualTo(404);
        assertThat(desk.at("content/glossary/mentor.md")).doesNotExist();
    }

    @Test
    void whatOneTypesIsCheckedAsTheBuildWouldAndNotWritten() throws Exception {
        ObjectNode wish = DeskSite.about(desk.item("glossary/mentor.md"));
        wish.putObject("fields").put("title", "x".repeat(300)).put("status", "publishd");
        wish.putArray("parts").addObject().put("heading", "Definition").put("text", "[Nowhere](nowhere.md)");

        JsonNode findings = desk.posted("check", wish).path("findings");

        assertThat(pointers(findings, "pointer")).contains("too-long /title", "unknown-value /status");
        assertThat(pointers(findings, "part")).contains("dead-link Definition");
        assertThat(desk.read("content/glossary/mentor.md")).isEqualTo(TERM);
        assertThat(desk.json("findings").findValuesAsText("code")).doesNotContain("too-long");
    }

    @Test
    void whatIsMissingIsToldAtItsFieldOrPart() throws Exception {
        ObjectNode wish = DeskSite.about(desk.item("glossary/mentor.md"));
        ObjectNode fields = wish.putObject("fields");
        fields.putNull("description");
        fields.putArray("authors").addObject().put("url", "https://example.org/");
        wish.putArray("parts").addObject().put("heading", "Definition").put("text", "");

        JsonNode findings = desk.posted("check", wish).path("findings");

        assertThat(pointers(findings, "pointer"))
                .contains("missing-field /description", "missing-field /authors/0/name");
        assertThat(pointers(findings, "part")).contains("missing-heading Definition");
    }

    @Test
    void whatAChangeBreaksElsewhereIsTold() throws Exception {
        desk.write("content/index.md", "---\ntitle: Home\n---\n\nSee [it](glossary/mentor.md#definition).\n");
        desk.until(() -> new String(
                        desk.site().sources().page("index.md").orElseThrow().bytes(), UTF_8)
                .contains("#definition"));
        ObjectNode mentor = DeskSite.about(desk.item("glossary/mentor.md"));
        mentor.put("text", TERM.replace("## Definition", "## Meaning"));

        assertThat(desk.posted("check", mentor).path("elsewhere").findValuesAsText("path"))
                .contains("index.md");
    }

    private static List<String> pointers(JsonNode findings, String name) {
        List<String> told = new ArrayList<>();
        findings.forEach(finding -> told.add(
                finding.path("code").asText() + " " + finding.path(name).asText()));
        return told;
    }

    @Test
    void aFileWhoseFieldsCannotBeReadOpensAsTextWithItsFindings() throws Exception {
        desk.write("content/glossary/mentor.md", "---\ntitle: [broken\n---\n\nText\n");
        desk.until(() -> !desk.item("glossary/mentor.md").path("findings").isEmpty());

        JsonNode item = desk.item("glossary/mentor.md");
        assertThat(item.has("values")).isFalse();
        assertThat(item.at("/findings/0/code").asText()).isEqualTo("bad-yaml");

        ObjectNode fields = DeskSite.about(item);
        fields.putObject("fields").put("title", "x");
        assertThat(desk.post("save", fields).statusCode()).isEqualTo(422);
        ObjectNode whole = DeskSite.about(item);
        whole.put("text", "---\ntitle: Mended\n---\n\nText\n");
        assertThat(desk.posted("check", whole).path("findings").findValuesAsText("code"))
                .doesNotContain("bad-yaml");
        assertThat(desk.post("save", whole).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatIsNoTextIsLeftAsItIs() throws Exception {
        byte[] latin = "---\ntitle: Caf\u00e9\n---\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Files.write(desk.at("content/glossary/mentor.md"), latin);
        JsonNode item = desk.item("glossary/mentor.md");
        assertThat(item.has("text")).isFalse();

        assertThat(desk.post("save", DeskSite.about(item)).statusCode()).isIn(400, 409);
        assertThat(Files.readAllBytes(desk.at("content/glossary/mentor.md"))).isEqualTo(latin);
    }

    @Test
    void whatAFindingMeansIsSaidInEachLanguageOfTheDesk() throws Exception {
        desk.write("content/index.md", "---\ntitle: Home\n---\n\n[Nowhere](nowhere.md)\n");
        desk.write("content/index.nl.md", "---\ntitle: Thuis\n---\n\nWelkom.\n");
        desk.until(() -> desk.json("findings").at("/findings/0/code").asText().equals("dead-link"));

        JsonNode found = desk.json("findings").at("/findings/0");
        assertThat(found.at("/kind/nl").asText())
                .isNotBlank()
                .isNotEqualTo(found.at("/kind/en").asText());
        assertThat(found.at("/helpIn/en").asText()).isEqualTo("/guide/findings/dead-link/");
        assertThat(found.at("/helpIn/nl").asText()).isEqualTo("/nl/guide/findings/dead-link/");
        assertThat(desk.get("nl/guide/findings/dead-link/").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPageIsBegunUnderTheNameThatWasProposed() throws Exception {
        ObjectNode begun = JsonNodeFactory.instance.objectNode();
        begun.put("type", "nugget").put("title", "Rain: a day outside?").put("lang", "nl");
        assertThat(desk.json("name?type=nugget&lang=nl&title=Rain:%20a%20day%20outside?")
                        .path("path")
                        .asText())
                .isEqualTo("nuggets/rain-a-day-outside.nl.md");

        JsonNode made = desk.posted("create", begun);

        assertThat(made.path("path").asText()).isEqualTo("nuggets/rain-a-day-outside.nl.md");
        assertThat(desk.read("content/nuggets/rain-a-day-outside.nl.md")).contains("title: \"Rain: a day outside?\"");
        assertThat(desk.post("create", begun).statusCode()).isEqualTo(409);
    }

    @Test
    void aPageIsBegunNowhereElse() throws Exception {
        for (String of : List.of("..", "../..", "/tmp", "a/../..", "a\\b", "C:", ".git", "a\0b", "con", "a//b", " ")) {
            ObjectNode begun = JsonNodeFactory.instance.objectNode();
            begun.put("type", "page").put("title", "Rain").put("folder", of);
            int status = desk.post("create", begun).statusCode();
            assertThat(status).as(of).isEqualTo(of.isBlank() ? 200 : 400);
        }
        for (String title : List.of("", "…", "con", "x".repeat(400))) {
            ObjectNode begun = JsonNodeFactory.instance.objectNode();
            begun.put("type", "page").put("title", title);
            assertThat(desk.post("create", begun).statusCode()).as(title).isEqualTo(400);
        }
        ObjectNode odd = JsonNodeFactory.instance.objectNode();
        odd.put("type", "page").put("title", "Rain").put("lang", "../..");
        assertThat(desk.post("create", odd).statusCode()).isEqualTo(400);
        odd.put("type", "nonsense");
        assertThat(desk.post("create", odd).statusCode()).isEqualTo(400);
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(desk.at("content/led"), outside);
        ObjectNode led = JsonNodeFactory.instance.objectNode();
        led.put("type", "page").put("title", "Rain").put("folder", "led");
        assertThat(desk.post("create", led).statusCode()).isEqualTo(400);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aPictureIsPutBesideItsPageUnderASafeName() throws Exception {
        byte[] png = "\u0089PNG\r\n\u001a\nrest".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(desk.send("path=glossary/mentor.md&name=..%2F..%2FDe%20zaal%20(1).JPG", png)
                        .body())
                .contains("\"path\":\"de-zaal-1.png\"");
        assertThat(Files.readAllBytes(desk.at("content/glossary/de-zaal-1.png")))
                .isEqualTo(png);
        assertThat(desk.send("path=glossary/mentor.md&name=de-zaal-1.png", png).body())
                .contains("\"path\":\"de-zaal-1.png\"");
        byte[] other = (new String(png, java.nio.charset.StandardCharsets.ISO_8859_1) + "!")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(desk.send("path=glossary/mentor.md&name=De-Zaal-1.png", other)
                        .body())
                .contains("\"path\":\"de-zaal-1-2.png\"");
        for (String name : List.of("", "con.png", "..", "%00", "..%5C..%5Cx", "%E7%8C%AB.png", "a%2Fb", ".git")) {
            assertThat(desk.send("path=glossary/mentor.md&name=" + name, png).statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)
                            .filter(file -> !file.getParent().endsWith("glossary")))
                    .hasSize(2);
        }
    }

    @Test
    void whatIsNoPictureForReadersIsRefusedInPlainWords() throws Exception {
        for (String bytes : List.of(
                "\0\0\0\u0018ftypheic",
                "\0\0\0\u0018ftypavif",
                "II*\0",
                "<svg xmlns='x'>",
                "%PDF-1.4",
                "hello",
                "",
                "MZ")) {
            HttpResponse<String> answer = desk.send(
                    "path=glossary/mentor.md&name=x.png", bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            assertThat(answer.statusCode()).as(bytes).isEqualTo(415);
            assertThat(answer.body()).contains("\"en\":\"save it as JPEG");
        }
        try (Stream<Path> all = Files.list(desk.at("content/glossary"))) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void theDeskSaysPlainlyThatThisMachineHasNoEditor() throws Exception {
        if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", "glossary/mentor.md");
            assertThat(desk.post("open", json).statusCode()).isEqualTo(501);
            assertThat(desk.post("open", json).body()).contains("mentor.md").doesNotContain("Exception");
        }
    }
}
