package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a test fills in a sheet, saves it and opens a file on it. */
final class Sheets {

    static final String CHECK = "questions/network-check/index.html";
    static final String AGREEING = "questions/agreeing-what-success-means/index.html";
    static final String HARD = "=1+1, \"so\"; <b>bold</b>\n- a line";

    /** In a browser: the names under which answers are kept. */
    static final String KEPT = "Object.keys(localStorage).filter(key => key.startsWith('nuggets sheet'))";

    private static final int MOST_KEYS = 80;

    private Sheets() {}

    /** What stands in each field and in each name. */
    static List<Object> written(Page page) {
        return List.copyOf((List<?>) page.evaluate(
                "[...document.querySelectorAll('.worksheet input:not([type=file], [type=radio]), textarea, .worksheet"
                        + " :checked')].map(field => field.value)"));
    }

    static void bring(Page page, String name, String text) {
        page.locator(".sheet-status").evaluate("place => place.replaceChildren()");
        page.locator(".sheet-file").setInputFiles(payload(name, text));
        assertThat(page.locator(".sheet-status")).not().isEmpty();
    }

    static FilePayload payload(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    static String saved(Page page, String kind) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("[data-do=" + kind + "]").press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo("network-check." + kind);
        return text(download);
    }

    static String text(Download download) throws IOException {
        try (InputStream bytes = download.createReadStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Waits until a text is among what is kept. */
    static void waitUntilKept(Page page, String text) {
        String found = KEPT + ".some(key => localStorage[key].includes('" + text + "'))";
        for (int i = 0; i < 100; i++) {
            if ((boolean) page.evaluate(found)) {
                return;
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("'" + text + "' is not kept");
    }

    /** Presses Tab until the focus is on what the selector means. */
    static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_KEYS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("'" + selector + "' cannot be reached");
    }

    /** Marks an answer by its value. */
    static void mark(Locator place, String value) {
        place.locator("[value='" + value + "']").check();
    }
}
