package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code nuggets serve} as a writer uses it: a file on one side, a browser on the other. */
class PreviewIT {

    private static final String SEEN = "See ";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @TempDir
    private Path folder;

    private Process serve;
    private Page page;

    @BeforeEach
    void serves() throws IOException {
        copy(Path.of("..", "content"), folder.resolve("content"));
        Files.createDirectories(folder.resolve("site"));
        Files.copy(Path.of("site.yml"), folder.resolve("site/site.yml"));
        Path jar = Path.of("..", "generator", "target", "nuggets.jar");
        serve = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "serve",
                        "--site",
                        folder.resolve("site").toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = serve.inputReader();
        String line = said.readLine();
        while (!line.startsWith(SEEN)) {
            line = said.readLine();
        }
        page = BROWSER.window().newPage();
        page.navigate(line.substring(SEEN.length(), line.indexOf(' ', SEEN.length())) + "roles/secondee/");
    }

    @AfterEach
    void ends() throws InterruptedException {
        // A page that is open would tell that the server is gone.
        BROWSER.window().close();
        serve.destroy();
        serve.waitFor();
    }

    @Test
    void aSaveIsSeenWithoutAReloadByHand() throws IOException {
        append("\nA sentence that was just written.\n");

        assertThat(page.getByText("A sentence that was just written.")).isVisible();
    }

    @Test
    void aMistakeLiesOverThePageUntilItIsMendedAndIsNeverPrinted() throws IOException {
        String good = Files.readString(secondee());
        Locator bar = page.locator("#nuggets-preview details");
        assertThat(bar).isHidden();

        append("\n[Nowhere](nowhere.md)\n");
        assertThat(bar).containsText("there is nothing at 'nowhere.md'");
        assertThat(bar.locator("summary")).containsText("1 error");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(bar).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(bar).isVisible();

        Files.writeString(secondee(), good);
        assertThat(bar).isHidden();
    }

    @Test
    void whatWasPutAwayStaysAwayUntilThereAreOtherFindings() throws IOException {
        Locator bar = page.locator("#nuggets-preview details");
        append("\n[Nowhere](nowhere.md) and ![a hall](hall.png)\n");
        assertThat(bar).hasAttribute("open", "");
        assertThat(bar).containsText("hall.png");
        bar.locator("summary").click();
        assertThat(bar).not().hasAttribute("open", "");

        append("\nA sentence that was just written.\n");
        assertThat(page.getByText("A sentence that was just written.")).isVisible();
        assertThat(bar).not().hasAttribute("open", "");
        page.reload();
        assertThat(bar).not().hasAttribute("open", "");

        append("\n[Nobody](nobody.md)\n");
        assertThat(bar).containsText("nobody.md");
        assertThat(bar).hasAttribute("open", "");
    }

    @Test
    void aRenameLeadsTheBrowserOnAndADeletedPageIsSaidToBeGone() throws IOException {
        Path renamed = folder.resolve("content/roles/seconded-teacher.md");
        String name = page.locator("h1").first().textContent();
        Files.move(secondee(), renamed);

        page.waitForURL("**/roles/seconded-teacher/");
        assertThat(page.locator("h1").first()).hasText(name);

        Files.delete(renamed);
        assertThat(page.locator("#nuggets-preview .gone")).containsText("content/roles/seconded-teacher.md");
        // The browser itself tells of the page that is missing.
        assertThat(BROWSER.heard()).allMatch(said -> said.contains("404"));
        BROWSER.heard().clear();
    }

    private Path secondee() {
        return folder.resolve("content/roles/secondee.md");
    }

    private void append(String text) throws IOException {
        Files.writeString(secondee(), Files.readString(secondee()) + text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
