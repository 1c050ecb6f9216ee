package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A set of questions as those who fill it in use it, alone and together. */
class SheetIT {

    private static final Browser BROWSER = new Browser();
    private static final Server SERVER = new Server(BuiltSite.ofThisModule());

    private static final String CHECK = "questions/network-check/index.html";
    private static final String AGREEING = "questions/agreeing-what-success-means/index.html";
    private static final String HARD = "=1+1, \"so\"; <b>bold</b>\n- a line";
    private static final int MOST_KEYS = 80;

    /** The place where answers are kept; each test has a browser of its own. */
    private static final String KEPT = "Object.keys(localStorage).filter(key => key.startsWith('nuggets sheet'))";

    private final List<String> heard = new ArrayList<>();
    private BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true);

    @BeforeEach
    void listens() {
        window.onConsoleMessage(message -> heard.add(message.text()));
        window.onWebError(error -> heard.add(error.error()));
    }

    @AfterEach
    void closes() {
        window.close();
    }

    @AfterAll
    static void stops() {
        BROWSER.close();
        SERVER.close();
    }

    @Test
    void byKeyboardAloneASheetIsFilledAndAllOfItIsThereAfterAReload() {
        Page page = open(CHECK);
        tabTo(page, "#_a1");
        page.keyboard().type("Hill and Valley");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        tabTo(page, "[data-question=first] input");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-question=diversity] :checked")).hasValue("2");
        page.reload();
        assertThat(page.locator("#_a1")).hasValue("Hill and Valley");
        assertThat(page.locator("[data-question=diversity] :checked")).hasValue("2");
        assertThat(page.locator("[data-question=first] :checked")).hasValue("Trust");
        assertThat(page.locator(".sheet-note")).containsText("kept in this browser only");
        assertThat(heard).isEmpty();
    }

    @Test
    void aMarkCanBeTakenAwayAgain() {
        Page page = open(CHECK);
        Locator trust = page.locator("[data-question=trust]");
        mark(trust, "4");
        trust.getByText("Leave open").click();
        assertThat(trust.locator(":checked")).hasCount(0);
        assertThat(trust.locator("[value='1']")).isFocused();
        page.reload();
        assertThat(trust.locator(":checked")).hasCount(0);
    }

    @Test
    void anotherSchoolStandsBesideTheFirstAndCanBeTakenAwayAndBroughtBack() {
        Page page = open(AGREEING);
        page.keyboard().press("Tab");
        tabTo(page, "#_whose-0");
        page.keyboard().type("Hill");
        page.locator("#_a1").fill("We read more");
        tabTo(page, "[data-do=add]");
        page.keyboard().press("Enter");
        page.keyboard().type("Valley");
        Locator rooms = page.locator("[data-question=joint-goal] .room");
        assertThat(rooms).hasCount(2);
        assertThat(rooms.nth(1).locator(".whose")).hasText("Valley");
        Locator theirs = page.getByLabel("What do we want for pupils that we can reach better together than alone? One"
                + " sentence. Valley");
        theirs.fill("They read more");
        page.reload();
        assertThat(theirs).hasValue("They read more");

        page.getByLabel("Remove: Valley").click();
        assertThat(rooms).hasCount(1);
        assertThat(page.locator("#_a1")).hasValue("We read more");
        page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(theirs).hasValue("They read more");
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void whatIsSavedAndClearedComesBackAsItWas(String kind) throws IOException {
        Page page = open(CHECK);
        page.locator("#_whose-0").fill("=Hill");
        page.locator("#_a1").fill(HARD);
        mark(page.locator("[data-question=trust]"), "4");
        page.locator("[data-do=group]").click();
        page.locator("[data-question=trust] .marks").fill("1 2, 2");
        List<Object> before = written(page);

        String file = saved(page, kind);
        assertThat(file).contains("1 2, 2");
        if (kind.equals("csv")) {
            assertThat(file).startsWith("\uFEFFnetwork-check,Network check,'=Hill,Answers 2\r\n");
            assertThat(file).contains(",\"'=1+1, \"\"so\"\"; <b>bold</b>\n- a line\",");
        }
        page.onceDialog(Dialog::accept);
        page.locator("[data-do=clear]").click();
        assertThat(page.locator("#_a1")).hasValue("");
        assertThat(page.locator("[data-question=trust] .room")).hasCount(1);
        page.waitForFileChooser(() -> page.locator("[data-do=open]").press("Enter"))
                .setFiles(payload("answers." + kind, file));
        assertThat(page.locator(".sheet-status")).containsText("2 sets of answers");
        assertThat(written(page)).isEqualTo(before);
        page.reload();
        assertThat(written(page)).isEqualTo(before);

        bring(page, "answers." + kind, file);
        assertThat(page.locator(".sheet-status")).containsText("are here already");
        assertThat(written(page)).isEqualTo(before);
        assertThat(heard).isEmpty();
    }

    @Test
    void clearingIsAskedBeforeAndCanBeUndone() {
        Page page = open(CHECK);
        page.locator("#_a1").fill("Hill");
        page.onceDialog(Dialog::dismiss);
        page.locator("[data-do=clear]").click();
        assertThat(page.locator("#_a1")).hasValue("Hill");
        page.onceDialog(Dialog::accept);
        page.locator("[data-do=clear]").click();
        assertThat(page.locator("#_a1")).hasValue("");
        assertThat((String) page.evaluate("localStorage[" + KEPT + "[0]]")).doesNotContain("Hill");
        page.locator(".sheet-status button").press("Enter");
        assertThat(page.locator("#_a1")).hasValue("Hill");
        assertThat(page.locator("[data-do=clear]")).isFocused();
    }

    /** Each file, and words of what is said of it; `\n` is a line end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            broken.json | {"format":                                          | broken.json has no answers that can be read
            other.json  | {"format":"something","version":1}                  | has no answers that can be read
            set.json    | {"format":"nuggets-answers","version":1,"set":"x","title":"Old one","columns":[]} | belongs to another set of questions: “Old one”
            set.csv     | six-questions,Six questions,A\\nneeds,Who?,we        | belongs to another set of questions: “Six questions”
            columns.csv | Name;Class;Mark\\nAnn;3b;4                           | has other columns than a sheet
            quote.csv   | network-check,"Network                              | has no answers that can be read
            picture.png | -                                                   | has
            """)
    void aFileThatDoesNotBelongHereIsToldAndChangesNothing(String name, String text, String said) {
        Page page = open(CHECK);
        page.locator("#_a1").fill("Hill");
        bring(page, name, text == null ? "\u0089PNG\u0000\u0001" : text.replace("\\n", "\n"));
        assertThat(page.locator(".sheet-status")).containsText(said);
        assertThat(page.locator(".sheet-status")).containsText("Nothing was changed.");
        assertThat(page.locator("#_a1")).hasValue("Hill");
        page.locator("#_a1").fill("Hill and Valley");
        page.reload();
        assertThat(page.locator("#_a1")).hasValue("Hill and Valley");
        assertThat(heard).isEmpty();
    }

    @Test
    void tenThousandLinesAreRefusedAndOtherSpreadsheetsAreUnderstood() {
        Page page = open(CHECK);
        bring(page, "long.csv", "network-check,,A\n" + "trust,Trust,3\n".repeat(10_000));
        assertThat(page.locator(".sheet-status")).containsText("has 10000 lines; a sheet has at most 500");
        bring(page, "semicolons.csv", "\uFEFFnetwork-check;;Hill\r\ntrust;Trust;3\r\nnetwork;;\"a;b\"\r\n");
        assertThat(page.locator("#_a1")).hasValue("a;b");
        bring(page, "tabs.txt", "network-check\t\tValley\ntrust\tTrust\t4\nmine\t\tx\nA note\t\ty\n");
        assertThat(page.locator("[data-question=trust] .room").nth(1).locator(":checked"))
                .hasValue("4");
        assertThat(page.locator(".sheet-status")).containsText("Lines without a question: 1");
        assertThat(page.locator(".sheet-gone")).containsText("Valley: x");
        assertThat(heard).isEmpty();
    }

    @Test
    void thePictureSaysWhatTheWorkedExampleOfTheNetworkCheckSays() {
        Page page = open(CHECK);
        List<String> example = page.locator(".body table tbody tr").allInnerTexts().stream()
                .map(row -> row.replace('\t', '|'))
                .toList();
        assertThat(example).hasSize(4);
        for (int person = 0; person < 5; person++) {
            if (person > 0) {
                page.locator("[data-do=add]").click();
            }
            Locator scales = page.locator("[data-kind=scale_1_5]");
            for (int side = 0; side < example.size(); side++) {
                String mark = example.get(side).split("\\|")[1].split(", ")[person];
                mark(scales.nth(side).locator(".room").nth(person), mark);
            }
        }
        page.locator(".sheet-picture summary").click();
        List<String> drawn = new ArrayList<>();
        for (Locator row : page.locator(".sheet-picture tbody tr").all()) {
            List<String> cells = row.locator("th, td").allInnerTexts();
            drawn.add(String.join("|", cells.get(0), cells.get(2), cells.get(3), cells.get(4)));
        }
        assertThat(drawn).isEqualTo(example);
        assertThat(page.locator(".sheet-picture"))
                .containsText("Strongest side: Trust. Weakest: Diversity. Widest gap: Psychological safety.");
        assertThat(page.locator(".scales svg").nth(2))
                .hasAttribute(
                        "aria-label",
                        "Psychological safety: marks 1, 2, 3, 4, 5; your mark 1; middle 3; gap 4");

        mark(page.locator("[data-question=trust] .room").first(), "5");
        page.getByLabel("Remove: Answers 5").click();
        assertThat(page.locator(".sheet-picture tbody tr").nth(1)).hasText(Pattern.compile("Trust.*4, 4, 4, 5.*4.*1"));
        assertThat(page.locator(".sheet-picture tbody tr").nth(2)).hasText(Pattern.compile("safety.*1, 2, 3, 4.*2\\.5.*3"));
        assertThat(heard).isEmpty();
    }

    @Test
    void marksOfAGroupAreTypedInOneField() {
        Page page = open(CHECK);
        mark(page.locator("[data-question=trust]"), "5");
        page.locator("[data-do=group]").click();
        Locator marks = page.locator("[data-question=trust] .marks");
        marks.fill("2 3 7");
        assertThat(marks).hasAttribute("aria-invalid", "true");
        marks.fill("2 3 3");
        assertThat(marks).hasAttribute("aria-invalid", "false");
        assertThat(page.locator(".scales svg")).hasAttribute("aria-label", "Trust: marks 2, 3, 3, 5; your mark 5; middle 3; gap 3");
    }

    @Test
    void ofTwoTabsNeitherLosesWhatWasWrittenInTheOther() {
        Page one = open(CHECK);
        Page two = open(CHECK);
        one.locator("#_a1").fill("Hill");
        assertThat(two.locator("#_a1")).hasValue("Hill");
        mark(two.locator("[data-question=trust]"), "4");
        two.locator("[data-do=add]").click();
        two.keyboard().type("Valley");
        assertThat(one.locator("#_whose-0")).isVisible();
        assertThat(one.locator("[data-question=trust] .room")).hasCount(2);
        assertThat(one.locator("[data-question=trust] .room").first().locator(":checked"))
                .hasValue("4");
        one.locator("#_a6").fill("In May");
        assertThat(two.locator("#_a6")).hasValue("In May");
        one.reload();
        assertThat(one.locator("#_a1")).hasValue("Hill");
        assertThat(one.locator(".sheet-columns input").nth(1)).hasValue("Valley");
    }

    @Test
    void answersToWhatIsNotAskedAnyMoreAreKeptAndShownAsSuch() {
        Page page = open(CHECK);
        page.locator("#_a1").fill("Hill");
        mark(page.locator("[data-question=first]"), "Trust");
        page.waitForFunction(KEPT + ".length === 1");
        page.waitForFunction("localStorage[" + KEPT + "[0]].includes('Trust')");
        page.evaluate("() => { const key = " + KEPT + "[0]; localStorage[key] = localStorage[key]"
                + ".replaceAll('\"network\"', '\"old-one\"').replaceAll('\"Trust\"', '\"Joy\"'); }");
        page.close();
        Page again = open(CHECK);
        assertThat(again.locator("#_a1")).hasValue("");
        assertThat(again.locator(".sheet-gone")).containsText("Which partners are you thinking of?");
        assertThat(again.locator(".sheet-gone dd")).hasText("Hill");
        assertThat(again.locator("[data-question=first] label:has(:checked)")).hasText("Joy (no longer a choice)");
        again.locator("#_a1").fill("New");
        again.reload();
        assertThat(again.locator(".sheet-gone dd")).hasText("Hill");
    }

    @Test
    void whatWasKeptAndCannotBeReadIsSetAsideWholeAndThePageGoesOn() throws IOException {
        Page page = open(CHECK);
        page.locator("#_a1").fill("Hill");
        page.waitForFunction(KEPT + ".length === 1");
        page.close();
        Page broken = open("about/index.html");
        broken.evaluate("localStorage[" + KEPT + "[0]] = '{\"foreign\": \"Hill'");
        broken.navigate(SERVER.address() + CHECK);
        assertThat(broken.locator(".sheet-status")).containsText("cannot be read");
        Download download = broken.waitForDownload(
                () -> broken.locator(".sheet-status button").click());
        assertThat(text(download)).isEqualTo("{\"foreign\": \"Hill");
        broken.locator("#_a1").fill("Valley");
        broken.reload();
        assertThat(broken.locator("#_a1")).hasValue("Valley");
        assertThat(broken.evaluate("Object.values(localStorage)").toString()).contains("{\"foreign\": \"Hill");
        assertThat(heard).isEmpty();
    }

    @Test
    void aFullStoreIsToldAndNothingOnThePageIsLost() throws IOException {
        Page page = open(CHECK);
        page.locator("#_a1").fill("Hill");
        page.waitForFunction(KEPT + ".length === 1");
        page.evaluate("() => { let n = 1e6; for (let i = 0; n >= 1; i++) {"
                + " try { localStorage['full' + i] = 'x'.repeat(n); } catch { n = Math.floor(n / 2); } } }");
        page.locator("#_a6").fill("In May, when we all met, and more than fits");
        assertThat(page.locator(".sheet-note")).containsText("no room left");
        assertThat(page.locator("#_a6")).hasValue("In May, when we all met, and more than fits");
        assertThat(saved(page, "json")).contains("In May, when");
        page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('full'))"
                + ".forEach(key => localStorage.removeItem(key))");
        page.locator("#_a6").fill("In June");
        assertThat(page.locator(".sheet-note")).containsText("kept in this browser only");
        page.reload();
        assertThat(page.locator("#_a6")).hasValue("In June");
        assertThat(page.locator("#_a1")).hasValue("Hill");
        assertThat(heard).isEmpty();
    }

    @Test
    void aBrowserThatKeepsNothingIsToldAndThePageWorks() throws IOException {
        window.addInitScript("Object.defineProperty(window, 'localStorage', {"
                + " get() { throw new DOMException('', 'SecurityError'); } });");
        Page page = open(CHECK);
        assertThat(page.locator(".sheet-note")).containsText("keeps nothing");
        page.locator("#_a1").fill("Hill");
        mark(page.locator("[data-question=trust]"), "4");
        assertThat(page.locator(".scales svg")).hasCount(1);
        assertThat(saved(page, "csv")).contains("Hill");
        assertThat(heard).isEmpty();
    }

    @Test
    void allOfItIsCopiedAsText() {
        window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = open(CHECK);
        page.locator("#_a1").fill(HARD);
        page.locator("[data-do=copy]").press("Enter");
        assertThat(page.locator(".sheet-status")).containsText("Copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("Network check\n" + SERVER.address())
                .contains("\n1. Which partners", HARD);
    }

    @Test
    void fromADiskItIsKeptToo() {
        Path file = BuiltSite.ofThisModule().root().resolve(CHECK);
        Page page = Browser.open(window, file);
        page.locator("#_a1").fill("Hill");
        mark(page.locator("[data-question=trust]"), "4");
        assertThat(page.locator(".scales svg")).hasCount(1);
        page.reload();
        assertThat(page.locator("#_a1")).hasValue("Hill");
        assertThat(heard).isEmpty();
    }

    @Test
    void withoutScriptsItIsFilledAndPrintedAndNothingIsOfferedThatDoesNotWork() {
        try (BrowserContext plain = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            Page page = Browser.open(plain, BuiltSite.ofThisModule().root().resolve(CHECK));
            page.locator("#_a1").fill("Hill");
            mark(page.locator("[data-question=trust]"), "4");
            page.keyboard().press("Enter");
            assertThat(page.locator("#_a1")).hasValue("Hill");
            assertThat(page.url()).doesNotContain("?");
            assertThat(page.locator(".questions button:visible")).hasCount(0);
            assertThat(page.locator(".questions")).containsText("JavaScript is off");
        }
    }

    @Test
    void aFilledSheetIsStillOneSideAndShowsWhatWasWritten() {
        Page page = open(CHECK);
        page.locator("#_a1").fill("Hill and Valley, with the parents of year four, and the library. ".repeat(4));
        mark(page.locator("[data-question=trust]"), "4");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        Locator text = page.locator("#_a1");
        assertThat((boolean) text.evaluate("area => area.scrollHeight <= area.clientHeight + 1"))
                .isTrue();
        assertThat((String) page.locator("[data-question=trust] :checked + span").evaluate("mark => getComputedStyle(mark).backgroundColor"))
                .isEqualTo("rgb(0, 0, 0)");
        assertThat(page.locator(".questions button:visible")).hasCount(0);
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        assertThat(Pattern.compile("/Type /Page\\b")
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void axeFindsNothingOnASheetThatIsFilledWrongOrInTrouble() throws IOException {
        String axe = Files.readString(Path.of("node_modules", "axe-core", "axe.min.js"));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(390, 1280)) {
                try (BrowserContext other = BROWSER.window(width, scheme, true)) {
                    Page page = other.newPage();
                    page.navigate(SERVER.address() + CHECK);
                    page.locator("#_a1").fill("Hill");
                    mark(page.locator("[data-question=trust]"), "4");
                    page.locator("[data-do=group]").click();
                    page.locator("[data-question=trust] .marks").fill("1 9");
                    bring(page, "more.csv", "network-check,,Valley\ntrust,Trust,3\nold,An old one,x\nfirst,,Joy\n");
                    assertThat(page.locator(".sheet-gone")).isVisible();
                    page.locator(".sheet-picture summary").click();
                    assertThat(AccessibleIT.violations(page, axe)).as(width + " " + scheme).isEmpty();
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
                }
            }
        }
    }

    /** Marks an answer by its value. */
    private static void mark(Locator place, String value) {
        place.locator("[value='" + value + "']").check();
    }

    private Page open(String path) {
        Page page = window.newPage();
        page.navigate(SERVER.address() + path);
        return page;
    }

    /** What stands in each field and in each name. */
    private static List<Object> written(Page page) {
        return List.copyOf((List<?>) page.evaluate(
                "[...document.querySelectorAll('.worksheet input:not([type=file], [type=radio]), textarea, .worksheet :checked')]"
                        + ".map(field => field.value)"));
    }

    private static void bring(Page page, String name, String text) {
        page.locator(".sheet-status").evaluate("place => place.replaceChildren()");
        page.locator(".sheet-file").setInputFiles(payload(name, text));
        assertThat(page.locator(".sheet-status")).not().isEmpty();
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String saved(Page page, String kind) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator("[data-do=" + kind + "]").press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo("network-check." + kind);
        return text(download);
    }

    private static String text(Download download) throws IOException {
        try (InputStream bytes = download.createReadStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Presses Tab until the focus is on what the selector means. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_KEYS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("'" + selector + "' cannot be reached");
    }
}
