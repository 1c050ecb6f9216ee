package org.nuggets.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.importer.html.HtmlReader;
import org.nuggets.importer.piece.Marks;
import org.nuggets.importer.piece.Piece;
import org.nuggets.importer.text.PlainText;
import org.nuggets.model.Body;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;

/** Words that look like signs of Markdown are read by our own parser as just these words. */
class SignsInTextTest {

    private static final String SIGNS = "#*_`~[](){}<>|!+-=.:;^$%&/\\\"' \n1a ab Ωé?@0)";
    private static final MarkdownParser PARSER = new MarkdownParser(RawHtml.CLEANED);

    private static Body read(Piece piece) {
        String markdown = Marks.filled(piece.body(), link -> "https://x.example/", picture -> "");
        return PARSER.parse(new SourceText("x.md", markdown), 0, Optional.empty(), "en")
                .value();
    }

    private static String shown(Body body) {
        Document html = Jsoup.parse(String.join("x", body.prose().html().literals())
                .replace("<br>", " ")
                .replace("<br />", " "));
        return html.text()
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void anyMixtureOfSignsIsShownAsItIs() throws IOException {
        Random random = new Random(18);
        for (int round = 0; round < 4000; round++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(14); i++) {
                words.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            String text = words.toString().replaceAll("\\s+", " ").strip();
            if (text.isEmpty()) {
                continue;
            }
            String html = "<article><h1>T</h1><p>before</p><p>" + Entities.escape(text) + "</p><p>a<b>"
                    + Entities.escape(text) + "</b>b</p><p>x<br>" + Entities.escape(text) + "</p></article>";
            Piece piece = HtmlReader.page(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
            assertThat(shown(read(piece)))
                    .as(piece.body())
                    .isEqualTo(("before " + text + " a" + text + "b x " + text).replaceAll("\\s+", " "));
        }
    }

    @Test
    void plainTextIsShownAsItIs() throws IOException {
        Random random = new Random(81);
        for (int round = 0; round < 2000; round++) {
            StringBuilder words = new StringBuilder("First\n\nw ");
            for (int i = 0; i < 1 + random.nextInt(10); i++) {
                words.append(SIGNS.replace("\n", "").charAt(random.nextInt(SIGNS.length() - 1)));
            }
            String text = words.toString();
            Piece piece = PlainText.read(text);
            assertThat(shown(read(piece)))
                    .as(piece.body())
                    .isEqualTo(text.substring("First\n\n".length())
                            .replaceAll("\\s+", " ")
                            .strip());
        }
    }

    @Test
    @Timeout(30)
    void aTextMayBeginWithAnyNumberOfEmptyLines() {
        String lines = "\n".repeat(1_000_000);

        assertThat(PlainText.read(lines + "One.").body()).contains("One");
        assertThat(HtmlReader.page(
                                ("<article>" + "<hr>".repeat(50_000) + "<p>One.</p></article>")
                                        .getBytes(StandardCharsets.UTF_8),
                                Optional.empty(),
                                Optional.empty())
                        .body())
                .contains("One");
    }
}
