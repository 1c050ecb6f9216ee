package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Body;
import org.nuggets.model.Route;
import org.nuggets.model.Target;
import org.nuggets.parse.markdown.MarkdownParser;

/** Runs every example of the CommonMark specification, version 0.31.2, through the walk. */
class CommonMarkSpecTest {

    private static final String FENCE = "`".repeat(32);

    /** The examples that come out differently, and why: all of them are read differently by Flexmark's block parser. */
    private static final Map<Integer, String> DIFFERENT = Map.of(
            171, "<textarea> is a literal block since 0.30: Flexmark ends it at a blank line",
            215, "a definition may stand above a setext heading: Flexmark takes it for a part of the heading",
            216, "a definition alone above === leaves no heading: Flexmark takes it for the heading",
            312, "an item indented by four is no item: Flexmark takes it for one of the list",
            313, "an item indented by four is code: Flexmark takes it for one of the list");

    record Example(int number, String markdown, String html) {}

    @Test
    void everyExampleComesOutAsSpecifiedButForTheOnesListed() throws IOException {
        MarkdownParser parser = MarkdownParser.commonMark();
        TreeSet<Integer> different = new TreeSet<>();
        for (Example example : examples()) {
            String html = html(parser, example.markdown());
            if (!html.equals(example.html())) {
                different.add(example.number());
            }
            if (!DIFFERENT.containsKey(example.number())) {
                assertThat(html)
                        .as("example %s: %s", example.number(), example.markdown())
                        .isEqualTo(example.html());
            }
        }
        assertThat(different).as("examples that differ").isEqualTo(new TreeSet<>(DIFFERENT.keySet()));
    }

    @Test
    void specificationHasItsSixHundredAndFiftyTwoExamples() throws IOException {
        assertThat(examples()).hasSize(652);
    }

    private static String html(MarkdownParser parser, String markdown) {
        Body body = parser.parse(new SourceText("spec.md", markdown), 0, Optional.empty(), "en")
                .value();
        return body.prose()
                .html()
                .fill(link -> new Target.External(body.links().get(link).target()).href(new Route("")));
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = spec().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE + " example")) {
                StringBuilder markdown = new StringBuilder();
                for (i++; !lines.get(i).equals("."); i++) {
                    markdown.append(lines.get(i)).append('\n');
                }
                StringBuilder html = new StringBuilder();
                for (i++; !lines.get(i).equals(FENCE); i++) {
                    html.append(lines.get(i)).append('\n');
                }
                examples.add(new Example(
                        examples.size() + 1,
                        markdown.toString().replace('→', '\t'),
                        html.toString().replace('→', '\t')));
            }
        }
        return examples;
    }

    private static String spec() throws IOException {
        try (InputStream in = CommonMarkSpecTest.class.getResourceAsStream("commonmark-0.31.2/spec.txt")) {
            if (in == null) {
                throw new IOException("no specification among the test resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
