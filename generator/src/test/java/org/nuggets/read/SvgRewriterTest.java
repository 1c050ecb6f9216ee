package org.nuggets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;

/** A picture is written anew with what draws it, and with nothing that a browser could run, fetch or follow. */
class SvgRewriterTest {

    private static final String START =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    @Test
    void whatDrawsStaysAndWhatOnlyItsEditorReadsGoesWithoutAWord() {
        Checked<Optional<byte[]>> picture = rewrite("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <!-- Created with Inkscape -->
                <svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/x"
                    sodipodi:docname="a.svg" viewBox="0 0 9 9"><sodipodi:namedview id="v"/><svg:metadata>x</svg:metadata>
                <svg:style>.a &gt; .b { fill: url(#p) }</svg:style><svg:text x="1">1 &lt; 2 &amp; "3"</svg:text></svg:svg>
                """);
        assertThat(picture.findings()).isEmpty();
        assertThat(text(picture))
                .isEqualTo(
                        START + " viewBox=\"0 0 9 9\">\n"
                                + "<style>.a &gt; .b { fill: url(#p) }</style><text x=\"1\">1 &lt; 2 &amp; \"3\"</text></svg>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<é:script xmlns:é='http://www.w3.org/2000/svg'>alert(1)</é:script>",
                "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
                "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/></foreignObject>",
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml' onclick='alert(1)'/></foreignObject>",
                "<rect onclick='alert(1)'/>",
                "<set attributeName='href' to='javascript:alert(1)'/>",
                "<use href='other.svg#a'/>",
                "<use xlink:href='data:image/svg+xml;base64,PHN2Zy8+#a' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
                "<image href='https://elsewhere.example/a.png'/>",
                "<image href='data:text/html,x'/>",
                "<style>@import 'https://elsewhere.example/a.css';</style>",
                "<style>@\\69mport 'https://elsewhere.example/a.css';</style>",
                "<style>rect { fill: u\\72l(https://elsewhere.example/a) }</style>",
                "<style>rect { background: image-set('https://elsewhere.example/a' 1x) }</style>",
                "<rect style='fill: url(https://elsewhere.example/a)'/>",
                "<rect fill='url(https://elsewhere.example/a#b)'/>",
                "<rect style='fill: url(&quot;#\\&#10;&quot;), url(https://elsewhere.example/a)'/>",
            })
    void whatCouldRunOrCallIsLeftOutAndSaid(String trick) {
        Checked<Optional<byte[]>> picture = rewrite(START + "><g>" + trick + "</g></svg>");
        assertThat(picture.findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("unsafe-picture");
        assertThat(text(picture)).doesNotContain("alert", "elsewhere", "javascript", "other.svg", "data:", "iframe");
    }

    @Test
    void aLinkInAPictureIsAGroup() {
        Checked<Optional<byte[]>> picture =
                rewrite(START + "><a href='javascript:alert(1)' fill='red'><rect/></a><text><a>word</a></text></svg>");
        assertThat(picture.findings()).isEmpty();
        assertThat(text(picture)).endsWith("><g fill=\"red\"><rect/></g><text><tspan>word</tspan></text></svg>\n");
    }

    @Test
    void picturesAndFontsThatLieInsideTheFileStay() {
        String drawing = base64(START + "><script>alert(1)</script><rect/></svg>");
        Checked<Optional<byte[]>> picture = rewrite(START + "><image href='data:image/png;base64,iVBO\nRw0='/>"
                + "<style>@font-face { src: url(data:font/woff2;base64,d09GMg==) }</style>"
                + "<image href='data:image/svg+xml;base64," + drawing + "'/></svg>");
        assertThat(picture.findings()).isEmpty();
        assertThat(text(picture))
                .contains("data:image/png;base64,iVBORw0=", "data:font/woff2", base64(START + "><rect/></svg>\n"))
                .doesNotContain(drawing);
    }

    @Test
    void namesOfNamespacesMayBeEntitiesAsIllustratorWritesThem() {
        Checked<Optional<byte[]>> picture = rewrite("""
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [
                  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
                ]>
                <svg xmlns="&ns_svg;"><switch><g i:extraneous="self" xmlns:i="&ns_svg;i/"/></switch></svg>""");
        assertThat(picture.findings()).isEmpty();
        assertThat(text(picture)).isEqualTo(START + "><switch><g/></switch></svg>\n");
    }

    @Test
    void onlyUtf8IsPublishedWhateverIsRead() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] wide = ("\uFEFF" + START + "><script>alert(1)</script><text>é</text></svg>").getBytes(charset);
            assertThat(text(SvgRewriter.rewrite(wide, "a.svg"))).isEqualTo(START + "><text>é</text></svg>\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
                "<svg><rect/></svg>",
                "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
                "<?xml version='1.0' encoding='utf-7'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0' encoding='windows-1252'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg [<!ELEMENT svg ANY>]><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg [<!ENTITY a '<script/>'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM '/etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
                "<!DOCTYPE svg [<!ENTITY % a 'x'>%a;]><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'>&nothing;</svg>",
            })
    void whatCannotBeReadForCertainIsRefused(String svg) {
        Checked<Optional<byte[]>> picture = rewrite(svg);
        assertThat(picture.value()).isEmpty();
        assertThat(picture.findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("bad-picture");
    }

    @Test
    @Timeout(60)
    void aBombIsRefused() {
        String doubled = IntStream.range(1, 40)
                .mapToObj(i -> "<g id='a" + i + "'><use href='#a" + (i - 1) + "'/><use href='#a" + (i - 1) + "'/></g>")
                .collect(Collectors.joining());
        assertThat(message(START + "><rect id='a0'/>" + doubled + "</svg>")).contains("repeats itself");
        assertThat(message(START + ">" + "<g>".repeat(100_000))).contains("inside each other");
        String entities = "<!DOCTYPE svg [<!ENTITY a '" + "x".repeat(200) + "'>]>" + START + "><text>"
                + "&a;".repeat(400_000) + "</text></svg>";
        assertThat(rewrite(entities).value()).isEmpty();
    }

    @Test
    void aPictureThatRefersToItselfEnds() {
        assertThat(rewrite(START + "><g id='a'><use href='#a'/><rect fill='url(#b)'/></g>"
                                + "<pattern id='b' fill='url(#b)'/></svg>")
                        .value())
                .isPresent();
    }

    @Test
    void theFindingStandsWhereItsElementBegins() {
        Diagnostic finding = rewrite(START + ">\n  <g>\n    <script\n  >alert(1)</script></g></svg>")
                .findings()
                .get(0);
        assertThat(finding.span().line()).isEqualTo(3);
        assertThat(finding.span().column()).isEqualTo(5);
    }

    private static Checked<Optional<byte[]>> rewrite(String svg) {
        return SvgRewriter.rewrite(svg.getBytes(StandardCharsets.UTF_8), "a.svg");
    }

    private static String message(String svg) {
        return rewrite(svg).findings().get(0).message();
    }

    private static String text(Checked<Optional<byte[]>> picture) {
        return new String(picture.value().orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
