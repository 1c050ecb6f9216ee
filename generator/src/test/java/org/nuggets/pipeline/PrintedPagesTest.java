package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.model.OutputFile;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Cards, question sets and series as PDF. */
class PrintedPagesTest {

    private static final String ADDRESS = "base_url: https://a.example/b/\ncontact: office@a.example\n";

    private static final String CARD = """
        ---
        title: %s
        description: What makes it “safe”.
        status: published
        date_published: 2026-11-20
        date_modified: 2026-11-21
        authors: [{name: Ann}]
        license: CC-BY-4.0
        audience: [headteacher]
        is_based_on: [{source: post}]
        evidence_basis: editorial
        series: cards
        series_position: %d
        practical_questions: ["Who says: I do not know?", "Who listens?"]
        actions:
          - {title: Go first, suggestion: Tell what went wrong., evidence_basis: editorial}
          - {title: Listen, suggestion: For five minutes., evidence_basis: editorial}
          - {title: Ask again, suggestion: Next week., evidence_basis: editorial}
        ---

        ## Why

        %s

        ## What makes it hard

        Time.

        ## What only you can do

        Begin.

        ## Where to begin

        | who | when |
        | --- | --- |
        | you | now |
        """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void judges() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private BuiltSite site(String settings) {
        return new BuiltSite(folder)
                .with("site.yml", "title: Words\n" + settings)
                .with("content/index.md", "# Home\n")
                .with("content/sources/post.md", """
                    ---
                    title: A post
                    description: On trust.
                    status: published
                    date_published: 2026-11-20
                    authors: [{name: Ann}]
                    license: CC-BY-4.0
                    kind: article
                    source_license: CC-BY-4.0
                    ---

                    ## Summary

                    Said.
                    """)
                .with("content/series/cards.md", """
                    ---
                    title: Our cards
                    description: Two of them.
                    status: published
                    date_published: 2026-11-20
                    authors: [{name: Ann}]
                    license: CC-BY-4.0
                    is_based_on: [{source: post}]
                    ---

                    ## Summary

                    Both of them.
                    """)
                .with(
                        "content/cards/trust.md",
                        CARD.formatted("Trust", 1, "Because ākonga, [says Ann](../sources/post.md), learn."))
                .with("content/cards/time.md", CARD.formatted("Time", 2, "Because [trust](trust.md#why) takes it."))
                .with("content/questions/six.md", """
                    ---
                    title: Six questions
                    description: To answer together.
                    status: published
                    date_published: 2026-11-20
                    authors: [{name: Ann}]
                    license: CC-BY-4.0
                    audience: [headteacher]
                    questions:
                      - {id: a, text: "Who decides?", answer_type: text}
                      - {id: b, text: "How far?", answer_type: scale_1_5}
                      - {id: c, text: "Agreed?", answer_type: yes_no}
                      - {id: d, text: "Which first?", answer_type: choice, choices: [This, That]}
                    ---

                    ## How to use

                    Together.

                    ## Purpose

                    To agree.

                    ## After the answers

                    Talk.
                    """);
    }

