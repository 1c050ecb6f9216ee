package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever begins to read is not moved on by what comes late: fonts, scripts, styles of a tool. */
class SteadyIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final double MOST = 0.02;

    /** Most of a page's time is spent waiting for the line. */
    private static final int AT_ONCE = 6;

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void nothingMovesOnAFirstVisitOverASlowLineOnAnyKindOfPage(int width) throws IOException {
        Map<String, Path> kinds = PageKinds.all();
        List<String> restless = new ArrayList<>();
        for (BuiltSite site : BuiltSite.all()) {
            try (Server server = new Server(site)) {
                List<String> paths = kinds.values().stream()
                        .filter(file -> file.startsWith(site.root()))
                        .map(site::shown)
                        .toList();
                for (int from = 0; from < paths.size(); from += AT_ONCE) {
                    List<String> some = paths.subList(from, Math.min(paths.size(), from + AT_ONCE));
                    restless.addAll(restless(server.address(), some, width));
                }
            }
        }
        assertThat(restless).isEmpty();
    }

    /** Each page is the first of its window: another one of the same would find the fonts there. */
    private static List<String> restless(String site, List<String> paths, int width) {
        Map<String, Page> pages = new LinkedHashMap<>();
        for (String path : paths) {
            BrowserContext window = BROWSER.steadyWindow(width);
            Page page = window.newPage();
            slowDown(window.newCDPSession(page));
            page.navigate(site + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            pages.put(path, page);
        }
        List<String> restless = new ArrayList<>();
        pages.forEach((path, page) -> {
            page.waitForLoadState();
            double moved = Browser.moved(page);
            if (moved > MOST) {
                restless.add(path + " at " + width + ": " + moved);
            }
            page.context().close();
        });
        return restless;
    }

    /** A phone's line: a tenth of a second for each answer, and 300 kB a second. */
    private static void slowDown(CDPSession browser) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 100);
        line.addProperty("downloadThroughput", 300_000);
        line.addProperty("uploadThroughput", 100_000);
        browser.send("Network.enable");
        browser.send("Network.emulateNetworkConditions", line);
    }
}
