package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocialPicturesTest {

    @TempDir
    Path folder;

    private BuiltSite site(String settings) {
        return new BuiltSite(folder)
                .with("site.yml", "title: Words\nlanguages: [en, nl]\n" + settings)
                .with("content/index.md", "# Home\n")
                .with("content/about.md", "# About\n")
                .with("content/about.nl.md", "# Over\n");
    }

    @Test
    void eachItemNamesAPictureOfItsOwn() {
        Map<String, String> files = site("base_url: https://example.org/w/\ncontact: office@example.org\n")
                .files();
        assertThat(files)
                .containsKeys("about/social.png", "nl/about/social.png")
                .doesNotContainKey("social.png");
        assertThat(files.get("about/index.html"))
                .contains("<meta property=\"og:image\" content=\"https://example.org/w/about/social.png\">");
        assertThat(files.get("about/social.png")).startsWith("\uFFFDPNG");
        assertThat(files.get("index.html")).containsPattern("og:image\" content=\"[^\"]+/assets/pictures/social-");
    }

    @Test
    void withoutThemEachTypeHasOne() {
        Map<String, String> files =
                site("base_url: https://example.org/w/\ncontact: office@example.org\nsocial_pictures: false\n")
                        .files();
        assertThat(files).doesNotContainKey("about/social.png");
        assertThat(files.get("about/index.html")).containsPattern("og:image\" content=\"[^\"]+/social-page-");
    }

    @Test
    void aSiteThatDoesNotKnowItsAddressHasNone() {
        assertThat(site("").files()).doesNotContainKey("about/social.png");
    }

    @Test
    void anAuthorMayLinkToThePicture() {
        BuiltSite linked = site("base_url: https://example.org/w/\ncontact: office@example.org\n")
                .with("content/more.md", "# More\n\nA [picture](/about/social.png).\n");
        assertThat(linked.findings()).isEmpty();
    }
}
