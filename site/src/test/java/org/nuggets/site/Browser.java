package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser that the tests of a class read the site in. Each test begins with none of its windows open, and whatever it
 * opens is closed after it; by then nothing may have been said on their consoles that the test did not take out of
 * {@link #heard()}. Chromium itself, and the server of the site, are started once for all classes.
 */
final class Browser implements BeforeAllCallback, AfterEachCallback {

    /** The site's own address, which only its page for missing addresses asks for its files. */
    private static final String SERVER = "https://nuggets.example.org/";

    private static final String MISSING = "404.html";

    /** What the search asks for where it is read from a disk; where it is not there, its page says so in words. */
    private static final Pattern ONLY_IN_A_KIT = Pattern.compile("^file:.*/search/manifest\\.js(:|$)");

    private static final ExtensionContext.Namespace ONCE = ExtensionContext.Namespace.create(Browser.class);

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private Chromium chromium;
    private Server server;

    @Override
    public void beforeAll(ExtensionContext context) {
        ExtensionContext.Store once = context.getRoot().getStore(ONCE);
        chromium = once.getOrComputeIfAbsent(Chromium.class);
        server = once.getOrComputeIfAbsent(Server.class, type -> new Server(BuiltSite.ofThisModule()), Server.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List.copyOf(windows).forEach(BrowserContext::close);
        List<String> said = List.copyOf(heard);
        heard.clear();
        assertThat(said).as("the console").isEmpty();
    }

    /** The address of the site on a server of this machine, with a slash at its end. */
    String site() {
        return server.address();
    }

    /** What was said on the consoles of its windows so far. */
    List<String> heard() {
        return heard;
    }

    /** The reader's own window: wide, in light, with scripts. */
    BrowserContext window() {
        return windows.isEmpty() ? window(1280, ColorScheme.LIGHT, true) : windows.get(0);
    }

    /** Another window, of a width, in light or dark; the first that a test opens is the reader's own. */
    BrowserContext window(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext window = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts));
        window.onConsoleMessage(message -> {
            if (!ONLY_IN_A_KIT.matcher(message.location()).find()) {
                heard.add(message.text());
            }
        });
        window.onWebError(error -> heard.add(error.error()));
        window.onClose(windows::remove);
        windows.add(window);
        return window;
    }

    /** Opens a page of the site from the server, in the reader's own window. */
    Page open(String path) {
        return open(window(), path);
    }

    /** Opens a page of the site from the server. */
    Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(site() + path);
        return page;
    }

    /** Opens a page from the disk, in the reader's own window. */
    Page open(Path file) {
        return open(window(), file);
    }

    /** Opens a page from the disk. */
    Page open(BrowserContext window, Path file) {
        Page page = window.newPage();
        show(page, file);
        return page;
    }

    /** Goes on to a page on the disk; to that for missing addresses on its server, since it looks for its styles there. */
    static void show(Page page, Path file) {
        if (!file.endsWith(MISSING)) {
            page.navigate(file.toUri().toString());
            return;
        }
        // What a worker asks for goes past the page.
        page.addInitScript("delete Navigator.prototype.serviceWorker");
        page.route(
                SERVER + "**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setPath(file.resolveSibling(route.request().url().substring(SERVER.length())))));
        page.navigate(SERVER + MISSING);
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
}
