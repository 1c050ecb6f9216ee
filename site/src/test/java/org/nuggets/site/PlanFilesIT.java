package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.PlanIT.NUGGET;
import static org.nuggets.site.PlanIT.sides;
import static org.nuggets.site.Sheets.text;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is taken along from a plan: a calendar, a text, a sheet of paper. */
class PlanFilesIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @Test
    void theDaysGoIntoACalendarAndTheRestIsTold() throws IOException {
        Page page = open();
        page.locator("[data-do=calendar]").press("Enter");
        assertThat(page.locator(".plan-status")).containsText("No line has a day yet");

        Locator line = page.locator(".of-deliver .plan-line").first();
        line.locator("[data-field=what]").fill("Ākonga; teachers, \\ and all\nchoose one team together ".repeat(4));
        line.locator("[data-field=who]").fill("Zoë");
        line.locator("[data-field=when]").fill("2026-12-31");
        String first = saved(page, "calendar", "plan-three-days-on-the-floor.ics");
        assertThat(page.locator(".plan-status")).containsText("1 line is in it. 4 lines have no day and are left out.");
        assertThat(first).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("\r\nEND:VCALENDAR\r\n");
        assertThat(first.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(first.split("\r\n")).allMatch(row -> row.getBytes(StandardCharsets.UTF_8).length <= 75);
        List<String> rows = List.of(first.replace("\r\n ", "").split("\r\n"));
        assertThat(rows)
                .contains(
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "URL:" + page.locator("link[rel=canonical]").getAttribute("href"));
        assertThat(rows).anyMatch(row -> row.startsWith("SUMMARY:Ākonga\\; teachers\\, \\\\ and all choose"));
        assertThat(rows).filteredOn(row -> row.startsWith("BEGIN:")).hasSize(2);

        line.locator("[data-field=when]").fill("2027-01-08");
        page.reload();
        String second = saved(page, "calendar", "plan-three-days-on-the-floor.ics");
        assertThat(second).contains("DTSTART;VALUE=DATE:20270108").contains(row(rows, "UID:"));
    }

    @Test
    void itIsSavedAndCopiedAsText() throws IOException {
        BROWSER.window().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = open();
        page.locator(".of-deliver [data-field=who]").first().fill("<b>Ann</b>");
        page.locator(".of-deliver [data-field=when]").first().fill("2026-12-15");
        String text = saved(page, "text", "plan-three-days-on-the-floor.txt");
        assertThat(text)
                .startsWith("Plan: Three days on the floor\n")
                .contains("\nDeliver\n- Choose one team. Settle who covers. (<b>Ann</b>, by 15 December 2026)\n")
                .contains("\nHow we will know\nNo measure yet.\n");
        page.locator("[data-do=copy]").press("Enter");
        assertThat(page.locator(".plan-status")).containsText("Copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).isEqualTo(text);
        assertThat(page.locator(".plan b")).hasCount(0);
    }

    @Test
    void howeverFullAPlanIsPrintedOnOneSideAndWhatDoesNotFitIsTold() {
        Page page = open();
        assertThat(sides(page)).as("with room to write on").isEqualTo(1);
        Locator status = page.locator(".plan-status");
        for (int i = 0; i < 30 && !status.innerText().contains("30 lines"); i++) {
            page.locator("[data-add=deliver]").press("Enter");
        }
        assertThat(status).containsText("A page holds 30 lines");
        for (Locator what : page.locator("[data-field=what]").all()) {
            what.fill("Agree how you can tell coaching from advice, and whether any of it reaches appraisal.");
        }
        assertThat(sides(page)).as("30 lines of 85 letters").isEqualTo(1);
        assertThat(page.locator(".plan-long")).isHidden();
        for (Locator what : page.locator("[data-field=what]").all()) {
            what.fill("long ".repeat(100));
        }
        assertThat(page.locator(".plan-long")).isVisible();
        assertThat(sides(page)).isGreaterThan(1);
    }

    private static String saved(Page page, String kind, String name) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("[data-do=" + kind + "]").press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return text(download);
    }

    private static String row(List<String> rows, String beginning) {
        return rows.stream()
                .filter(row -> row.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private Page open() {
        Page page = BROWSER.open(NUGGET + "#_plan");
        assertThat(page.locator("#_plan")).isFocused();
        return page;
    }
}
