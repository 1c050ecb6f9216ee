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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of page in a real browser, opened from the disk. */
class AccessibleIT {

    private static final Browser BROWSER = new Browser();

    /** Every rule of axe-core, those of good practice included, and that on the size of targets, which is off. */
    private static final String RUN =
            "axe.run({rules: {'target-size': {enabled: true}}}).then(r => r.violations.flatMap(v => v.nodes.map(n =>"
                    + " v.id + ': ' + n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : ''))))";

    private static String axe = "";
    private static Map<String, Path> kinds = Map.of();

    @BeforeAll
    static void reads() throws IOException {
        axe = Files.readString(Path.of("node_modules", "axe-core", "axe.min.js"));
        kinds = PageKinds.all();
    }

    @AfterAll
    static void closes() {
        BROWSER.close();
    }

    @Test
    void axeFindsNothingOnAnyKindOfPage() {
        List<String> violations = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(390, 1280)) {
                try (BrowserContext window = BROWSER.window(width, scheme, true)) {
                    kinds.forEach((kind, file) -> violations(window, file)
                            .forEach(v -> violations.add(kind + " " + width + " " + scheme + ": " + v)));
                }
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
            assertThat(violations(window, page))
                    .anyMatch(v -> v.startsWith("color-contrast: p"))
                    .anyMatch(v -> v.startsWith("target-size: button"));
        }
    }

    @Test
    void aPageAsksNothingOfTheNetworkAndItsConsoleIsEmpty() {
        List<String> heard = new ArrayList<>();
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            window.onRequest(request -> {
                if (!request.url().startsWith("file:") && !request.url().startsWith("https://nuggets.example.org/")) {
                    heard.add(request.url());
                }
            });
            window.onConsoleMessage(message -> {
                heard.add(message.text());
            });
            kinds.values().forEach(file -> Browser.open(window, file).close());
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void nothingScrollsSidewaysOnTheNarrowestPhone() {
        List<String> wide = new ArrayList<>();
        try (BrowserContext window = BROWSER.window(320, ColorScheme.LIGHT, true)) {
            kinds.forEach((kind, file) -> {
                Page page = Browser.open(window, file);
                if (!page.evaluate("document.documentElement.scrollWidth").equals(320)) {
                    wide.add(kind + ": " + page.evaluate("document.documentElement.scrollWidth"));
                }
                page.close();
            });
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void aPageReadsWithoutScripts() {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            kinds.forEach((kind, file) -> {
                Page page = Browser.open(window, file);
                assertThat(page.locator("main h1").isVisible()).as(kind).isTrue();
                assertThat(page.locator("main").innerText()).as(kind).hasSizeGreaterThan(80);
                page.close();
            });
        }
    }

    private static List<String> violations(BrowserContext window, Path file) {
        Page page = Browser.open(window, file);
        List<String> found = violations(page, axe);
        page.close();
        return found;
    }

    /** What axe finds on a page as it is now. */
    static List<String> violations(Page page, String axe) {
        page.evaluate(axe);
        List<String> found = new ArrayList<>();
        for (Object violation : (List<?>) page.evaluate(RUN)) {
            found.add(String.valueOf(violation));
        }
        return found;
    }
}