    private static Map<String, byte[]> pdfs(BuildResult build) {
        Map<String, byte[]> pdfs = new TreeMap<>();
        for (OutputFile file : build.files()) {
            if (file.path().endsWith(".pdf")) {
                pdfs.put(file.path(), file.made().orElseThrow());
            }
        }
        return pdfs;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            return Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(found -> found.getRuleId().getClause() + " " + found.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void aSiteThatDoesNotAskHasNone() {
        Map<String, String> files = site(ADDRESS).files();
        assertThat(files.keySet()).noneMatch(path -> path.endsWith(".pdf"));
        assertThat(files.get("cards/trust/index.html")).doesNotContain(".pdf");
    }

    @Test
    void eachCardEachQuestionSetAndEachSeriesHasOneAndItsPageLeadsToIt() throws Exception {
        BuiltSite asked = site(ADDRESS + "pdf: true\n");
        assertThat(asked.findings()).isEmpty();
        Map<String, byte[]> pdfs = pdfs(asked.build());
        assertThat(pdfs)
                .containsOnlyKeys(
                        "cards/time/time.pdf",
                        "cards/trust/trust.pdf",
                        "questions/six/six.pdf",
                        "series/cards/cards.pdf");
        Map<String, String> files = asked.files();
        assertThat(files.get("cards/trust/index.html")).contains("href=\"trust.pdf\" type=\"application/pdf\"");
        assertThat(files.get("series/cards/index.html")).contains("href=\"cards.pdf\"");
        for (Map.Entry<String, byte[]> pdf : pdfs.entrySet()) {
            assertThat(faults(pdf.getValue())).as(pdf.getKey()).isEmpty();
            assertThat(pdf.getValue().length).as(pdf.getKey()).isLessThan(150_000);
        }
    }

    @Test
    void aCardIsReadInItsOrderAndTakesTwoSidesWithItsAddressOnEach() throws Exception {
        byte[] pdf = pdfs(site(ADDRESS + "pdf: true\n").build()).get("cards/trust/trust.pdf");
        assertThat(text(pdf))
                .containsSubsequence(
                        "Action card · Our cards",
                        "Trust",
                        "What makes it “safe”.",
                        "Who says: I do not know?",
                        "Go first",
                        "Tell what went wrong.",
                        "Listen",
                        "Ask again",
                        "Why",
                        "Because ākonga, says Ann, learn.",
                        "you now",
                        "By: Ann.",
                        "21 November 2026",
                        "CC-BY-4.0");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDFTextStripper side = new PDFTextStripper();
            for (int page = 1; page <= 2; page++) {
                side.setStartPage(page);
                side.setEndPage(page);
                assertThat(side.getText(document))
                        .contains("Words · https://a.example/b/cards/trust/")
                        .contains(page + " / 2");
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Trust · Words");
            assertThat(links(document)).containsExactly("https://a.example/b/sources/post/");
        }
    }

    @Test
    void theLongestCardThatItsTypeWantsTakesTwoSidesToo() throws IOException {
        String words = "Learning ".repeat(80);
        String action = "title: " + words.substring(0, 80).strip() + ", suggestion: "
                + words.substring(0, 300).strip() + ".,";
        byte[] pdf = pdfs(site(ADDRESS + "pdf: true\n")
                        .with(
                                "content/cards/trust.md",
                                CARD.formatted(
                                                words.substring(0, 80).strip(),
                                                1,
                                                words.repeat(3) + "\n\n" + words.repeat(2))
                                        .replace(
                                                "What makes it “safe”.",
                                                words.substring(0, 200).strip())
                                        .replace(
                                                "\"Who listens?\"",
                                                ("\"" + words.substring(0, 150) + "%s?\", ")
                                                        .repeat(3)
                                                        .formatted(1, 2, 3))
                                        .replaceAll("title: .*, suggestion: .*\\.,", action))
                        .build())
                .get("cards/trust/trust.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void aWordThatIsWiderThanPaperIsShownAsAWhole() throws IOException {
        String word = "Learning".repeat(30);
        byte[] pdf = pdfs(site(ADDRESS + "pdf: true\n")
                        .with("content/cards/trust.md", CARD.formatted("Trust", 1, word))
                        .build())
                .get("cards/trust/trust.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper side = new PDFTextStripper();
            side.setStartPage(2);
            assertThat(side.getText(document).lines().filter(line -> line.contains("ning")))
                    .hasSizeGreaterThan(1);
            assertThat(side.getText(document).replaceAll("\\s", "")).contains(word);
        }
    }

    private static List<String> links(PDDocument document) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                    links.add(to.getURI());
                }
            }
        }
        return links;
    }

    @Test
    void aTelephoneOpensThePageByTheCodeOnIt() throws Exception {
        byte[] pdf = pdfs(site(ADDRESS + "pdf: true\n").build()).get("cards/trust/trust.pdf");
        List<String> codes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                if (document.getPage(0).getResources().getXObject(name) instanceof PDImageXObject picture) {
                    codes.add(read(picture.getImage()));
                }
            }
        }
        assertThat(codes).containsExactly("https://a.example/b/cards/trust/");
    }

    private static String read(BufferedImage small) throws Exception {
        int scale = 8;
        BufferedImage large =
                new BufferedImage(small.getWidth() * scale, small.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
        large.createGraphics().drawImage(small, 0, 0, large.getWidth(), large.getHeight(), null);
        int[] dots = large.getRGB(0, 0, large.getWidth(), large.getHeight(), null, 0, large.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(large.getWidth(), large.getHeight(), dots))))
                .getText();
    }

    @Test
    void aBookletHoldsEachCardAndSaysOnWhichPage() throws Exception {
        byte[] pdf = pdfs(site(ADDRESS + "pdf: true\n").build()).get("series/cards/cards.pdf");
        assertThat(text(pdf))
                .containsSubsequence(
                        "Our cards", "Both of them.", "What is in it", "Trust", "3", "Time", "5", "Go first");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            PDFTextStripper fifth = new PDFTextStripper();
            fifth.setStartPage(5);
            fifth.setEndPage(5);
            assertThat(fifth.getText(document)).contains("Time", "https://a.example/b/cards/time/");
        }
    }

    @Test
    void aSheetHasEachKindOfAnswerAndRoomForIt() throws Exception {
        assertThat(text(pdfs(site(ADDRESS + "pdf: true\n").build()).get("questions/six/six.pdf")))
                .containsSubsequence(
                        "Who decides?",
                        "How far?",
                        "1 2 3 4 5",
                        "Agreed?",
                        "Yes",
                        "No",
                        "Which first?",
                        "This",
                        "That",
                        "Together.");
    }

    @Test
    void withoutAnAddressThereIsNoCodeAndTheBuildSaysSo() throws Exception {
        BuiltSite asked = site("pdf: true\n");
        assertThat(asked.findings())
                .containsExactly(
                        "site.yml:2:1 missing-address PDFs are made without a QR code and without the address of their"
                                + " page");
        byte[] pdf = pdfs(asked.build()).get("cards/trust/trust.pdf");
        assertThat(faults(pdf)).isEmpty();
        assertThat(text(pdf)).doesNotContain("http");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(links(document)).isEmpty();
        }
    }

    @Test
    void twoBuildsGiveTheSameBytes() {
        BuiltSite asked = site(ADDRESS + "pdf: true\n");
        Map<String, byte[]> first = pdfs(asked.build());
        pdfs(asked.build()).forEach((path, pdf) -> assertThat(pdf).as(path).isEqualTo(first.get(path)));
    }

    @Test
    void onlyWhatChangedIsMadeAnew() throws IOException {
        site(ADDRESS + "pdf: true\n");
        Map<String, String> first = keys();
        site(ADDRESS + "pdf: true\n")
                .with("content/cards/trust.md", CARD.formatted("Trust", 1, "Because pupils learn."));
        Map<String, String> second = keys();
        assertThat(second.get("cards/time/time.pdf")).isEqualTo(first.get("cards/time/time.pdf"));
        assertThat(second.get("questions/six/six.pdf")).isEqualTo(first.get("questions/six/six.pdf"));
        assertThat(second.get("cards/trust/trust.pdf")).isNotEqualTo(first.get("cards/trust/trust.pdf"));
        assertThat(second.get("series/cards/cards.pdf")).isNotEqualTo(first.get("series/cards/cards.pdf"));
    }

    @Test
    void anotherPictureOfTheSameNameMakesAnotherPdf() throws IOException {
        site(ADDRESS + "pdf: true\n")
                .with("content/cards/trust.md", CARD.formatted("Trust", 1, "![Two of us](two.png)"));
        Path picture = folder.resolve("content/cards/two.png");
        ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Map<String, String> first = keys();
        assertThat(keys()).isEqualTo(first);
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        assertThat(keys().get("cards/trust/trust.pdf")).isNotEqualTo(first.get("cards/trust/trust.pdf"));
    }

    /** Where the bytes of each PDF come from, in a build that keeps what it made. */
    private Map<String, String> keys() throws IOException {
        Map<String, String> keys = new TreeMap<>();
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            for (OutputFile file : SiteBuild.build(new BuiltSite(folder).request(), cache, stage -> {})
                    .files()) {
                if (file.path().endsWith(".pdf") && file.content() instanceof OutputFile.Deferred made) {
                    keys.put(file.path(), made.key().hex());
                }
            }
        }
        return keys;
    }

    @Test
    void lettersThatTheFontsLackAreTold() {
        BuiltSite asked = site(ADDRESS + "pdf: true\n")
                .with("content/cards/trust.md", CARD.formatted("Trust 信", 1, "In Beijing: 信任. ✓"));
        assertThat(asked.findings())
                .contains("content/cards/trust.md:1:1 lost-letters the PDF of this page shows a # in the place of each"
                        + " of these: 信任✓")
                .contains(
                        "content/series/cards.md:1:1 lost-letters the PDF of this page shows a # in the place of each "
                                + "of these: 信任✓");
    }

    @Test
    void aLetterThatOneOfTheFontsHasIsShownInWordsOfAnother() throws Exception {
        BuiltSite asked = site(ADDRESS + "pdf: true\n")
                .with("content/cards/trust.md", CARD.formatted("Trust", 1, "Ōtara, kōrero, **whānau mō**, *tō*."));
        assertThat(asked.findings()).isEmpty();
        byte[] pdf = pdfs(asked.build()).get("cards/trust/trust.pdf");
        assertThat(text(pdf)).contains("Ōtara, kōrero, whānau mō, tō.");
        assertThat(faults(pdf)).isEmpty();
    }

    @Test
    void wordsOfAFontThatIsNotThereAreShownInAnother() throws Exception {
        BuiltSite asked = site(ADDRESS + "pdf: true\n").with("theme/print/pdf.css", """
            @font-face { font-family: Title; src: url(fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf) }
            @font-face { font-family: Mine; src: url(fonts/mine.ttf) }
            body { font-family: Mine }
            """);
        assertThat(asked.findings()).isEmpty();
        assertThat(text(pdfs(asked.build()).get("cards/trust/trust.pdf")))
                .contains("What makes it “safe”.", "Go first");
    }

    @Test
    void aLetterThatIsNotOnPaperIsNotToldAsLost() throws Exception {
        BuiltSite asked = site(ADDRESS + "pdf: true\n")
                .with("content/cards/trust.md", CARD.formatted("Trust", 1, "A note[^1].\n\n[^1]: At the foot."));
        assertThat(asked.findings()).isEmpty();
        assertThat(text(pdfs(asked.build()).get("cards/trust/trust.pdf")))
                .contains("At the foot.")
                .doesNotContain("#");
    }

    @Test
    void nothingOfTheDiskOrTheNetworkGetsIn() throws Exception {
        Path secret = folder.resolve("secret.png");
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", secret.toFile());
        String hostile = "<img alt=\"gone\" src=\"" + secret.toUri()
                + "\"> <img alt=\"far\" src=\"http://127.0.0.1:9/x.png\"> "
                + "<a href=\"javascript:alert(1)\">run</a> <a download href=\"" + secret.toUri() + "\">take</a> "
                + "<p style=\"background: url(" + secret.toUri() + ")\">x</p> <object data=\"" + secret.toUri()
                + "\"></object> <link rel=\"stylesheet\" href=\"" + secret.toUri() + "\">";
        byte[] pdf = pdfs(site(ADDRESS + "pdf: true\nraw_html: allowed\n")
                        .with("content/cards/trust.md", CARD.formatted("Trust", 1, hostile))
                        .build())
                .get("cards/trust/trust.pdf");
        assertThat(text(pdf)).contains("gone", "far", "run", "take");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(1).getResources().getXObjectNames()).isEmpty();
            assertThat(links(document)).isEmpty();
            assertThat(document.getDocumentCatalog().getNames() == null
                            || document.getDocumentCatalog().getNames().getEmbeddedFiles() == null)
                    .isTrue();
        }
    }

    @Test
    void whateverATextHoldsCanBeReadAloudOnPaper() throws Exception {
        byte[] pdf = pdfs(site(ADDRESS + "pdf: true\nraw_html: allowed\n")
                        .with("content/cards/trust.md", CARD.formatted("Trust", 1, """
                            - [x] done
                            - [ ] not yet

                            A note[^1], `code`, <kbd>key</kbd>, ~~gone~~ and (a [link](time.md)).

                            <details><summary>More</summary><p>In it</p></details>

                            <table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>

                            <p style="font-family: Nowhere">Here</p><input value="x"><textarea></textarea><select></select>

                            [^1]: At the foot.
                            """))
                        .build())
                .get("cards/trust/trust.pdf");
        assertThat(faults(pdf)).isEmpty();
        assertThat(text(pdf))
                .contains("done", "not yet", "A note", "code", "key", "(a link).", "In it", "Here", "At the foot.");
    }

    @Test
    void whereNoPdfCanBeMadeTheBuildSaysWhy() {
        assertThat(site(ADDRESS + "pdf: true\n")
                        .with("theme/print/pdf.css", "body { font-family: Text }\n")
                        .findings())
                .contains("content/cards/trust.md:1:1 no-pdf no PDF can be made of this page: no font is named by "
                        + "print/pdf.css that lies beside it");
    }

    @Test
    void aPictureOfTheCardIsInItAndADamagedOneIsToldInWords() throws Exception {
        BuiltSite asked = site(ADDRESS + "pdf: true\n")
                .with("content/cards/broken.png", "no picture")
                .with(
                        "content/cards/trust.md",
                        CARD.formatted("Trust", 1, "![Two of us](two.png)\n\n![Three of us](broken.png)"));
        ImageIO.write(
                new BufferedImage(3000, 40, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("content/cards/two.png").toFile());
        byte[] pdf = pdfs(asked.build()).get("cards/trust/trust.pdf");
        assertThat(faults(pdf)).isEmpty();
        assertThat(text(pdf)).contains("Three of us").doesNotContain("Two of us");
        List<Integer> widths = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(1).getResources().getXObjectNames()) {
                if (document.getPage(1).getResources().getXObject(name) instanceof PDImageXObject picture) {
                    widths.add(picture.getWidth());
                }
            }
        }
        assertThat(widths).containsExactly(1400);
    }
}
