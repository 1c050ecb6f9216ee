package org.nuggets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What the README's commands rely on in the pom that all modules have. */
class ParentPomTest {

    @Test
    void skippingTestsSkipsThoseInABrowserToo() throws Exception {
        // Since 3.6.0 Failsafe follows -DskipTests only where its configuration says so.
        assertThat(failsafe("../pom.xml")).isEqualTo("${skipTests}");
        assertThat(failsafe("../site/pom.xml")).as("what the parent says holds").isEmpty();
    }

    private static String failsafe(String pom) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(pom).toFile());
        XPath path = XPathFactory.newInstance().newXPath();
        return path.evaluate(
                "//plugin[artifactId='maven-failsafe-plugin']/configuration/*[starts-with(name(), 'skip')]", document);
    }
}
