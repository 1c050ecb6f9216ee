package org.nuggets.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine, without a window, closed to the network. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** The site's own address, answered from the disk. */
    private static final String SERVER = "https://nuggets.example.org/";

    /** A machine that is busy with other tests may take so long to show what comes; milliseconds. */
    private static final double PATIENCE = 40_000;

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", "node", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A window of a width, in light or dark. */
    BrowserContext window(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
        window.route(
                SERVER + "**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setPath(BuiltSite.ofThisModule()
                                .root()
                                .resolve(route.request().url().substring(SERVER.length())))));
        return window;
    }

    /** Opens a page from the disk; that for missing addresses from its server, since it looks for its styles there. */
    static Page open(BrowserContext window, Path file) {
        Page page = window.newPage();
        page.navigate(
                file.endsWith("404.html") ? SERVER + "404.html" : file.toUri().toString());
        return page;
    }

    /** A window that keeps count of how much moves on its pages while they load. */
    BrowserContext steadyWindow(int width) {
        BrowserContext window = window(width, ColorScheme.LIGHT, true);
        window.addInitScript("moved = 0; new PerformanceObserver(list => list.getEntries()"
                + ".filter(shift => !shift.hadRecentInput).forEach(shift => moved += shift.value))"
                + ".observe({ type: 'layout-shift', buffered: true })");
        return window;
    }

    /** How much has moved on a page of such a window: the sum of its layout shifts. */
    static double moved(Page page) {
        page.waitForTimeout(400);
        return ((Number) page.evaluate("moved")).doubleValue();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
