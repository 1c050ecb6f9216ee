package org.nuggets.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteParametersTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aSite() throws IOException {
        Files.writeString(folder.resolve("site.yml"), "title: Rain\n");
    }

    @Test
    void theDayThatIsGivenWinsOverTheEnvironment() throws Exception {
        assertThat(with(null, null, "2026-09-01", "0").request().options().date())
                .isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void theEnvironmentsSecondsAreADayInUtc() throws Exception {
        assertThat(with(null, null, null, "1788220799").request().options().date())
                .isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(with(null, null, null, "1788220800").request().options().date())
                .isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void aDayThatIsNoneIsQuoted() {
        assertThatThrownBy(() -> with(null, null, "1 September", null).request())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("date takes a date such as 2026-09-01, not '1 September'");
    }

    @Test
    void secondsThatAreNoneAreQuoted() {
        assertThatThrownBy(() -> with(null, null, null, "yesterday").request())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("SOURCE_DATE_EPOCH takes seconds since 1970, not 'yesterday'");
    }

    @Test
    void anAddressThatIsNoneIsQuoted() {
        assertThatThrownBy(() -> with(null, "example.org", null, null).request())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("baseUrl takes an address such as https://example.org/knowledge/, not 'example.org'");
    }

    @Test
    void anAddressEndsWithASlash() throws Exception {
        assertThat(with(null, "https://example.org/knowledge", null, null)
                        .request()
                        .baseUrl())
                .contains(URI.create("https://example.org/knowledge/"));
    }

    @Test
    void aThemeIsAFolderOfTheModuleOrElseAName() throws Exception {
        Files.createDirectory(folder.resolve("paper"));

        assertThat(with("paper", null, null, null).request().theme())
                .contains(folder.resolve("paper").toString());
        assertThat(with("commons", null, null, null).request().theme()).contains("commons");
    }

    @Test
    void aFolderWithoutSettingsSaysWhichParametersHelp() throws Exception {
        Files.delete(folder.resolve("site.yml"));

        assertThatThrownBy(() -> with(null, null, null, null).request())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("there is no '" + folder.resolve("site.yml") + "'")
                .hasMessageContaining("siteDirectory")
                .hasMessageContaining("contentDirectory");
    }

    private SiteParameters with(
            @Nullable String theme, @Nullable String baseUrl, @Nullable String date, @Nullable String epoch) {
        return new SiteParameters(
                folder.toFile(), folder.toFile(), folder.toFile(), null, theme, baseUrl, date, epoch, false);
    }
}
