package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The editors' desk of {@code nuggets serve}, as somebody uses it who has never seen a terminal. */
class DeskIT {

    private static final Path PICTURE = Path.of("..", "themes", "commons", "target", "classes");

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @TempDir
    private Path folder;

    private Process serve;
    private int port;
    private Page page;

    @BeforeEach
    void serves() throws IOException {
        copy(Path.of("..", "content"), folder.resolve("content"));
        Files.createDirectories(folder.resolve("site"));
        Files.copy(Path.of("site.yml"), folder.resolve("site/site.yml"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
        page = BROWSER.window().newPage();
    }

    private void start() throws IOException {
        serve = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("..", "generator", "target", "nuggets.jar").toString(),
                        "serve",
                        "--site",
                        folder.resolve("site").toString(),
                        "--port",
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = serve.inputReader();
        String line = said.readLine();
        while (!line.startsWith("Write at ")) {
            line = said.readLine();
        }
        assertThat(line).isEqualTo("Write at http://localhost:" + port + "/desk/");
    }

    @AfterEach
    void ends() throws InterruptedException {
        // A page that is open would tell that the server is gone.
        BROWSER.window().close();
        // The browser itself tells of each answer that is a refusal.
        // The browser itself tells of answers with a fault, and of a page that is shown as it is without scripts.
        BROWSER.heard()
                .removeIf(said -> said.startsWith("Failed to load resource: ")
                        || said.startsWith("Blocked script execution in "));
        serve.destroy();
        serve.waitFor();
    }

    @Test
    void aNuggetIsWrittenIllustratedSavedRenamedAndDeleted() throws IOException {
        page.navigate(desk(""));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write something new"))
                .focus();
        page.keyboard().press("Enter");
        page.getByLabel("Its title").focus();
        page.keyboard().type("Rain: a day outside");
        assertThat(page.getByText("nuggets/rain-a-day-outside.md")).isVisible();
        page.keyboard().press("Enter");

        field("Description").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("What we learned outside: the rain helps.");
        Locator inShort = page.locator(".form-part textarea").first();
        inShort.focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("A class of ten went out.");
        Path hall = picture();
        page.onFileChooser(chooser -> chooser.setFiles(hall));
        page.locator(".form-part").first().getByText("Add a picture").click();
        Locator words = page.locator("dialog[open] textarea");
        words.focus();
        page.keyboard().type("A wet school yard");
        page.locator("dialog[open] button").first().click();
        assertThat(inShort).hasValue(Pattern.compile("!\\[A wet school yard]\\(hall\\.(png|jpg)\\)"));
        page.keyboard().press("Control+S");
        assertThat(page.locator(".state")).hasText("Saved.");

        String written = read("nuggets/rain-a-day-outside.md");
        assertThat(written)
                .contains("title: \"Rain: a day outside\"", "A class of ten went out.", "![A wet school yard](hall.")
                .contains("description: \"What we learned outside: the rain helps.\"");
        try (Stream<Path> beside = Files.list(folder.resolve("content/nuggets"))) {
            assertThat(beside.map(file -> String.valueOf(file.getFileName())))
                    .anyMatch(name -> name.matches("hall\\.(png|jpg)"));
        }

        page.getByText("Rename or delete").click();
        page.getByLabel("Its new name").fill("nuggets/outside.md");
        page.getByText("Show what changes").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Rename").setExact(true))
                .click();
        assertThat(page.getByText("Renamed to nuggets/outside.md.")).isVisible();
        assertThat(folder.resolve("content/nuggets/rain-a-day-outside.md")).doesNotExist();
        assertThat(read("nuggets/outside.md")).contains("A class of ten went out.");

        page.getByText("Rename or delete").click();
        page.getByText("Show what depends on it").click();
        page.getByText("Delete Rain: a day outside").click();
        assertThat(page.getByText("Deleted.")).isVisible();
        assertThat(folder.resolve("content/nuggets/outside.md")).doesNotExist();
        page.getByText("Undo").click();
        assertThat(page.getByText("Undone.")).isVisible();
        assertThat(field("Title")).hasValue("Rain: a day outside");
        assertThat(read("nuggets/outside.md")).contains("A class of ten went out.");
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void openingAndSavingAPageUnchangedChangesNoByteAndAChangeOnlyItsOwnLine() throws IOException {
        String before = read("roles/secondee.md");
        page.navigate(edit("roles/secondee.md"));
        field("Title").focus();
        page.keyboard().press("Control+S");
        assertThat(page.locator(".state")).hasText("Nothing has changed.");
        assertThat(read("roles/secondee.md")).isEqualTo(before);

        String title = field("Title").inputValue();
        field("Title").fill("Someone on loan");
        page.keyboard().press("Control+S");
        assertThat(page.locator(".state")).hasText("Saved.");
        assertThat(read("roles/secondee.md"))
                .isEqualTo(before.replaceFirst("(?m)^(title: [\"']?)" + Pattern.quote(title), "$1Someone on loan"));
    }

    @Test
    void aFindingStandsBesideItsFieldWhileOneTypes() {
        page.navigate(edit("roles/secondee.md"));
        field("Title").fill("x".repeat(200));
        assertThat(page.locator(".form-found").filter(new Locator.FilterOptions().setHasText("200 characters")))
                .isVisible();
        assertThat(page.locator(".aside").first()).containsText("“Title” has 200 characters");
    }

    @Test
    void aPageIsBegunQuietlyAndASourceThatIsNotThereIsMadeInItsForm() throws IOException {
        page.navigate(desk("new/?title=Swap%20Wednesday"));
        page.getByText("Begin", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".finding.todo").first()).containsText("not filled in yet");
        assertThat(page.locator(".finding.error, .form-finding")).hasCount(0);

        Locator source = page.locator(".form-picker input").first();
        source.fill("Our own notes");
        page.keyboard().press("Tab");
        field("Description").fill("Two schools swap.");
        page.keyboard().press("Control+S");
        assertThat(page.locator(".state")).containsText("Saved. Not in it: “Our own notes” at Sources");
        assertThat(page.locator(".finding.error").first()).not().containsText("nuggets");
        assertThat(read("nuggets/swap-wednesday.md")).doesNotContain("is_based_on");

        source.click();
        page.getByText("Make it: Source “Our own notes”").click();
        assertThat(page.locator(".form-picked").first()).containsText("Our own notes");
        assertThat(page.locator(".form-said:visible").first()).containsText("has been made and chosen");
        page.keyboard().press("Control+S");
        assertThat(page.locator(".state")).hasText("Saved.");
        assertThat(read("nuggets/swap-wednesday.md")).contains("source: our-own-notes");
        assertThat(read("sources/our-own-notes.md")).contains("title: \"Our own notes\"", "status: draft");
    }

    @Test
    void whatAPageIsSaysSoAsSoonAsItIsSaved() {
        page.navigate(edit("roles/secondee.md"));
        assertThat(page.locator("main .about").first()).containsText("published");
        page.getByLabel("Draft", new Page.GetByLabelOptions().setExact(true)).check();
        field("Title").fill("Someone on loan");
        page.keyboard().press("Control+S");
        assertThat(page.locator("main .about").first()).containsText("draft");
        assertThat(page.locator("h1")).hasText("Someone on loan");
    }

    @Test
    void aNameWithOtherSignsIsOfferedPlainly() {
        page.navigate(edit("roles/secondee.md"));
        page.getByText("Rename or delete").click();
        page.getByLabel("Its new name").fill("roles/On Loan");
        page.getByText("Show what changes").click();
        page.getByText("Use roles/on-loan.md").click();
        assertThat(page.getByLabel("Its new name")).hasValue("roles/on-loan.md");
        assertThat(page.locator(".manage")).containsText("/roles/secondee/ → /roles/on-loan/");
    }

    @Test
    void aFileOpensAsTextFromItsBeginningOn() {
        page.navigate(edit("roles/secondee.md"));
        page.getByText("As text").click();
        assertThat(page.getByLabel("The whole file")).isFocused();
        assertThat(page.evaluate("[scrollY, document.activeElement.scrollTop, document.activeElement.selectionStart]"))
                .isEqualTo(List.of(0, 0, 0));
    }

    @Test
    void aFindingAndAFormLeadToTheGuide() {
        page.navigate(edit("roles/secondee.md"));
        field("Title").fill("x".repeat(200));
        Locator means = page.locator(".aside a")
                .filter(new Locator.FilterOptions().setHasText("What this means"))
                .first();
        assertThat(means).isVisible();
        Page ofForm = page.waitForPopup(
                () -> page.getByText("What is asked here, with an example").click());
        assertThat(ofForm.locator("main h1")).hasText("Role");
        Page ofFinding =
                page.waitForPopup(() -> page.locator(".form-found a").first().click());
        assertThat(ofFinding.locator("main h1")).hasText("Too long");
        assertThat(field("Title")).hasValue("x".repeat(200));
    }

    @Test
    void aNewPageGoesIntoAFolderThatIsNamedByWords() {
        page.navigate(desk("new/"));
        page.getByLabel("Its title").fill("Sharing a hall");
        page.getByLabel("Its folder").selectOption("A new folder …");
        page.getByLabel("The name of the new folder").focus();
        page.keyboard().type("Autumn 2026");
        assertThat(page.getByText("nuggets/autumn-2026/sharing-a-hall.md")).isVisible();
        page.keyboard().press("Enter");
        assertThat(field("Title")).hasValue("Sharing a hall");
        assertThat(folder.resolve("content/nuggets/autumn-2026/sharing-a-hall.md"))
                .exists();

        page.navigate(desk("new/"));
        page.getByLabel("Its folder").selectOption("nuggets/autumn-2026/");
        page.getByLabel("Its title").fill("Another hall");
        assertThat(page.getByText("nuggets/autumn-2026/another-hall.md")).isVisible();
        page.getByLabel("Its title").fill("Sharing a hall");
        assertThat(page.locator("#file"))
                .containsText("there is a page 'nuggets/autumn-2026/sharing-a-hall.md' already");
    }

    @Test
    void aDutchDeskSaysInDutchWhatIsWrongAndWhyNothingWasDone() {
        page.navigate(edit("roles/secondee.md"));
        page.locator(".language select").selectOption("nl");
        assertThat(page.getByText("Hernoem of verwijder")).isVisible();

        field("Titel").fill("x".repeat(200));
        assertThat(page.locator(".form-found").filter(new Locator.FilterOptions().setHasText("200 tekens")))
                .isVisible();
        assertThat(page.locator(".aside").first()).containsText("“Titel” heeft 200 tekens");

        page.getByText("Hernoem of verwijder").click();
        page.getByLabel("De nieuwe naam").fill("roles/con.md");
        page.getByText("Laat zien wat verandert").click();
        assertThat(page.locator(".manage")).containsText("wordt door Windows geweigerd");
        assertThat(page.locator(".manage")).containsText("Wat te doen: herstel dat");
    }

    @Test
    void theDeskHasTheColoursAndTheLettersOfTheSite() {
        String look = "[getComputedStyle(document.documentElement).backgroundColor,"
                + " getComputedStyle(document.querySelector('h1')).fontFamily].join()";
        page.navigate("http://localhost:" + port + "/");
        Object ofSite = page.evaluate(look);
        page.navigate(desk(""));
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.evaluate(look)).isEqualTo(ofSite);
        assertThat(BROWSER.heard()).isEmpty();
    }

    @Test
    void aChangeOnTheDiskIsNotOverwritten() throws IOException {
        page.navigate(edit("roles/secondee.md"));
        field("Title").fill("Mine");
        String theirs = read("roles/secondee.md").replaceFirst("(?m)^title: .*", "title: Theirs");
        Files.writeString(folder.resolve("content/roles/secondee.md"), theirs);
        assertThat(page.locator(".says")).containsText("changed elsewhere while you were writing");

        page.keyboard().press("Control+S");

        assertThat(page.locator(".conflict")).containsText("Mine");
        assertThat(page.locator(".conflict")).containsText("Theirs");
        assertThat(read("roles/secondee.md")).isEqualTo(theirs);
        page.getByText("Keep the other").click();
        assertThat(field("Title")).hasValue("Theirs");
    }

    @Test
    void aDeskThatStoppedSaysSoAndComesBackWithWhatWasTyped() throws Exception {
        page.navigate(edit("roles/secondee.md"));
        field("Title").fill("Before the stop");
        serve.destroy();
        serve.waitFor();
        assertThat(page.getByText("The desk has stopped.")).isVisible();
        page.keyboard().press("Control+S");
        assertThat(page.locator(".says")).containsText("nothing was written");

        start();

        assertThat(page.getByText("The desk has stopped.")).isHidden();
        page.keyboard().press("Control+S");
        assertThat(page.locator(".state")).hasText("Saved.");
        assertThat(read("roles/secondee.md")).contains("Before the stop");
    }

    @Test
    void axeFindsNothingInAnyState() {
        List<String> found = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page one = window.newPage();
                for (String address : List.of(
                        desk(""),
                        desk("all/"),
                        desk("findings/"),
                        desk("new/"),
                        edit("roles/secondee.md"),
                        edit("no/such.md"))) {
                    one.navigate(address);
                    assertThat(one.locator("h1")).isVisible();
                    one.waitForTimeout(800);
                    found.addAll(Axe.inLightAndDark(one, address + " " + width));
                    if (!one.evaluate("document.documentElement.scrollWidth").equals(width)) {
                        found.add(address + " scrolls sideways at " + width);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void onePageStandsAsEachReaderHasIt() {
        page.navigate(desk("views/?path=roles/secondee.md"));
        for (String title : List.of("On a phone", "Printed", "Without JavaScript")) {
            assertThat(page.frameLocator("iframe[title='" + title + "']").locator("h1"))
                    .isVisible();
        }
        assertThat(page.frameLocator("iframe[title='Printed']").locator(".menu-panel"))
                .isHidden();
    }

    private Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label)).first();
    }

    private String desk(String below) {
        return "http://localhost:" + port + "/desk/" + below;
    }

    private String edit(String path) {
        return desk("edit/?path=" + path);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve("content").resolve(path));
    }

    /** A picture of the theme, under the name that a camera or a person would give it. */
    private Path picture() throws IOException {
        try (Stream<Path> all = Files.walk(PICTURE)) {
            Path png = all.filter(file -> file.toString().endsWith(".png"))
                    .findFirst()
                    .orElseThrow();
            return Files.copy(png, folder.resolve("Hall.PNG"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path copied = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(one, copied);
                }
            }
        }
    }
}
