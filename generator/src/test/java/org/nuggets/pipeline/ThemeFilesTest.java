package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.Digest;
import org.nuggets.model.CacheRule;
import org.nuggets.model.OutputFile;

/** The styles, scripts, fonts and pictures of a theme stand under names that hold the digest of their bytes. */
class ThemeFilesTest {

    private static final Pattern NAMED = Pattern.compile("assets/(.+)-([0-9a-f]{12})(\\.[a-z0-9]+)");

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void aSite() {
        site = new BuiltSite(folder)
                .with(
                        "site.yml",
                        "title: Words\nbase_url: https://example.org/w/\ncontact: office@example.org\nlanguages: [en, nl]\n")
                .with("content/index.md", "# Home\n")
                .with("content/about.nl.md", "# Over\n");
    }

    @Test
    void eachNameIsThatOfItsBytesAndMayBeKeptForEver() {
        List<OutputFile> files = site.build().files().stream()
                .filter(file ->
                        file.path().startsWith("assets/") && !file.path().endsWith("LICENSE"))
                .toList();
        assertThat(files).hasSizeGreaterThan(10).allSatisfy(file -> {
            Matcher named = NAMED.matcher(file.path());
            assertThat(named.matches()).as(file.path()).isTrue();
            assertThat(Digest.content(file.made().orElseThrow()).hex())
                    .as(file.path())
                    .startsWith(named.group(2));
            assertThat(file.cacheRule()).as(file.path()).isEqualTo(CacheRule.IMMUTABLE);
        });
        assertThat(files)
                .extracting(file -> NAMED.matcher(file.path()).replaceFirst("$1$3"))
                .contains(
                        "styles/commons.css",
                        "scripts/search-nl.js",
                        "scripts/search-engine.js",
                        "pictures/social.png");
    }

    @Test
    void aLicenceKeepsItsNameSinceNoPageLoadsIt() {
        assertThat(site.build().files())
                .filteredOn(file -> file.path().endsWith("LICENSE"))
                .isNotEmpty()
                .allSatisfy(file -> {
                    assertThat(file.path()).matches("assets/.+[/-]LICENSE").doesNotContainPattern("-[0-9a-f]{12}");
                    assertThat(file.cacheRule()).isEqualTo(CacheRule.REVALIDATED);
                });
    }

    @Test
    void anOtherFontGivesTheStyleThatNamesItAnotherNameAndSoThePage() {
        String font = "fonts/fraunces/fraunces-600.woff2";
        Map<String, String> before = site.files();
        Map<String, String> after = site.with("theme/" + font, "another font").files();
        String style = BuiltSite.named("styles/commons.css", after);
        assertThat(style).isNotEqualTo(BuiltSite.named("styles/commons.css", before));
        assertThat(after.get(style))
                .contains("url(../" + BuiltSite.named(font, after).substring("assets/".length()) + ")");
        assertThat(after.get("about/index.html")).isNull();
        assertThat(after.get("nl/about/index.html")).contains("href=\"../../" + style + "\"");
        assertThat(BuiltSite.named("styles/tools/search.css", after))
                .isEqualTo(BuiltSite.named("styles/tools/search.css", before));
    }

