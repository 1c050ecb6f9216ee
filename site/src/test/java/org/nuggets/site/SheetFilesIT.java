package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.Sheets.CHECK;
import static org.nuggets.site.Sheets.HARD;
import static org.nuggets.site.Sheets.KEPT;
import static org.nuggets.site.Sheets.bring;
import static org.nuggets.site.Sheets.mark;
import static org.nuggets.site.Sheets.payload;
import static org.nuggets.site.Sheets.saved;
import static org.nuggets.site.Sheets.text;
import static org.nuggets.site.Sheets.waitUntilKept;
import static org.nuggets.site.Sheets.written;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved from a sheet and opened again, and what goes wrong with files and with what a browser keeps. */
class SheetFilesIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void whatIsSavedAndClearedComesBackAsItWas(String kind) throws IOException {
        Page page = BROWSER.open(CHECK);
        page.locator("#_whose-0").fill("=Hill");
        page.locator("#_a1").fill(HARD);
        mark(page.locator("[data-question=trust]"), "4");
        page.locator("[data-do=group]").click();
        page.locator("[data-question=trust] .group-marks").fill("1 2, 2");
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
    }

    @Test
    void clearingIsAskedBeforeAndCanBeUndone() {
        Page page = BROWSER.open(CHECK);
        page.locator("#_a1").fill("Hill");
        page.onceDialog(Dialog::dismiss);
        page.locator("[data-do=clear]").click();
        assertThat(page.locator("#_a1")).hasValue("Hill");
        page.onceDialog(Dialog::accept);
        page.locator("[data-do=clear]").click();
        assertThat(page.locator("#_a1")).hasValue("");
        assertThat((String) page.evaluate("localStorage[" + KEPT + "[0]]")).doesNotContain("Hill");
        page.locator(".sheet-status button").first().press("Enter");
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
        columns.csv | Name;Class;Mark\\nAnn;3b;4                           | has different columns from a sheet
        quote.csv   | network-check,"Network                              | has no answers that can be read
        picture.png | -                                                   | has
        """)
    void aFileThatDoesNotBelongHereIsToldAndChangesNothing(String name, String text, String said) {
        Page page = BROWSER.open(CHECK);
        page.locator("#_a1").fill("Hill");
        bring(page, name, text == null ? "\u0089PNG\u0000\u0001" : text.replace("\\n", "\n"));
        assertThat(page.locator(".sheet-status")).containsText(said);
        assertThat(page.locator(".sheet-status")).containsText("Nothing was changed.");
        assertThat(page.locator("#_a1")).hasValue("Hill");
        page.locator("#_a1").fill("Hill and Valley");
        page.reload();
        assertThat(page.locator("#_a1")).hasValue("Hill and Valley");
    }

    @Test
    void tenThousandLinesAreRefusedAndOtherSpreadsheetsAreUnderstood() {
        Page page = BROWSER.open(CHECK);
        bring(page, "long.csv", "network-check,,A\n" + "trust,Trust,3\n".repeat(10_000));
        assertThat(page.locator(".sheet-status")).containsText("has 10000 lines; a sheet has at most 500");
        bring(page, "semicolons.csv", "\uFEFFnetwork-check;;Hill\r\ntrust;Trust;3\r\nnetwork;;\"a;b\"\r\n");
        assertThat(page.locator("#_a1")).hasValue("a;b");
        bring(page, "tabs.txt", "network-check\t\tValley\ntrust\tTrust\t4\nmine\t\tx\nA note\t\ty\n");
        assertThat(page.locator("[data-question=trust] .room").nth(1).locator(":checked"))
                .hasValue("4");
        assertThat(page.locator(".sheet-status")).containsText("Lines without a question: 1");
        assertThat(page.locator(".sheet-gone")).containsText("Valley: x");
    }

    @Test
    void asMuchAsASheetHoldsIsOpenedAndOpenedAgainAndNoMore() {
        Page page = BROWSER.open(CHECK);
        page.locator("#_a1").fill("Hill");
        String names = IntStream.range(0, 40).mapToObj(i -> ",S" + i).collect(Collectors.joining());
        String full = "network-check," + names + "\nnetwork," + ",x".repeat(40) + "\n";
        bring(page, "forty.csv", full);
        assertThat(page.locator(".sheet-status")).containsText("That would be 41 sets of answers");
        assertThat(page.locator("#_a1")).hasValue("Hill");
        assertThat(page.locator("[data-question=trust] .room")).hasCount(1);
        page.locator("#_a1").fill("");
        bring(page, "forty.csv", full);
        assertThat(page.locator(".sheet-status")).containsText("Opened: 40 sets of answers");
        bring(page, "forty.csv", full);
        assertThat(page.locator(".sheet-status")).containsText("are here already");
        assertThat(page.locator("[data-question=trust] .room")).hasCount(40);
    }

    @Test
    void whatWasKeptAndCannotBeReadIsSetAsideWholeAndThePageGoesOn() throws IOException {
        Page page = BROWSER.open(CHECK);
        page.locator("#_a1").fill("Hill");
        waitUntilKept(page, "Hill");
        page.close();
        Page broken = BROWSER.open("about/index.html");
        broken.evaluate("localStorage[" + KEPT + "[0]] = '{\"foreign\": \"Hill'");
        broken.navigate(BROWSER.site() + CHECK);
        assertThat(broken.locator(".sheet-status")).containsText("cannot be read");
        Download download = broken.waitForDownload(
                () -> broken.locator(".sheet-status button").first().click());
        assertThat(text(download)).isEqualTo("{\"foreign\": \"Hill");
        broken.locator("#_a1").fill("Valley");
        broken.reload();
        assertThat(broken.locator("#_a1")).hasValue("Valley");
        assertThat(broken.evaluate("Object.values(localStorage)").toString()).contains("{\"foreign\": \"Hill");
    }

    @Test
    void aFullStoreIsToldAndNothingOnThePageIsLost() throws IOException {
        Page page = BROWSER.open(CHECK);
        page.locator("#_a1").fill("Hill");
        waitUntilKept(page, "Hill");
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
    }

    @Test
    void aBrowserThatKeepsNothingIsToldAndThePageWorks() throws IOException {
        BROWSER.window()
                .addInitScript("Object.defineProperty(window, 'localStorage', {"
                        + " get() { throw new DOMException('', 'SecurityError'); } });");
        Page page = BROWSER.open(CHECK);
        assertThat(page.locator(".sheet-note")).containsText("keeps nothing");
        page.locator("#_a1").fill("Hill");
        mark(page.locator("[data-question=trust]"), "4");
        assertThat(page.locator(".scales svg")).hasCount(1);
        assertThat(saved(page, "csv")).contains("Hill");
    }

    @Test
    void allOfItIsCopiedAsText() {
        BROWSER.window().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = BROWSER.open(CHECK);
        page.locator("#_a1").fill(HARD);
        page.locator("[data-do=copy]").press("Enter");
        assertThat(page.locator(".sheet-status")).containsText("Copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("Network check\n" + BROWSER.site())
                .contains("\n1. Which partners", HARD);
    }
}
