package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.Packs.FIVE;
import static org.nuggets.site.Packs.PACK;
import static org.nuggets.site.Packs.keep;
import static org.nuggets.site.Packs.kept;
import static org.nuggets.site.Packs.titles;
import static org.nuggets.site.Packs.waitUntilRead;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A pack that an address names, a full one, several tabs, and what goes wrong with what a browser keeps or reads. */
class SharedPackIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final String MINE = "?i=roles/mentor,roles/secondee&t=Mine";
    private static final Pattern NAME =
            Pattern.compile("\"((?:roles|cards|nuggets|questions|glossary|dimensions)/[a-z-]+)\":");

    @Test
    void aSharedAddressShowsThatPackAndLeavesTheReadersOwnAlone() {
        Page page = keep(BROWSER.open(PACK), MINE);
        page.navigate(BROWSER.site() + PACK + FIVE + "&t=Governors%20%3Cb%3E");
        assertThat(page.locator("#_title")).hasText("Governors <b>");
        assertThat(titles(page)).hasCount(5);
        page.locator(".pack-down").first().click();
        page.locator(".pack-remove").nth(4).click();
        page.locator("#_name").fill("Theirs");
        assertThat(page)
                .hasURL(
                        BROWSER.site() + PACK
                                + "?i=roles/supervisor,roles/learning-partner,cards/team-learning,questions/network-check&t=Theirs");
        assertThat(kept(page)).isEqualTo(MINE);
        assertThat(page.locator(".pack-way")).hasText("My pack (2)");
        page.getByText("Go to my own pack").click();
        assertThat(titles(page)).hasText(new String[] {"Mentor", "Secondee"});
    }

    @Test
    void itIsKeptOnceTheReaderSaysSoAndThatCanBeUndone() {
        Page page = keep(BROWSER.open(PACK), MINE);
        page.navigate(BROWSER.site() + PACK + FIVE);
        page.getByText("Replace my own pack (2)").click();
        assertThat(kept(page)).isEqualTo(FIVE);
        assertThat(page).hasURL(BROWSER.site() + PACK);
        assertThat(page.locator(".pack-shared")).isHidden();
        page.locator(".pack-said button").click();
        assertThat(kept(page)).isEqualTo(MINE);
        assertThat(page).hasURL(BROWSER.site() + PACK + FIVE);
        page.getByText("Add these to my own").click();
        assertThat(titles(page)).hasCount(7);
        assertThat(page.locator("#_title")).hasText("Mine");

        page.evaluate("localStorage.clear()");
        page.navigate(BROWSER.site() + PACK + FIVE);
        page.getByText("Keep it as my pack").click();
        assertThat(kept(page)).isEqualTo(FIVE);
        page.navigate(BROWSER.site() + PACK + FIVE);
        assertThat(titles(page)).hasCount(5);
        assertThat(page.locator(".pack-shared")).isHidden();
    }

    @Test
    void theCopiedLinkHoldsTheWholeChoice() {
        BROWSER.window().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = keep(BROWSER.open(PACK), MINE);
        page.getByText("Copy link").click();
        assertThat(page.locator(".pack-said")).containsText("Copied.");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(BROWSER.site() + "pack/" + MINE);
    }

    @Test
    void inTheOtherLanguageItIsTheSamePack() {
        Page page = BROWSER.open("nl/" + PACK + "?i=roles/learning-partner,roles/secondee");
        assertThat(titles(page)).hasText(new String[] {"Learning partner", "Secondee"});
        waitUntilRead(page, 2);
        assertThat(page.locator(".pack-chapter").nth(0)).hasAttribute("lang", "nl");
        assertThat(page.locator(".pack-chapter").nth(1)).hasAttribute("lang", "en");
        assertThat(page.locator(".pack-chapter").nth(0)).containsText("Hoort bij een team");
    }

    @Test
    void whatIsNotOfThisSiteIsNamedAndNeverFetched() {
        List<String> asked = new ArrayList<>();
        BROWSER.window().onRequest(request -> asked.add(request.url()));
        Page page = BROWSER.open(
                PACK + "?i=../evil,//host/x,roles/secondee,https://b.example/,%3Cimg%20src=x%3E,constructor,__proto__");
        waitUntilRead(page, 1);
        assertThat(titles(page)).hasText(new String[] {"Secondee"});
        assertThat(page.locator(".pack-warnings p"))
                .hasText("Not on this site: ../evil, //host/x, https://b.example/, <img src=x>, constructor …. The rest"
                        + " is here.");
        assertThat(asked).allMatch(url -> url.startsWith(BROWSER.site()), "all of this site");
        assertThat(asked).noneMatch(url -> url.contains("evil/") || url.contains("host/x/"));

        page.navigate(BROWSER.site() + PACK + "?i=nobody");
        assertThat(page.locator(".pack-warnings p")).hasText("Not on this site: nobody.");
        assertThat(page.locator(".pack-ways")).isVisible();
    }

    @Test
    void fortyAreShownAndPrintedAndOneMoreIsRefused() throws IOException {
        List<String> names = names(42);
        String forty = "?i=" + String.join(",", names.subList(0, 40));
        Page page = keep(BROWSER.open(PACK), forty);
        waitUntilRead(page, 40);
        assertThat(page.locator(".lead").first()).hasText("40 items");
        assertThat(page.locator(".pack-said")).containsText("All pages are below, ready to print.");

        page.navigate(BROWSER.site() + names.get(40) + "/index.html");
        page.locator(".pack-add").click();
        assertThat(page.locator(".pack-trouble")).hasText("A pack holds 40 at most. Take one out first.");
        assertThat(page.locator(".pack-add")).containsText("Add to pack");
        assertThat(kept(page)).isEqualTo(forty);

        page.navigate(BROWSER.site() + PACK + "?i=" + String.join(",", names));
        assertThat(titles(page)).hasCount(40);
        assertThat(page.locator(".pack-warnings")).containsText("A pack holds 40 items at most. Left out: ");
        page.navigate(BROWSER.site() + PACK + "?i=" + names.get(41));
        page.getByText("Add these to my own").click();
        assertThat(page.locator(".pack-said"))
                .hasText("Together that would be 41 items; a pack holds 40 at most. Nothing is changed.");
        assertThat(kept(page)).isEqualTo(forty);
    }

    @Test
    void twoTabsThatBothAddLoseNothing() {
        Page one = BROWSER.open("roles/index.html");
        Page other = BROWSER.open("cards/index.html");
        one.locator(".pack-add").nth(0).click();
        assertThat(one.locator(".pack-way")).hasText("My pack (1)");
        other.locator(".pack-add").nth(0).click();
        assertThat(other.locator(".pack-way")).hasText("My pack (2)");
        assertThat(one.locator(".pack-way")).hasText("My pack (2)");

        Page pack = BROWSER.open(PACK);
        waitUntilRead(pack, 2);
        pack.locator("#_name").fill("Both");
        one.locator(".pack-add").nth(1).click();
        assertThat(titles(pack)).hasCount(3);
        pack.locator(".pack-remove").nth(0).click();
        assertThat(one.locator(".pack-add.in")).hasCount(1);
        assertThat(one.locator(".pack-way")).hasText("My pack (2)");
        other.locator(".pack-add").nth(1).click();
        pack.locator(".pack-said button").click();
        assertThat(titles(pack)).hasCount(4);
        assertThat(pack.locator("h1").first()).hasText("Both");
    }

    @Test
    void aStoreThatIsCorruptOrForeignDoesNoHarm() {
        for (String text : List.of("{\"x\": [1]}", "\u0000\uD800%%%", "?i=,,,", "<b>", "?i=" + "x".repeat(100_000))) {
            Page page = keep(BROWSER.open(PACK), text);
            assertThat(titles(page)).hasCount(0);
            assertThat(page.locator(".pack-ways")).isVisible();
            page.navigate(BROWSER.site() + "roles/secondee/index.html");
            page.locator(".pack-add").click();
            assertThat(page.locator(".pack-add")).containsText("In my pack");
            page.navigate(BROWSER.site() + PACK);
            assertThat(titles(page)).hasText(new String[] {"Secondee"});
            page.close();
        }
    }

    @Test
    void aFullStoreIsToldOfAndWhatWasKeptIsKept() {
        Page page = keep(BROWSER.open(PACK), MINE);
        page.evaluate("() => { let text = 'x'.repeat(1 << 20); while (text) { try { localStorage.setItem('fill' +"
                + " Math.random(), text) } catch { text = text.slice(0, text.length >> 1) } } }");
        page.navigate(BROWSER.site() + "cards/deploying-a-partnership-teacher/index.html");
        page.locator(".pack-add").click();
        assertThat(page.locator(".pack-trouble")).containsText("This browser has no room for it");
        assertThat(kept(page)).isEqualTo(MINE);
        page.navigate(BROWSER.site() + PACK);
        page.locator("#_name").fill("A title that is so much longer that there is no room for it in this browser");
        assertThat(page.locator(".pack-warnings")).containsText("This browser has no room left");
        assertThat(kept(page)).isEqualTo(MINE);
        assertThat(titles(page)).hasCount(2);
    }

    @Test
    void aStoreThatIsShutIsToldOfAndAnAddressStillShowsAPack() {
        BROWSER.window()
                .addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('shut') } })");
        Page page = BROWSER.open("roles/secondee/index.html");
        page.locator(".pack-add").click();
        assertThat(page.locator(".pack-trouble")).containsText("keeps nothing for this site");
        assertThat(page.locator(".pack-way")).isHidden();
        page.navigate(BROWSER.site() + PACK);
        assertThat(page.locator(".pack-warnings")).containsText("This browser keeps nothing for this site.");
        page.navigate(BROWSER.site() + PACK + FIVE);
        waitUntilRead(page, 5);
        page.locator(".pack-remove").first().click();
        assertThat(titles(page)).hasCount(4);
        page.getByText("Keep it as my pack").click();
        assertThat(page.locator(".pack-warnings")).containsText("Copy the link instead");
        assertThat(titles(page)).hasCount(4);
    }

    @Test
    void whatCannotBeReadIsToldOfAndReadOnceItCanBe() {
        BROWSER.window().route("**/roles/supervisor/", Route::abort);
        BROWSER.window()
                .route(
                        "**/cards/team-learning/",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<p>Offline</p>")));
        Page page = keep(BROWSER.open(PACK), FIVE);
        waitUntilRead(page, 3);
        assertThat(page.locator(".pack-said"))
                .hasText("Could not be read just now: 2 of 5. They stand in the list with their links.");
        assertThat(page.locator(".pack-unread h2")).hasText(new String[] {"Supervisor", "Team learning"});
        assertThat(titles(page).nth(1)).hasAttribute("href", BROWSER.site() + "roles/supervisor/");
        assertThat(titles(page).nth(0)).hasAttribute("href", "#_pack-1");

        BROWSER.window().unroute("**/roles/supervisor/");
        BROWSER.window().unroute("**/cards/team-learning/");
        page.locator(".pack-progress button").click();
        waitUntilRead(page, 5);
        assertThat(page.locator(".pack-said")).hasText("All pages are below, ready to print.");
        BROWSER.heard().removeIf(said -> said.contains("net::ERR_FAILED"));
    }

    @Test
    void whereTheListOfItemsCannotBeReadNothingIsLost() {
        BROWSER.window().route("**/pack/items.js", Route::abort);
        Page page = keep(BROWSER.open(PACK), FIVE);
        assertThat(page.locator(".pack-warnings")).containsText("The list of pages could not be read.");
        assertThat(kept(page)).isEqualTo(FIVE);
        BROWSER.heard().removeIf(said -> said.contains("net::ERR_FAILED"));
    }

    @Test
    void openedFromADiskItIsAListOfLinks() {
        Page page = BROWSER.open(BuiltSite.ofThisModule().root().resolve("roles/index.html"));
        page.locator(".pack-add").nth(0).click();
        page.locator(".pack-add").nth(1).click();
        page.locator(".pack-way").click();
        assertThat(titles(page)).hasCount(2);
        assertThat(page.locator(".pack-warnings")).containsText("These pages were opened from a disk");
        assertThat(page.locator(".pack-chapter:visible")).hasCount(0);
        page.locator(".pack-down").first().click();
        titles(page).first().click();
        assertThat(page.locator("body.item")).isVisible();
    }

    /** Names of items that a pack can hold. */
    private static List<String> names(int many) throws IOException {
        String script = Files.readString(BuiltSite.ofThisModule().root().resolve("pack/items.js"));
        List<String> names = new ArrayList<>(NAME.matcher(script)
                .results()
                .map(name -> name.group(1))
                .limit(many)
                .toList());
        assertThat(names).hasSize(many);
        return Collections.unmodifiableList(names);
    }
}
