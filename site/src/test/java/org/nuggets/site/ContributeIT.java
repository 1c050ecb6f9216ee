package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an idea to a text that is sent, without installing anything: the form, opened from the disk. */
class ContributeIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final Path FORM = BuiltSite.ofThisModule().root().resolve("contribute/new/index.html");

    private static final int MOST_KEYS = 200;

    /** A picture of a few dots. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAA"
                            + "AABJRU5ErkJggg==");

    @BeforeEach
    void keepsTheReaderHere() {
        // Where a link leads that no browser without a window can follow.
        BROWSER.window()
                .addInitScript(
                        "addEventListener('click', event => { const link = event.target.closest?.('a'); if (link &&"
                                + " /^(mailto:|https?:)/.test(link.href)) { event.preventDefault(); lastLink = link.href; } },"
                                + " true); { const click = HTMLAnchorElement.prototype.click; HTMLAnchorElement.prototype.click ="
                                + " function () { if (/^(mailto:|https?:)/.test(this.href)) { lastLink = this.href; } else {"
                                + " click.call(this); } }; }");
    }

    @Test
    void whoRatherWritesInWordIsALinkAwayFromADocument() throws IOException {
        Page page = BROWSER.open(FORM);
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the Word document"));
        tabTo(page, link);
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo("nugget.docx");
        assertThat(Files.readAllBytes(download.path())).startsWith('P', 'K', 3, 4);
    }

    @Test
    void byKeyboardAloneAnIdeaBecomesACheckedFile() throws IOException {
        Page page = BROWSER.open(FORM);
        tabTo(page, field(page, "Title"));
        page.keyboard().type("Reading: what \"no\" means #1");
        page.keyboard().press("Tab");
        page.keyboard().type("Two teachers read pupils' work together.");
        tabTo(page, field(page, "In short"));
        page.keyboard().type("We met.");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("- once");
        page.keyboard().press("Enter");
        page.keyboard().type("twice");
        tabTo(page, field(page, "Try it"));
        page.keyboard().press("Control+b");
        page.keyboard().type("Ask one colleague.");
        tabTo(page, field(page, "What was done"));
        page.keyboard().type("We read.");
        tabTo(page, page.getByLabel("Governors"));
        page.keyboard().press("Space");
        tabTo(page, page.getByLabel("Our suggestion"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        Locator source = page.getByRole(AriaRole.COMBOBOX).first();
        tabTo(page, source);
        page.keyboard().type("class to cl");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Class to class");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".form-picked").first()).containsText("Class to class");
        tabTo(page, button(page, "Check it"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".form-errors")).isHidden();
        assertThat(page.locator("main")).containsText("Nothing to mend. You can send it.");

        tabTo(page, button(page, "Download the text"));
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo("reading-what-no-means-1.md");
        String text = Files.readString(download.path()).replaceFirst("date_published: \\d{4}-\\d\\d-\\d\\d\n", "");
        assertThat(text).isEqualTo("""
            ---
            title: "Reading: what \\"no\\" means #1"
            description: Two teachers read pupils' work together.
            status: draft
            audience: [governor]
            evidence_basis: practitioner_account
            is_based_on:
              - source: class-to-class
            type: nugget
            ---

            ## In short

            We met.

            - once
            - twice

            ## Try it

            **Ask one colleague.**

            ## What was done

            We read.
            """);
    }

    @Test
    void mistakesAreListedAndLeadToTheirFieldsAndGoWhenTheyAreMended() {
        Page page = BROWSER.open(FORM);
        assertThat(page.locator(".form-finding")).hasCount(0);
        button(page, "Check it").click();
        Locator errors = page.locator(".form-errors");
        assertThat(errors).isFocused();
        assertThat(errors.locator("h2")).hasText("5 things to mend, 3 pieces of advice");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Locator title = field(page, "Title");
        assertThat(title).isFocused();
        assertThat(title).hasAttribute("aria-invalid", "true");
        assertThat(title).hasAccessibleDescription(Pattern.compile("not filled in yet\\. Fill it in\\."));
        title.fill("x".repeat(81));
        assertThat(title)
                .hasAccessibleDescription(Pattern.compile("“Title” has 81 characters, more than 80.*Shorten it by 1"));
        title.fill("Short");
        assertThat(title).not().hasAttribute("aria-invalid", "true");
        assertThat(errors.locator("h2")).hasText("4 things to mend, 3 pieces of advice");
    }

    @Test
    void whatIsSentWithMistakesIsToldFirstAndNotHeldBack() {
        Page page = BROWSER.open(FORM);
        field(page, "Title").fill("Only a title");
        button(page, "Download the text").click();
        assertThat(page.locator("main")).containsText("To send it as it is, press the button again.");
        Download download =
                page.waitForDownload(() -> button(page, "Download the text").click());
        assertThat(download.suggestedFilename()).isEqualTo("only-a-title.md");
    }

    @Test
    void whatIsTypedStaysInThisBrowserUntilItIsClearedTwice() {
        Page page = BROWSER.open(FORM);
        field(page, "Title").fill("Kept");
        field(page, "Context").fill("A small school.");
        button(page, "Add a part with a heading of its own").click();
        page.keyboard().type("Money");
        field(page, "Text below it").fill("None.");
        page.waitForTimeout(700);
        page.reload();
        assertThat(field(page, "Title")).hasValue("Kept");
        assertThat(field(page, "Context")).hasValue("A small school.");
        assertThat(field(page, "Heading")).hasValue("Money");
        assertThat(field(page, "Text below it")).hasValue("None.");
        button(page, "Clear it").click();
        assertThat(field(page, "Title")).hasValue("Kept");
        button(page, "Clear it").click();
        assertThat(field(page, "Title")).hasValue("");
        page.reload();
        assertThat(field(page, "Title")).hasValue("");
    }

    @Test
    void textsOfOthersAreTextsAndNothingElse() {
        Page page = BROWSER.open(FORM);
        String hostile =
                "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script> ]]> ${1} {{2}}";
        field(page, "Title").fill(hostile);
        field(page, "In short").fill(hostile + "\n---\ntitle: other\n");
        page.getByText("See the text as it will be sent").click();
        button(page, "Check it").click();
        assertThat(page.locator(".form-errors")).isVisible();
        page.waitForTimeout(700);
        page.reload();
        assertThat(field(page, "Title")).hasValue(hostile);
        assertThat(page.title()).startsWith("Write: Nugget");
        assertThat(page.locator(".contribute img, .contribute script")).hasCount(0);
    }

    @Test
    void whatIsCopiedFromWordIsPastedAsMarkdownAndCanBeUndone() {
        Page page = BROWSER.open(FORM);
        Locator context = field(page, "Context");
        context.focus();
        page.evaluate(
                "html => { const data = new DataTransfer(); data.setData('text/html', html);"
                        + " data.setData('text/plain', 'plain'); document.activeElement.dispatchEvent(new"
                        + " ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                "<p class=MsoTitle>Our year</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span"
                        + " style='mso-list:Ignore'>·</span>One <b>bold</b></p><script>document.title='run'</script><img"
                        + " src=x onerror=\"document.title='run'\">");
        assertThat(context).hasValue("### Our year\n\n- One **bold**");
        assertThat(page.locator(".form-status").first()).containsText("without its pictures");
        page.keyboard().press("Control+z");
        assertThat(context).hasValue("");
        assertThat(page.title()).startsWith("Write: Nugget");
    }

    @Test
    void aShortTextStandsInTheLetterAndALongOneIsAttached() throws IOException {
        Page page = BROWSER.open(FORM);
        fillIn(page);
        button(page, "Send it by mail").click();
        page.waitForFunction("window.lastLink");
        String letter = letter(page);
        assertThat(letter).startsWith("mailto:editors@nuggets.example.org?subject=Next Door: A day&body=---\r\n");
        assertThat(letter).endsWith("## What was done\r\n\r\nSo.\r\n");

        String all = "word ".repeat(400).strip() + " LAST";
        field(page, "In short").fill(all);
        Download download =
                page.waitForDownload(() -> button(page, "Send it by mail").click());
        assertThat(Files.readString(download.path())).contains(all);
        page.waitForFunction("lastLink.includes('attach')");
        assertThat(letter(page)).contains("a-day.md").doesNotContain("word word");
        assertThat(page.locator("main")).containsText("The text is too long for a message by itself.");
    }

    @Test
    void aPictureAsksForItsWordsAndGoesAlongAsAFile() throws IOException {
        Page page = BROWSER.open(FORM);
        fillIn(page);
        field(page, "Context").fill("Look:");
        field(page, "Context").press("End");
        Locator part = page.locator(".form-part").filter(new Locator.FilterOptions().setHas(field(page, "Context")));
        part.locator("input[type=file]").first().setInputFiles(new FilePayload("Our Photo.png", "image/png", PNG));
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        button(page, "Put it in the text").click();
        assertThat(dialog).containsText("Say first what the picture shows.");
        page.getByLabel("In words").fill("Five [red] dots");
        button(page, "Put it in the text").click();
        assertThat(field(page, "Context")).hasValue("Look:\n\n![Five \\[red\\] dots](pictures/our-photo.png)\n");
        Download picture = page.waitForDownload(
                () -> button(page, "Download our-photo.png").click());
        assertThat(Files.size(picture.path())).isPositive();

        part.locator("input[type=file]").first().setInputFiles(new FilePayload("a.heic", "image/heic", new byte[] {1}));
        assertThat(page.locator(".form-status").first()).containsText("HEIC");
        page.waitForTimeout(700);
        page.reload();
        assertThat(page.locator("main")).containsText("are no longer here, because this page was reloaded");
        button(page, "Check it").click();
        assertThat(page.locator(".form-errors")).containsText("Context: the picture “our-photo.png” is no longer here");
        assertThat(page.locator("main")).not().containsText("You can send it.");
    }

    @Test
    void aSourceThatIsNotInTheListKeepsTheNameThatItsWriterGaveIt() throws IOException {
        Page page = BROWSER.open(FORM);
        fillIn(page);
        page.locator(".form-picked button").first().click();
        Locator source = page.getByRole(AriaRole.COMBOBOX).first();
        source.fill("Our own notes, 2019 #3");
        assertThat(page.locator("li[role=option]")).hasText("“Our own notes, 2019 #3”, which is not in this list");
        page.keyboard().press("Tab");
        assertThat(page.locator(".form-said:visible").first()).containsText("is typed, but not chosen from the list");
        button(page, "Check it").click();
        assertThat(page.locator(".form-errors"))
                .containsText("Sources: nothing is chosen yet: “Our own notes, 2019 #3” is only typed");

        source.click();
        page.locator("li[role=option]").click();
        page.waitForTimeout(700);
        page.reload();
        assertThat(page.locator(".form-picked").first()).containsText("Our own notes, 2019 #3");
        button(page, "Check it").click();
        assertThat(page.locator("main")).containsText("You can send it.");
        Download download =
                page.waitForDownload(() -> button(page, "Download the text").click());
        assertThat(Files.readString(download.path()))
                .contains(
                        "  - source: the-id-of-the-source-our-own-notes-2019-3  # Our own notes, 2019 #3: make a page");
        assertThat(page.locator(".contribute-where")).containsText("content/nuggets/");
    }

    @Test
    void axeFindsNothingInAnyStateOfTheForm() {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            try (BrowserContext other = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page page = BROWSER.open(other, FORM);
                button(page, "Check it").click();
                page.locator(".form-more > summary").click();
                page.locator(".form-add:visible").all().forEach(Locator::click);
                violations.addAll(Axe.inLightAndDark(page, "wrong " + width));
                page.getByRole(AriaRole.COMBOBOX).first().press("ArrowDown");
                assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
                violations.addAll(Axe.inLightAndDark(page, "options " + width));
                page.locator("input[type=file]").first().setInputFiles(new FilePayload("a.png", "image/png", PNG));
                assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
                violations.addAll(Axe.inLightAndDark(page, "picture " + width));
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void onlyPagesWithAFormLoadIt() throws IOException {
        for (Path file : BuiltSite.ofThisModule().pages()) {
            assertThat(Files.readString(file).contains("scripts/form-"))
                    .as(file.toString())
                    .isEqualTo(file.toString().endsWith("contribute/new/index.html"));
        }
    }

    private static void fillIn(Page page) {
        field(page, "Title").fill("A day");
        field(page, "Description").fill("What came of it.");
        List.of("In short", "Try it", "What was done")
                .forEach(part -> field(page, part).fill("So."));
        page.getByLabel("Governors").check();
        page.getByLabel("Our suggestion").check();
        Locator source = page.getByRole(AriaRole.COMBOBOX).first();
        source.fill("class to class");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Class to class");
        source.press("ArrowDown");
        source.press("Enter");
    }

    /** Goes on with the Tab key until the focus is there. */
    private static void tabTo(Page page, Locator place) {
        for (int i = 0; i < MOST_KEYS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) place.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError(place + " cannot be reached");
    }

    private static String letter(Page page) {
        return URLDecoder.decode((String) page.evaluate("lastLink"), StandardCharsets.UTF_8);
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(
                        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\b")))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
