package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker of the W3C reads every page. It brings its rules along and fetches nothing. */
class ValidHtmlIT {

    private static final String HTML_5 = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Where the checker is told that a page stands; from a disk, a content security policy would allow nothing. */
    private static final String SERVER = "https://nuggets.example.org/";

    /**
     * The checker takes a block of data for a script that the page's policy would block. No browser does: the HTML
     * standard runs nothing whose type is not one of a script, and Chromium's console is empty (AccessibleIT).
     */
    private static final String POLICY = "Inline script violates Content Security Policy";

    private static final String DATA = "<script type=\"application/ld+json\">";

    @Test
    void everyPageIsValid() throws Exception {
        for (BuiltSite site : BuiltSite.all()) {
            List<Path> pages = site.pages();

            assertThat(pages).isNotEmpty();
            assertThat(complaints(site, pages)).isEmpty();
        }
    }

    @Test
    void aPageThatIsWrongIsFound(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("wrong.html");
        Files.writeString(page, """
                <!DOCTYPE html>
                <html lang="en">
                <title>Wrong</title>
                <p><div id="a">A block in a paragraph</div>
                <p id="a">The same id again</p>
                """);

        assertThat(complaints(new BuiltSite(folder), List.of(page)))
                .containsExactly(
                        "wrong.html:5:10: error: Duplicate ID “a”.",
                        "wrong.html:4:15: warning: The first occurrence of ID “a” was here.");
    }

    @Test
    void aScriptThatThePolicyBlocksIsFound(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("scripted.html");
        Files.writeString(page, """
                <!DOCTYPE html>
                <html lang="en">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
                <title>Scripted</title>
                <script>alert(1)</script>
                """);

        assertThat(complaints(new BuiltSite(folder), List.of(page))).anyMatch(c -> c.contains(POLICY));
    }

    private static List<String> complaints(BuiltSite site, List<Path> pages) throws Exception {
        SimpleDocumentValidator checker = new SimpleDocumentValidator();
        List<String> complaints = new ArrayList<>();
        Complaints handler = new Complaints(complaints, new ArrayList<>());
        checker.setUpMainSchema(HTML_5, handler);
        checker.setUpValidatorAndParsers(handler, false, false);
        for (Path page : pages) {
            handler.lines().clear();
            handler.lines().addAll(Files.readAllLines(page));
            InputSource source = new InputSource(new ByteArrayInputStream(Files.readAllBytes(page)));
            source.setSystemId(SERVER + site.shown(page));
            checker.checkHtmlInputSource(source);
        }
        return complaints;
    }

    /** @param lines those of the page that is read */
    private record Complaints(List<String> found, List<String> lines) implements ErrorHandler {

        @Override
        public void warning(SAXParseException complaint) {
            add("warning", complaint);
        }

        @Override
        public void error(SAXParseException complaint) {
            add("error", complaint);
        }

        @Override
        public void fatalError(SAXParseException complaint) {
            add("error", complaint);
        }

        private void add(String weight, SAXParseException complaint) {
            boolean isOfData = complaint.getMessage().startsWith(POLICY)
                    && lines.get(complaint.getLineNumber() - 1).startsWith(DATA);
            if (isOfData) {
                return;
            }
            found.add(complaint.getSystemId().substring(SERVER.length()) + ":" + complaint.getLineNumber() + ":"
                    + complaint.getColumnNumber() + ": " + weight + ": " + complaint.getMessage());
        }
    }
}