    @Test
    void aStyleNamesWhatItRefersToHoweverThatIsWritten() {
        Map<String, String> files = site.with("theme/styles/own.css", """
                        @import "./parts/a.css";
                        @import url(parts/b.css) screen;
                        /* url(gone.png) and "url(gone.png)" */
                        a { background: url('../pictures/a%20dot.svg#mark'), url( "../pictures/a dot.svg?v=1" ) }
                        b { background: url(data:image/png;base64,AAAA), url(https://example.org/x.png), url(#x), url(/logo.png) }
                        c::before { content: "url(gone.png)"; background: url(../../logo.png) }
                        """)
                .with("theme/styles/parts/a.css", "a { color: red }\n")
                .with("theme/styles/parts/b.css", "b { color: red }\n")
                .with("theme/pictures/a dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
                .files();
        String a = last(BuiltSite.named("styles/parts/a.css", files));
        String b = last(BuiltSite.named("styles/parts/b.css", files));
        String dot = digest(BuiltSite.named("pictures/a dot.svg", files));
        assertThat(files.get(BuiltSite.named("styles/own.css", files))).isEqualTo("""
                        @import "./parts/%s";
                        @import url(parts/%s) screen;
                        /* url(gone.png) and "url(gone.png)" */
                        a { background: url('../pictures/a%%20dot-%s.svg#mark'), url( "../pictures/a dot-%3$s.svg?v=1" ) }
                        b { background: url(data:image/png;base64,AAAA), url(https://example.org/x.png), url(#x), url(/logo.png) }
                        c::before { content: "url(gone.png)"; background: url(../../logo.png) }
                        """.formatted(a, b, dot));
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void aScriptNamesWhatItLoadsHoweverThatIsWritten() {
        Map<String, String> files = site.with("theme/scripts/own.js", """
                        import { a } from "./parts/a.js";
                        import './parts/a.js';
                        export * from"./parts/a.js";
                        import lit from "lit";
                        const later = () => import("./parts/a.js");
                        const some = (name) => import("./parts/" + name);
                        new Worker(new URL("parts/a.js", import.meta.url));
                        fetch("./parts/a.js");
                        """)
                .with("theme/scripts/parts/a.js", "export const a = 1;\n")
                .files();
        String a = last(BuiltSite.named("scripts/parts/a.js", files));
        assertThat(files.get(BuiltSite.named("scripts/own.js", files))).isEqualTo("""
                        import { a } from "./parts/%s";
                        import './parts/%1$s';
                        export * from"./parts/%1$s";
                        import lit from "lit";
                        const later = () => import("./parts/%1$s");
                        const some = (name) => import("./parts/" + name);
                        new Worker(new URL("parts/%1$s", import.meta.url));
                        fetch("./parts/a.js");
                        """.formatted(a));
        assertThat(site.findings()).isEmpty();
    }

    @Test
    @Timeout(60)
    void scriptsThatLoadEachOtherInACircleShareADigestOfAllOfThem() {
        site.with("theme/scripts/a.js", "import \"./b.js\";\n")
                .with("theme/scripts/b.js", "import \"./c.js\";\nimport \"./leaf.js\";\n")
                .with("theme/scripts/c.js", "import \"./a.js\";\nimport \"./c.js\";\n")
                .with("theme/scripts/leaf.js", "let leaf;\n")
                .with("theme/scripts/root.js", "import \"./a.js\";\n");
        Map<String, String> before = site.files();
        assertThat(List.of("a", "b", "c"))
                .extracting(name -> digest(BuiltSite.named("scripts/" + name + ".js", before)))
                .allMatch(digest(BuiltSite.named("scripts/a.js", before))::equals);
        assertThat(before.get(BuiltSite.named("scripts/c.js", before)))
                .contains(last(BuiltSite.named("scripts/a.js", before)), last(BuiltSite.named("scripts/c.js", before)));

        Map<String, String> after =
                site.with("theme/scripts/leaf.js", "let changed;\n").files();
        assertThat(List.of("a", "b", "c", "leaf", "root"))
                .allSatisfy(name -> assertThat(BuiltSite.named("scripts/" + name + ".js", after))
                        .isNotEqualTo(BuiltSite.named("scripts/" + name + ".js", before)));
        assertThat(after.get(BuiltSite.named("scripts/root.js", after)))
                .contains(last(BuiltSite.named("scripts/a.js", after)));
    }

    @Test
    void aTemplateAsksForAFileByItsNameInTheTheme() {
        Map<String, String> files = site.with(
                        "theme/pictures/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
                .with("theme/templates/404.peb", template("{{ asset(\"pictures/logo.svg\") }}"))
                .with(
                        "theme/templates/item.peb",
                        template("{% macro logo(frame) %}{{ asset(\"pictures/logo.svg\", frame) }}"
                                + "{% endmacro %}{{ logo(frame) }}"))
                .files();
        String logo = BuiltSite.named("pictures/logo.svg", files);
        assertThat(files.get("404.html")).contains("<img alt=\"\" src=\"/w/" + logo + "\">");
        assertThat(files.get("nl/about/index.html")).contains("<img alt=\"\" src=\"../../" + logo + "\">");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void aTemplateThatAsksForAFileThatIsNotThereIsReportedAtItsLine() {
        site.with("theme/templates/404.peb", template("{{ asset(\"pictures/favicom.svg\") }}"));
        assertThat(site.findings())
                .containsExactly(
                        "theme/templates/404.peb:2:1 bad-template the template cannot be used: the theme has no"
                                + " file 'pictures/favicom.svg' for readers. did you mean 'pictures/favicon.svg'?");
        site.with(
                "theme/templates/404.peb",
                template("{% macro logo() %}{{ asset(\"pictures/favicon.svg\") }}" + "{% endmacro %}{{ logo() }}"));
        assertThat(site.findings())
                .singleElement()
                .asString()
                .contains("inside a macro write asset(\"pictures/favicon.svg\", frame)");
    }

    @Test
    void anAuthorsLinkToAFileOfTheThemeLeadsToItWithoutItsDigest() {
        site.with("theme/pictures/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
                .with("content/index.md", "# Home\n\n![Our logo](/assets/pictures/logo.svg)\n");
        assertThat(site.findings()).isEmpty();
        Map<String, String> files = site.files();
        assertThat(files.get("index.html")).contains("src=\"" + BuiltSite.named("pictures/logo.svg", files) + "\"");
    }

    @Test
    void anAuthorsOwnFileOfSuchAnAddressComesFirst() {
        site.with("content/assets/pictures/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
                .with("content/index.md", "# Home\n\n![Our logo](/assets/pictures/favicon.svg)\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("index.html")).contains("<img src=\"assets/pictures/favicon.svg\"");
    }

    private static String template(String address) {
        return "{% extends \"base\" %}\n{% block main %}<h1>A</h1><img alt=\"\" src=\"" + address
                + "\">{% endblock %}\n";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String digest(String path) {
        Matcher named = NAMED.matcher(path);
        assertThat(named.matches()).as(path).isTrue();
        return named.group(2);
    }
}
