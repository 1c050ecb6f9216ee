package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Builds every site in {@code src/test/resources/sites} and compares the whole text of what was found. */
class EachTinySiteGivesItsExpectedFindingsTest {

    /** Says how long a file is, which line ends change. */
    private static final String COUNTS_BYTES = "file-too-large";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> eachTinySiteGivesItsExpectedFindings() throws IOException {
        return TinySite.all().stream()
                .map(site -> DynamicTest.dynamicTest(
                        site.name() + ": " + site.behaviour(),
                        () -> assertThat(site.foundIn(folder.resolve(site.name())))
                                .isEqualTo(site.findings())));
    }

    /** Windows' line ends and the mark with which its editors begin a file are seen by nobody. */
    @TestFactory
    Stream<DynamicTest> asFilesOfWindowsTheyGiveTheSameFindingsAtTheSamePlaces() throws IOException {
        return TinySite.all().stream()
                .filter(site -> !site.name().equals(COUNTS_BYTES))
                .map(site -> DynamicTest.dynamicTest(
                        site.name(),
                        () -> assertThat(site.foundIn(folder.resolve("windows-" + site.name()), TinySite::asOnWindows))
                                .isEqualTo(site.findings())));
    }
}
