package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nuggets.model.SourceFile;
import org.nuggets.read.ResourceReader;

/** The words of the desk, and its pages as far as they can be read. */
class DeskWordsTest {

    private static final String FOLDER = "org/nuggets/desk";

    @Test
    void everyWordThatAPageSaysIsThereInEachLanguage() throws IOException {
        String words = text("words.js");
        List<String> languages =
                List.of(words.substring(0, words.indexOf("\nconst KEY")).split("\n  (?=[a-z]{2}: \\{)"));
        Set<String> first = keys(languages.get(1));
        assertThat(languages).hasSize(3);
        assertThat(first).hasSizeGreaterThan(50);
        languages
                .subList(1, languages.size())
                .forEach(one -> assertThat(keys(one)).isEqualTo(first));
        Set<String> said = new TreeSet<>();
        for (SourceFile file : files()) {
            Pattern.compile("\\b(?:say|count)\\(\"(\\w+)\"")
                    .matcher(new String(file.bytes(), UTF_8))
                    .results()
                    .forEach(one -> said.add(one.group(1)));
        }
        assertThat(first).containsAll(said);
    }

    @Test
    void slotsAreTheSameInEachLanguage() throws IOException {
        String words = text("words.js");
        for (String key : keys(words)) {
            Set<String> slots = new TreeSet<>();
            Pattern.compile("(?m)^    " + key + ": \"(.*)\",$")
                    .matcher(words)
                    .results()
                    .map(one -> Pattern.compile("\\{\\w+}")
                            .matcher(one.group(1))
                            .results()
                            .map(MatchResult::group)
                            .sorted()
                            .toList()
                            .toString())
                    .forEach(slots::add);
            assertThat(slots).as(key).hasSize(1);
        }
    }

    @Test
    void nothingOfOthersIsMadeMarkupAndNoScriptIsMadeOfText() throws IOException {
        for (SourceFile file : files()) {
            assertThat(new String(file.bytes(), UTF_8))
                    .as(file.path())
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
    }

    @Test
    void coloursAndFontsStandInTheThemeAlone() throws IOException {
        String own = resource("desk.css");
        Set<String> ofTheme = new TreeSet<>();
        for (String file : List.of("colours.css", "fonts.css")) {
            String theme = Files.readString(Path.of("..", "themes", "commons", "styles", "commons", file));
            Pattern.compile("(--[\\w-]+): *(#|\")").matcher(theme).results().forEach(one -> ofTheme.add(one.group(1)));
        }
        assertThat(ofTheme).contains("--paper", "--ink", "--accent", "--nugget-tint", "--text", "--serif");
        ofTheme.forEach(name -> assertThat(own).as(name).doesNotContain(name + ":"));
        assertThat(own).doesNotContain("@font-face", "url(", ".type-");
    }

    @Test
    void allThatThePagesLoadIsThere() throws IOException {
        List<String> loaded = Pattern.compile("(?:href|src)=\"/desk/files/([^\"]+)\"")
                .matcher(resource("desk.html"))
                .results()
                .map(one -> one.group(1))
                .toList();
        assertThat(loaded).contains("desk.css", "main.js", "theme/desk/colours.css", "theme/desk/fonts.css");
        for (String file : loaded) {
            String resource = file.startsWith("theme/")
                    ? "org/nuggets/themes/commons/" + file.substring("theme/".length())
                    : FOLDER + "/" + file;
            assertThat(DeskWordsTest.class.getClassLoader().getResource(resource))
                    .as(file)
                    .isNotNull();
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = DeskWordsTest.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static Set<String> keys(String text) {
        Set<String> keys = new TreeSet<>();
        Pattern.compile("(?m)^    (\\w+): \"").matcher(text).results().forEach(one -> keys.add(one.group(1)));
        return keys;
    }

    private static String text(String path) throws IOException {
        return files().stream()
                .filter(file -> file.path().equals(path))
                .map(file -> new String(file.bytes(), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static List<SourceFile> files() throws IOException {
        return ResourceReader.folder(DeskWordsTest.class.getClassLoader(), FOLDER, "desk.html")
                .orElseThrow()
                .values()
                .stream()
                .filter(file -> file.path().endsWith(".js"))
                .toList();
    }
}
