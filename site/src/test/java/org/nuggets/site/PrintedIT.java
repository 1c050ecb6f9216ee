package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What comes out of a printer. */
class PrintedIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final Pattern SIDE = Pattern.compile("/Type /Page\\b");

    private static final int MOST_ON_A_SIDE = 10;

    private final BuiltSite site = BuiltSite.ofThisModule();

    @Test
    void aCardTakesTwoSidesAtMost() throws IOException {
        Map<String, Long> sides = new TreeMap<>();
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true)) {
            for (Path file : site.pages()) {
                if (site.shown(file).matches("cards/[^/]+/index\\.html")) {
                    sides.put(site.shown(file), sides(window, file));
                }
            }
        }
        assertThat(sides).isNotEmpty();
        assertThat(sides.values()).allMatch(n -> n == 1 || n == 2, "one side or two: " + sides);
    }

    @Test
    void aCardIsPrintedInTwoStepsByKeyboardWithItsAddressAndACodeOnPaper() throws IOException {
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true)) {
            window.addInitScript("printed = 0; window.print = () => printed++");
            Page page = BROWSER.open(window, site.root().resolve("cards/trust-and-safety/index.html"));
            page.locator("button.print").focus();
            page.keyboard().press("Enter");
            assertThat(page.evaluate("printed")).isEqualTo(1);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("svg.code").boundingBox().width).isGreaterThan(90);
            try (PDDocument sides = Loader.loadPDF(
                    page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)))) {
                for (int side = 1; side <= sides.getNumberOfPages(); side++) {
                    PDFTextStripper text = new PDFTextStripper();
                    text.setStartPage(side);
                    text.setEndPage(side);
                    assertThat(text.getText(sides)).contains("https://nuggets.example.org/cards/trust-and-safety/");
                }
            }
        }
    }

    @Test
    void eachCardQuestionSetAndSeriesHasAPdfThatCanBeReadAloud() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Map<String, String> faults = new TreeMap<>();
        for (Path pdf : site.pdfs()) {
            try (PDFAParser parser =
                            Foundries.defaultInstance().createParser(Files.newInputStream(pdf), PDFAFlavour.PDFUA_1);
                    PDFAValidator judge = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult judged = judge.validate(parser);
                if (!judged.isCompliant()) {
                    faults.put(site.shown(pdf), judged.getTestAssertions().toString());
                }
            }
            if (site.shown(pdf).startsWith("cards/")) {
                assertThat(Files.size(pdf)).as(site.shown(pdf)).isLessThan(150_000);
                try (PDDocument card = Loader.loadPDF(Files.readAllBytes(pdf))) {
                    assertThat(card.getNumberOfPages()).as(site.shown(pdf)).isLessThanOrEqualTo(2);
                }
            }
        }
        assertThat(faults).isEmpty();
        for (Path file : site.pages()) {
            if (site.shown(file).matches("(cards|questions|series)/(?!page/|compare/)[^/]+/index\\.html")
                    && Destinations.page(file).select("article").size() == 1) {
                assertThat(file.getParent().resolve(file.getParent().getFileName() + ".pdf"))
                        .as(site.shown(file))
                        .exists();
            }
        }
    }

    @Test
    void aWordThatIsWiderThanPaperMakesNothingElseSmall() {
        try (BrowserContext window = BROWSER.window(700, ColorScheme.LIGHT, true)) {
            Page page = BROWSER.open(window, site.root().resolve("cards/trust-and-safety/index.html"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("document.querySelector('h1').textContent = 'Learning'.repeat(20)");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aSheetTakesOneSideAndItsNotesAnother() throws IOException {
        Map<String, Long> sides = new TreeMap<>();
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true)) {
            for (Path file : site.pages()) {
                int questions = Destinations.page(file).select(".question").size();
                if (site.shown(file).startsWith("questions/") && questions > 0 && questions <= MOST_ON_A_SIDE) {
                    sides.put(site.shown(file), sides(window, file));
                }
            }
        }
        assertThat(sides).hasSizeGreaterThan(3);
        assertThat(sides.values()).allMatch(n -> n == 2, "two sides: " + sides);
    }

    @Test
    void whatOnlyAScreenCanUseIsLeftOutAndTheAddressIsAdded() throws IOException {
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.DARK, true)) {
            Page page = window.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            PageKinds.all().forEach((kind, file) -> {
                Browser.show(page, file);
                assertThat(page.locator("nav:visible").count()).as(kind).isZero();
                assertThat(page.locator(".address").allInnerTexts())
                        .as(kind)
                        .allMatch(address -> address.startsWith("https://"));
            });
        }
    }

    @Test
    void thereIsRoomToWriteUnderAQuestionAndInAForm() {
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true)) {
            for (String room : List.of(
                    "questions/six-questions-for-a-partnership/index.html .lines", "contribute/index.html td:empty")) {
                String[] at = room.split(" ", 2);
                Page page = printed(window, site.root().resolve(at[0]));
                assertThat(page.locator(at[1]).all())
                        .as(room)
                        .isNotEmpty()
                        .allMatch(place -> place.boundingBox().height > 60);
                page.close();
            }
        }
    }

    private static Page printed(BrowserContext window, Path file) {
        Page page = BROWSER.open(window, file);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }

    private static long sides(BrowserContext window, Path file) {
        Page page = BROWSER.open(window, file);
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        page.close();
        return SIDE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
