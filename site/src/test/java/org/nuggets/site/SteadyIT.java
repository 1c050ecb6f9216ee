package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever begins to read is not moved on by what comes late: fonts, scripts, styles of a tool. */
class SteadyIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final double MOST = 0.02;

    @Test
    void nothingMovesOnAFirstVisitOverASlowLineOnAnyKindOfPage() throws IOException {
        Map<String, Path> kinds = PageKinds.all();
        List<String> restless = new ArrayList<>();
        for (BuiltSite site : BuiltSite.all()) {
            try (Server server = new Server(site)) {
                kinds.forEach((kind, file) -> {
                    if (file.startsWith(site.root())) {
                        restless.addAll(restless(kind, server.address() + site.shown(file)));
                    }
                });
            }
        }
        assertThat(restless).isEmpty();
    }

    private static List<String> restless(String kind, String address) {
        List<String> restless = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            // Each page is the first: another one of the same window would find the fonts there.
            try (BrowserContext window = BROWSER.steadyWindow(width)) {
                Page page = window.newPage();
                slowDown(window.newCDPSession(page));
                page.navigate(address);
                double moved = Browser.moved(page);
                if (moved > MOST) {
                    restless.add(kind + " at " + width + ": " + moved);
                }
            }
        }
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
