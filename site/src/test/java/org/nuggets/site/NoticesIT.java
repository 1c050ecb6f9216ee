package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What others made is named, with its licence, in everything that we hand on. */
class NoticesIT {

    private static final String NOTICE = "META-INF/THIRD-PARTY.txt";

    @Test
    void eachJarCarriesItsLicenceAndNamesWhatItNeeds() throws IOException {
        List<Path> jars = Stream.of("themes/commons", "generator", "maven-plugin")
                .flatMap(module -> jars(Path.of("..", module, "target")))
                .toList();
        assertThat(jars).hasSize(3);
        for (Path jar : jars) {
            assertThat(text(jar, "META-INF/LICENSE")).as(jar.toString()).contains("Apache License");
            assertThat(text(jar, NOTICE)).as(jar.toString()).isNotBlank();
        }
    }

    @Test
    void theCommandLineNamesEachLibraryBesideIt() throws IOException {
        Path target = Path.of("..", "generator", "target");
        String notice = text(target.resolve("nuggets.jar"), NOTICE);
        assertThat(jars(target.resolve("lib")).map(NoticesIT::artifact))
                .hasSizeGreaterThan(20)
                .filteredOn(artifact -> !artifact.startsWith("nuggets-"))
                .allSatisfy(artifact -> assertThat(notice).contains(":" + artifact + ":"));
    }

    @Test
    void aPublishedSiteAndItsKitCarryTheLicencesOfFontsAndIcons() throws IOException {
        try (ZipFile kit = new ZipFile(Path.of("target", "site-kit.zip").toFile());
                Stream<Path> fonts = Files.list(Path.of("target", "site", "assets", "fonts"))) {
            List<String> licences = Stream.concat(
                            fonts.map(font -> "assets/fonts/" + font.getFileName() + "/LICENSE"),
                            Stream.of("assets/pictures/lucide-LICENSE"))
                    .toList();
            assertThat(licences).hasSizeGreaterThan(2);
            for (String licence : licences) {
                assertThat(Path.of("target", "site").resolve(licence)).exists();
                assertThat(kit.stream().map(ZipEntry::getName)).anyMatch(name -> name.endsWith("/" + licence));
            }
        }
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A library's name without its version. */
    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d.*", "");
    }

    private static String text(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            assertThat(found).as(entry + " in " + jar).isNotNull();
            return new String(zip.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
