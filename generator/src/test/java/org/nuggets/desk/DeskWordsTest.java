package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
