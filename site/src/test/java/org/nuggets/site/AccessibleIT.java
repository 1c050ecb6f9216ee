package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of page in a real browser, opened from the disk. */
class AccessibleIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static Map<String, Path> kinds = Map.of();

    @BeforeAll
    static void reads() throws IOException {
        kinds = PageKinds.all();
    }

    @Test
    void axeFindsNothingOnAnyKindOfPage() {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page page = window.newPage();
                kinds.forEach((kind, file) -> {
                    Browser.show(page, file);
                    violations.addAll(Axe.inLightAndDark(page, kind + " " + width));
                });
            }
        }
        assertThat(kinds).hasSizeGreaterThan(9);
        assertThat(violations).isEmpty();
    }

    @Test
    void axeFindsWhatIsWrong(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("wrong.html");
        Files.writeString(page, """
                <!DOCTYPE html><html lang="en"><title>Wrong</title><main><h1>Wrong</h1>
                <p style="color: #999; background: #fff">Too pale</p>
                <button style="width: 9px; height: 9px; padding: 0">A</button><button style="width: 9px; height: 9px; padding: 0">B</button>
                </main></html>
                """);
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            assertThat(Axe.violations(BROWSER.open(window, page)))
                    .anyMatch(v -> v.startsWith("color-contrast: p"))
                    .anyMatch(v -> v.startsWith("target-size: button"));
        }
    }

    @Test
    void aPageAsksNothingOfTheNetworkAndItsConsoleIsEmpty() {
        List<String> asked = new ArrayList<>();
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            window.onRequest(request -> {
                if (!request.url().startsWith("file:") && !request.url().startsWith("https://nuggets.example.org/")) {
                    asked.add(request.url());
                }
            });
            Page page = window.newPage();
            kinds.values().forEach(file -> Browser.show(page, file));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void nothingScrollsSidewaysOnTheNarrowestPhone() {
        List<String> wide = new ArrayList<>();
        try (BrowserContext window = BROWSER.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            kinds.forEach((kind, file) -> {
                Browser.show(page, file);
                if (!page.evaluate("document.documentElement.scrollWidth").equals(320)) {
                    wide.add(kind + ": " + page.evaluate("document.documentElement.scrollWidth"));
                }
            });
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void aPageReadsWithoutScripts() {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            Page page = window.newPage();
            kinds.forEach((kind, file) -> {
                Browser.show(page, file);
                assertThat(page.locator("main h1").isVisible()).as(kind).isTrue();
                assertThat(page.locator("main").innerText()).as(kind).hasSizeGreaterThan(80);
            });
        }
    }
}
