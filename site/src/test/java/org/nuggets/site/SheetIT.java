package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.Sheets.AGREEING;
import static org.nuggets.site.Sheets.CHECK;
import static org.nuggets.site.Sheets.KEPT;
import static org.nuggets.site.Sheets.bring;
import static org.nuggets.site.Sheets.mark;
import static org.nuggets.site.Sheets.tabTo;
import static org.nuggets.site.Sheets.waitUntilKept;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A set of questions as those who fill it in use it, alone and together. */
class SheetIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @Test
    void byKeyboardAloneASheetIsFilledAndAllOfItIsThereAfterAReload() {
        Page page = BROWSER.open(CHECK);
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
    }

    @Test
    void aMarkCanBeTakenAwayAgain() {
        Page page = BROWSER.open(CHECK);
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
        Page page = BROWSER.open(AGREEING);
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
        Locator theirs = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("What do we want.* Valley")));
        theirs.fill("They read more");
        page.reload();
        assertThat(theirs).hasValue("They read more");

        page.getByLabel("Remove: Valley").click();
        assertThat(rooms).hasCount(1);
        assertThat(page.locator("#_a1")).hasValue("We read more");
        page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(theirs).hasValue("They read more");
    }

    @Test
    void thePictureSaysWhatTheWorkedExampleOfTheNetworkCheckSays() {
        Page page = BROWSER.open(CHECK);
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
                .hasAttribute("aria-label", "Psychological safety: marks 1, 2, 3, 4, 5; your mark 1; middle 3; gap 4");

        mark(page.locator("[data-question=trust] .room").first(), "5");
        page.getByLabel("Remove: Answers 5").click();
        assertThat(page.locator(".sheet-picture tbody tr").nth(1)).hasText(Pattern.compile("Trust.*4, 4, 4, 5.*4.*1"));
        assertThat(page.locator(".sheet-picture tbody tr").nth(2))
                .hasText(Pattern.compile("safety.*1, 2, 3, 4.*2\\.5.*3"));
    }

    @Test
    void marksOfAGroupAreTypedInOneField() {
        Page page = BROWSER.open(CHECK);
        mark(page.locator("[data-question=trust]"), "5");
        page.locator("[data-do=group]").click();
        Locator marks = page.locator("[data-question=trust] .group-marks");
        marks.fill("2 3 7");
        assertThat(marks).hasAttribute("aria-invalid", "true");
        marks.fill("2 3 3");
        assertThat(marks).hasAttribute("aria-invalid", "false");
        assertThat(page.locator(".scales svg"))
                .hasAttribute("aria-label", "Trust: marks 2, 3, 3, 5; your mark 5; middle 3; gap 3");
    }

    @Test
    void ofTwoTabsNeitherLosesWhatWasWrittenInTheOther() {
        Page one = BROWSER.open(CHECK);
        Page two = BROWSER.open(CHECK);
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
        Page page = BROWSER.open(CHECK);
        page.locator("#_a1").fill("Hill");
        mark(page.locator("[data-question=first]"), "Trust");
        waitUntilKept(page, "Trust");
        page.evaluate("() => { const key = " + KEPT + "[0]; localStorage[key] = localStorage[key]"
                + ".replaceAll('\"network\"', '\"old-one\"').replaceAll('\"Trust\"', '\"Joy\"'); }");
        page.close();
        Page again = BROWSER.open(CHECK);
        assertThat(again.locator("#_a1")).hasValue("");
        assertThat(again.locator(".sheet-gone")).containsText("Which partners are you thinking of?");
        assertThat(again.locator(".sheet-gone dd")).hasText("Hill");
        assertThat(again.locator("[data-question=first] label:has(:checked)")).hasText("Joy (no longer a choice)");
        again.locator("#_a1").fill("New");
        again.reload();
        assertThat(again.locator(".sheet-gone dd")).hasText("Hill");
    }

    @Test
    void fromADiskItIsKeptToo() {
        Path file = BuiltSite.ofThisModule().root().resolve(CHECK);
        Page page = BROWSER.open(file);
        page.locator("#_a1").fill("Hill");
        mark(page.locator("[data-question=trust]"), "4");
        assertThat(page.locator(".scales svg")).hasCount(1);
        page.reload();
        assertThat(page.locator("#_a1")).hasValue("Hill");
    }

    @Test
    void withoutScriptsItIsFilledAndPrintedAndNothingIsOfferedThatDoesNotWork() {
        try (BrowserContext plain = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            Page page = BROWSER.open(plain, BuiltSite.ofThisModule().root().resolve(CHECK));
            page.locator("#_a1").fill("Hill");
            mark(page.locator("[data-question=trust]"), "4");
            page.keyboard().press("Enter");
            assertThat(page.locator("#_a1")).hasValue("Hill");
            assertThat(page.url()).doesNotContain("?");
            assertThat(page.locator(".questions button:visible")).hasCount(0);
            assertThat(page.locator(".sheet-note")).isHidden();
            assertThat(page.content()).contains("JavaScript is off in this browser");
        }
    }

    @Test
    void aFilledSheetIsStillOneSideAndShowsWhatWasWritten() {
        Page page = BROWSER.open(CHECK);
        page.locator("#_a1").fill("Hill and Valley, with the parents of year four, and the library. ".repeat(4));
        mark(page.locator("[data-question=trust]"), "4");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator text = page.locator("#_a1");
        assertThat((boolean) text.evaluate("area => area.scrollHeight <= area.clientHeight + 1"))
                .isTrue();
        assertThat((String) page.locator("[data-question=trust] :checked + span")
                        .evaluate("mark => getComputedStyle(mark).backgroundColor"))
                .isEqualTo("rgb(0, 0, 0)");
        assertThat(page.locator(".questions button:visible")).hasCount(0);
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        assertThat(Pattern.compile("/Type /Page\\b")
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSize(2);
    }

    @Test
    void axeFindsNothingOnASheetThatIsFilledWrongOrInTrouble() {
        for (int width : List.of(390, 1280)) {
            try (BrowserContext other = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page page = BROWSER.open(other, CHECK);
                page.locator("#_a1").fill("Hill");
                mark(page.locator("[data-question=trust]"), "4");
                page.locator("[data-do=group]").click();
                page.locator("[data-question=trust] .group-marks").fill("1 9");
                bring(page, "more.csv", "network-check,,Valley\ntrust,Trust,3\nold,An old one,x\nfirst,,Joy\n");
                assertThat(page.locator(".sheet-gone")).isVisible();
                page.locator(".sheet-picture summary").click();
                assertThat(Axe.inLightAndDark(page, "at " + width)).isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
            }
        }
    }
}
