package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The offline kit as a school uses it: unpacked somewhere, opened from the disk, and searched. */
class KitIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    /** All that one can ask of a search: words, a mistake, a phrase, letters with accents, filters. */
    private static final List<String> QUESTIONS =
            List.of("secondee", "learning partner", "secondeee", "\"learning partner\"", "ākonga", "coach type:role");

    @TempDir
    private static Path folder;

    private static Path kit;

    @BeforeAll
    static void unpacks() throws IOException {
        kit = folder.resolve("Ngā rauemi of our school");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Path.of("target", "site-kit.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = kit.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    @Test
    void thePanelFindsWhatItFindsOnTheServer() {
        for (String question : QUESTIONS) {
            List<String> served = found(openPanel(BROWSER.site() + "index.html", question));
            List<String> fromDisk = found(openPanel(inKit("index.html"), question));
            assertThat(fromDisk).as(question).isNotEmpty().isEqualTo(served);
        }
    }

    @Test
    void aReaderTypesAndOpensAPage() {
        Page page = open(inKit("glossary/nugget/index.html"));
        page.keyboard().press("/");
        assertThat(field(page)).isFocused();
        page.keyboard().type("secondee");
        // Said once no further answer comes.
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(Pattern.compile("\\d+ results?"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("file:.*/roles/secondee/index\\.html(#.*)?"));
        assertThat(page.locator("h1")).hasText("Secondee");
    }

    @Test
    void enterOnTheHomePageLeadsToTheResults() {
        Page page = open(inKit("index.html"));
        page.locator("#_search").fill("secondee");
        page.locator("#_search").press("Enter");
        assertThat(page.locator(".hits .hit").first()).containsText("Secondee");
        assertThat(page.url()).endsWith("search/index.html?q=secondee");
    }

    @Test
    void thePageOfAllResultsFindsAndNarrows() {
        Page page = open(inKit("search/index.html") + "?q=coach");
        assertThat(page.locator(".hits .hit").first()).isVisible();
        assertThat(page.locator(".site-map")).isHidden();
        page.locator("#_filter-type-role").check();
        assertThat(page.locator(".hits .hit:not(.type-role)")).hasCount(0);
        page.locator(".hits .hit a").first().click();
        assertThat(page.locator("main.item, main h1").first()).isVisible();
        assertThat(page.url()).matches("file:.*/roles/.+/index\\.html(#.*)?");
    }

    @Test
    void readersOfDutchSearchToo() {
        Page page = openPanel(inKit("nl/index.html"), "partner");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
    }

    @Test
    void theOrdinarySiteFromADiskSaysThatSearchingNeedsAServerOrTheKit() {
        Page page = openPanel(ordinary("index.html"), "secondee");
        assertThat(page.locator(".search-trouble"))
                .hasText(Pattern.compile(".*a web server, and in the offline kit.*"));
        assertThat(page.locator(".search-trouble button")).hasCount(0);
        page.getByText("See everything here").click();
        assertThat(page.locator(".site-map")).isVisible();

        page.locator("#_search").fill("secondee");
        assertThat(page.locator(".search-trouble"))
                .hasText(Pattern.compile(".*a web server, and in the offline kit.*"));
        assertThat(page.locator(".site-map")).isVisible();
    }

    @Test
    void itSaysSoInDutch() {
        Page page = open(ordinary("nl/search/index.html") + "?q=partner");
        assertThat(page.locator(".search-trouble")).hasText(Pattern.compile(".*een webserver, en in de offlinekit.*"));
        assertThat(page.locator(".site-map")).isVisible();
    }

    private static String inKit(String path) {
        return kit.resolve("next-door").resolve(path).toUri().toString();
    }

    private static String ordinary(String path) {
        return BuiltSite.ofThisModule().root().resolve(path).toUri().toString();
    }

    private Page open(String address) {
        Page page = BROWSER.window().newPage();
        page.navigate(address);
        return page;
    }

    /** The panel with the answer to a question in it, which comes in one piece: there is no answer to a part of it. */
    private Page openPanel(String address, String question) {
        Page page = open(address);
        page.keyboard().press("/");
        assertThat(field(page)).isFocused();
        page.keyboard().insertText(question);
        assertThat(page.locator(".search-panel .hit, .search-nothing, .search-trouble")
                        .first())
                .isVisible();
        return page;
    }

    private static Locator field(Page page) {
        return page.locator("dialog input[role=combobox]");
    }

    private static List<String> found(Page page) {
        List<String> titles = page.locator(".search-panel .hit-title").allTextContents();
        page.close();
        return titles;
    }
}
