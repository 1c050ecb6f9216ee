package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site as its readers keep it: without a network, while it is published anew, and until they let go of it. */
class OfflineIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final String SENTENCE = "A sentence of the second edition.";
    private static final String READ = "roles/secondee/index.html";

    /** So many pages are others in the second edition, besides one that is new. */
    private static final int CHANGED = 30;

    /** What no page shows, and nobody keeps who only reads. */
    private static final Pattern NOT_READ = Pattern.compile("sw\\.js|[^/]*\\.txt|_[a-z]+|sitemap.*|.*\\.webmanifest"
            + "|(.*/)?(feed\\.(xml|json)|social\\.png|index\\.md)|assets/pictures/(social|icon)-.*|.*\\.pdf"
            + "|([a-z-]+/)?guide/(index\\.html|(files|types|values|findings)/.+)");

    private static final String STATE = "async () => { const { active } = await navigator.serviceWorker.ready;"
            + " return new Promise((told) => { const { port1, port2 } = new MessageChannel();"
            + " port1.onmessage = ({ data }) => told(data); active.postMessage({ do: 'state' }, [port2]); }); }";

    private static final String DIGESTS = "async (paths) => { const all = {}; for (const path of paths) {"
            + " const answer = await fetch('/' + path.split('/').map(encodeURIComponent).join('/')).catch(() => null);"
            + " const bytes = answer && answer.ok ? await answer.arrayBuffer() : null;"
            + " all[path] = bytes ? Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),"
            + " (byte) => byte.toString(16).padStart(2, '0')).join('') : ''; } return all; }";

    private static final String UNFIT = "async () => Boolean(await caches.match(location.origin + '/?nuggets-unfit='))";

    @TempDir
    private static Path folder;

    private static Edition first;
    private static Edition second;
    /** Too large to be kept unasked. */
    private static Edition large;

    private final FailingServer server = new FailingServer(first.root());

    @BeforeAll
    static void makes() throws IOException {
        Path site = BuiltSite.ofThisModule().root();
        first = Edition.copy(site, folder.resolve("first"));
        large = Edition.copy(site, folder.resolve("large")).with("film.mp4", new byte[6_000_000]);
        second = Edition.copy(site, folder.resolve("second"))
                .with("news/index.html", Files.readAllBytes(site.resolve("about/index.html")))
                .says(READ, SENTENCE);
        List<String> pages = first.files().keySet().stream()
                .filter(path -> path.endsWith("/index.html") && !path.equals(READ) && !path.startsWith("nl/"))
                .limit(CHANGED - 1)
                .toList();
        for (String page : pages) {
            second.says(page, SENTENCE);
        }
    }

    @AfterEach
    void closes() {
        // The browser itself tells of each answer that does not come.
        BROWSER.heard().removeIf(said -> said.startsWith("Failed to load resource: "));
        server.close();
    }

    @Test
    void whatWasReadCanBeReadAgainWithoutTheServer() {
        server.turnTo(large.root());
        Page page = open("roles/secondee/");
        page.waitForCondition(() -> kept(page).contains(READ));
        page.navigate(server.address() + "cards/");
        page.waitForCondition(() -> kept(page).contains("cards/index.html"));
        server.stop();

        page.navigate(server.address() + "roles/secondee/?r=mentor#what");
        assertThat(page.locator("h1")).hasText("Secondee");
        assertThat(page.locator("h1")).hasCSS("font-family", Pattern.compile("^Fraunces.*"));
        page.navigate(server.address() + "cards/index.html");
        assertThat(page.locator("h1")).hasText("Action cards");
        page.navigate(server.address() + "roles/secondee");
        assertThat(page).hasURL(server.address() + "roles/secondee/");
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void forAPageThatIsNotKeptThereIsOneThatSaysSoAndWhatIs() {
        server.turnTo(large.root());
        Page page = open("roles/secondee/");
        page.waitForCondition(() -> kept(page).contains(READ));
        server.stop();

        page.navigate(server.address() + "roles/mentor/");
        assertThat(page.locator(".offline-missing")).containsText("not kept on this device");
        assertThat(page.locator(".offline li a").filter(new Locator.FilterOptions().setHasText("Secondee")))
                .hasAttribute("href", server.address() + READ);
        assertThat(BROWSER.heard()).isEmpty();

        server.goOn();
        page.locator(".offline-missing a").click();
        assertThat(page.locator("h1")).hasText("Mentor");
    }

    @Test
    void takenAlongEveryPageAndTheSearchWork() throws IOException {
        server.turnTo(large.root());
        Page page = open("offline/");
        assertThat(page.locator("[data-part=size]")).containsText("MB");
        page.locator("[data-do=take]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=status]")).hasText("All of it is on this device now.");
        assertThat(page.locator("[data-do=remove]")).isFocused();
        server.stop();

        assertThat(served(page)).isEqualTo(readable(large));
        for (Path kind : PageKinds.of(BuiltSite.ofThisModule()).values()) {
            page.navigate(server.address() + BuiltSite.ofThisModule().shown(kind));
            assertThat(page.locator("main h1").first()).isVisible();
        }
        page.navigate(server.address() + "search/?q=coach");
        assertThat(page.locator(".hits .hit").first()).isVisible();
        page.navigate(server.address());
        page.keyboard().press("/");
        page.keyboard().type("secondee");
        assertThat(page.locator(".search-panel .hit").first()).containsText("Secondee");
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void aSmallSiteIsKeptWithoutBeingAsked() {
        Page page = open("about/");
        awaitWhole(page);
        server.stop();

        page.navigate(server.address() + "nl/");
        page.locator("main a").first().click();
        assertThat(page.locator("h1").first()).isVisible();
        page.navigate(server.address() + "offline/");
        assertThat(page.locator("[data-part=size]")).containsText("are on this device");
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void aNetworkThatBreaksOffIsSaidAndWhatCameStays() {
        server.turnTo(large.root());
        Page page = open("offline/");
        assertThat(page.locator("[data-do=take]")).isVisible();
        server.answerOnly(40);
        page.locator("[data-do=take]").click();
        assertThat(page.locator("[data-part=status]")).containsText("The network broke off");
        server.goOn();
        int before = server.asked().size();
        page.locator("[data-do=take]").click();
        assertThat(page.locator("[data-part=status]")).hasText("All of it is on this device now.");
        assertThat(server.asked().size() - before).isLessThan(readableCount(large) - 30);
    }

    @Test
    void theNextPageIsOfTheNewEditionAndOnlyWhatChangedWasFetched() {
        Page page = open("about/");
        awaitWhole(page);
        server.turnTo(second.root());
        page.navigate(server.address() + "glossary/");
        page.waitForCondition(() -> kept(page).contains("news/index.html"));

        page.navigate(server.address() + "roles/secondee/");
        assertThat(page.locator("main")).containsText(SENTENCE);
        // The new page has the bytes of one that is kept.
        assertThat(server.asked().stream()
                        .filter(path -> path.endsWith(".html"))
                        .distinct())
                .hasSize(CHANGED);
        assertThat(server.asked()).noneMatch(path -> path.matches(".*\\.(css|woff2|bin)"));
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void twoEditionsInTwoWindowsDoNotMix() throws IOException {
        Page old = open("roles/secondee/");
        awaitWhole(old);
        Page same = open("nl/");
        server.turnTo(second.root());
        old.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(old.locator(".newer")).containsText("There is a newer edition of this page");
        Page fresh = open("roles/secondee/");
        assertThat(fresh.locator("main")).containsText(SENTENCE);
        server.stop();

        assertThat(served(old)).isEqualTo(readable(first));
        assertThat(served(fresh)).isEqualTo(readable(second));
        // A page that is the same in both need not be shown again.
        assertThat(same.locator(".newer")).hasCount(0);

        old.locator(".newer button").click();
        assertThat(old.locator("main")).containsText(SENTENCE);
        assertThat(served(old)).isEqualTo(readable(second));
    }

    static Stream<Long> aFewTimes() {
        return IntStream.rangeClosed(1, 5).mapToObj(Long::valueOf);
    }

    static Stream<Long> manyTimes() {
        return IntStream.rangeClosed(6, 50).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("aFewTimes")
    void anUpdateThatIsKilledLeavesOneEditionWhole(long seed) throws IOException {
        killed(seed);
    }

    @Tag("proof")
    @ParameterizedTest
    @MethodSource("manyTimes")
    void soItDoesHoweverOften(long seed) throws IOException {
        killed(seed);
    }

    private void killed(long seed) throws IOException {
        Page page = open("about/");
        awaitWhole(page);
        server.turnTo(second.root());
        // Of the page nothing is asked; then come the manifest and each file, and perhaps it is through before.
        server.answerOnly(new Random(seed).nextInt(CHANGED + 5));
        page.navigate(server.address() + "glossary/");
        page.waitForTimeout(1_500);
        server.stop();

        Page next = open("roles/");
        assertThat(served(next)).as("seed " + seed).isIn(readable(first), readable(second));

        server.goOn();
        next.navigate(server.address() + "cards/");
        next.waitForCondition(() -> kept(next).contains("news/index.html"));
        next.navigate(server.address() + "roles/secondee/");
        assertThat(next.locator("main")).containsText(SENTENCE);
    }

    @Test
    void whileASiteIsHalfPublishedTheOldOneStays() throws IOException {
        Page page = open("about/");
        awaitWhole(page);
        Edition half = Edition.copy(second.root(), folder.resolve("half"));
        Files.copy(first.root().resolve("cards/index.html"), folder.resolve("half-card"));
        Files.write(half.root().resolve(READ), Files.readAllBytes(first.root().resolve(READ)));
        server.turnTo(half.root());
        page.navigate(server.address() + "glossary/");
        page.waitForCondition(() -> server.asked().contains("/site-manifest.json"));
        page.waitForTimeout(1_500);
        server.stop();
        assertThat(served(page)).isEqualTo(readable(first));
    }

    @Test
    void aWorkerThatIsWithdrawnLetsGoOfAll() throws IOException {
        Page page = open("about/");
        awaitWhole(page);
        Edition off = Edition.copy(second.root(), folder.resolve("off"));
        off.with(
                "sw.js",
                Files.readAllBytes(Path.of(
                        "..", "generator", "src", "main", "resources", "org", "nuggets", "offline", "withdrawn.js")));
        server.turnTo(off.root());
        page.navigate(server.address() + "glossary/");
        awaitGone(page);
    }

    @Test
    void aSiteThatIsGoneIsNotShownForEver() throws IOException {
        Page page = open("about/");
        awaitWhole(page);
        Path other = Files.createDirectories(folder.resolve("another-system"));
        Files.writeString(other.resolve("index.html"), "<title>Another system</title>");
        server.turnTo(other);
        page.navigate(server.address());
        awaitGone(page);
        page.navigate(server.address());
        assertThat(page).hasTitle("Another system");
    }

    @Test
    void aFilterThatKnowsNoAddressAndAServerWithFaultsTakeNothingAway() throws IOException {
        Page page = open("about/");
        awaitWhole(page);
        server.turnTo(folder.resolve("nothing-at-all"));
        page.navigate(server.address() + "glossary/");
        page.waitForCondition(() -> server.asked().contains("/sw.js"));
        page.waitForTimeout(1_000);
        BROWSER.heard().clear();

        assertThat(served(page)).isEqualTo(readable(first));
        page.navigate(server.address() + "cards/");
        assertThat(page.locator("h1")).hasText("Action cards");
    }

    @Test
    void aFullDeviceSaysSoAndShowsTheNewEditionFromTheNetworkAndTheOldOneWithout() {
        server.turnTo(large.root());
        Page page = open("offline/");
        page.waitForCondition(() -> kept(page).contains("nl/search/index.html"));
        assertThat(page.locator("[data-do=take]")).isVisible();
        int used = (int) page.evaluate("async () => (await navigator.storage.estimate()).usage");
        JsonObject room = new JsonObject();
        room.addProperty("origin", server.address().replaceFirst("/$", ""));
        room.addProperty("quotaSize", used + 300_000);
        BROWSER.window().newCDPSession(page).send("Storage.overrideQuotaForOrigin", room);

        page.locator("[data-do=take]").click();
        assertThat(page.locator("[data-part=status]")).containsText("no room for the rest");
        assertThat(page.locator("[data-do=take]")).isFocused();
        assertThat(BROWSER.heard()).isEmpty();

        server.turnTo(second.root());
        page.navigate(server.address() + "about/");
        page.waitForCondition(() -> page.evaluate(UNFIT).equals(true));
        page.navigate(server.address() + "roles/secondee/");
        assertThat(page.locator("main")).containsText(SENTENCE);
        server.stop();
        page.navigate(server.address());
        assertThat(page.locator("h1").first()).isVisible();
    }

    @Test
    void whatIsPublishedWhileAReaderTakesAllAlongComesToo() throws IOException {
        server.turnTo(large.root());
        Page page = open("offline/");
        assertThat(page.locator("[data-do=take]")).isVisible();
        server.slowDown(30);
        page.locator("[data-do=take]").click();
        assertThat(page.locator("[data-do=stop]")).isVisible();
        server.turnTo(second.root());
        assertThat(page.locator("[data-part=status]")).hasText("All of it is on this device now.");
        server.slowDown(0);
        server.stop();
        Page next = open("roles/secondee/");
        assertThat(next.locator("main")).containsText(SENTENCE);
        assertThat(served(next)).isEqualTo(readable(second));
    }

    @Test
    void aFilmThatWasTakenAlongIsGivenInPieces() {
        server.turnTo(large.root());
        Page page = open("offline/");
        page.locator("[data-do=take]").click();
        assertThat(page.locator("[data-part=status]")).hasText("All of it is on this device now.");
        server.stop();
        assertThat(page.evaluate(
                        "async () => { const piece = await fetch('/film.mp4', { headers: { range: 'bytes=10-19' } });"
                                + " return piece.status + ' ' + (await piece.arrayBuffer()).byteLength; }"))
                .isEqualTo("206 10");
    }

    @Test
    void thePageFollowsWhatIsKeptMeanwhile() {
        server.turnTo(large.root());
        Page page = open("offline/");
        assertThat(page.locator("[data-do=take]")).isVisible();
        assertThat(page.locator(".offline li a").filter(new Locator.FilterOptions().setHasText("Secondee")))
                .hasCount(0);
        open("roles/secondee/");
        assertThat(page.locator(".offline li a").filter(new Locator.FilterOptions().setHasText("Secondee")))
                .hasCount(1);
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void aReaderLetsGoOfAllAndNothingComesBackUnasked() {
        Page page = open("offline/");
        awaitWhole(page);
        page.reload();
        page.locator("[data-do=remove]").click();
        assertThat(page.locator("[data-part=status]")).containsText("removed from this device");
        awaitGone(page);
        page.navigate(server.address() + "about/");
        page.waitForTimeout(500);
        awaitGone(page);

        page.navigate(server.address() + "offline/");
        page.locator("[data-do=keep]").click();
        assertThat(page.locator("[data-do=remove]")).isVisible();
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void fromADiskNothingIsKeptAndThePageSaysSo() {
        Page page = BROWSER.open(first.root().resolve("offline/index.html"));
        assertThat(page.locator(".offline")).containsText("reading from a disk");
        assertThat(page.locator("link[rel=manifest]")).hasCount(0);
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void axeFindsNothingInAnyState() {
        List<String> violations = new ArrayList<>();
        server.turnTo(large.root());
        for (int width : List.of(390, 1280)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page page = window.newPage();
                page.navigate(server.address() + "offline/");
                assertThat(page.locator("[data-do=take]")).isVisible();
                violations.addAll(Axe.inLightAndDark(page, "visited " + width));
                server.slowDown(400);
                page.locator("[data-do=take]").click();
                assertThat(page.locator("[data-do=stop]")).isFocused();
                violations.addAll(Axe.inLightAndDark(page, "taking " + width));
                server.slowDown(0);
                assertThat(page.locator("[data-do=remove]")).isFocused();
                violations.addAll(Axe.inLightAndDark(page, "whole " + width));
                page.locator("[data-do=remove]").click();
                assertThat(page.locator("[data-do=keep]")).isFocused();
                violations.addAll(Axe.inLightAndDark(page, "removed " + width));
                page.navigate(server.address() + "nl/offline/?for=" + server.address() + "nl/rollen/");
                assertThat(page.locator(".offline-missing")).isVisible();
                violations.addAll(Axe.inLightAndDark(page, "missing " + width));
            }
        }
        assertThat(violations).isEmpty();
    }

    private Page open(String path) {
        Page page = BROWSER.window().newPage();
        page.navigate(server.address() + path);
        return page;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> state(Page page) {
        return (Map<String, Object>) page.evaluate(STATE);
    }

    private static String kept(Page page) {
        return String.valueOf(state(page).get("kept"));
    }

    private static void awaitWhole(Page page) {
        page.waitForCondition(() -> ((List<?>) state(page).get("missing")).isEmpty()
                && !((List<?>) state(page).get("kept")).isEmpty());
    }

    private static void awaitGone(Page page) {
        page.waitForCondition(() -> page.evaluate("async () => (await caches.keys()).length"
                        + " + (await navigator.serviceWorker.getRegistrations()).length")
                .equals(0));
    }

    /** What a window gets of each file that either edition has: its digest; without what it does not get. */
    @SuppressWarnings("unchecked")
    private Map<String, String> served(Page page) throws IOException {
        Map<String, String> paths = new TreeMap<>(readable(first));
        paths.putAll(readable(second));
        paths.putAll(readable(large));
        int before = BROWSER.heard().size();
        Map<String, String> served =
                new TreeMap<>((Map<String, String>) page.evaluate(DIGESTS, List.copyOf(paths.keySet())));
        // That a file is in no edition is no fault of a page.
        BROWSER.heard().subList(before, BROWSER.heard().size()).clear();
        served.values().removeIf(String::isEmpty);
        return served;
    }

    private static Map<String, String> readable(Edition edition) throws IOException {
        Map<String, String> files = edition.files();
        files.keySet().removeIf(path -> NOT_READ.matcher(path).matches());
        return files;
    }

    private static int readableCount(Edition edition) {
        try {
            return readable(edition).size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
