package org.nuggets.render.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Few patterns, as hosts read them, for many files. */
class PathPatternsTest {

    @Test
    void aWholeFolderIsOnePattern() {
        assertThat(PathPatterns.of(
                        Set.of("assets/styles/a-1.css", "assets/scripts/b-2.js", "assets/scripts/parts/c-3.js"),
                        Set.of("index.html", "assetsandmore/x.css")))
                .containsExactly("/assets/*");
    }

    @Test
    void besideOthersTheFilesOfOneEndingAre() {
        assertThat(PathPatterns.of(
                        Set.of("search/d-1.bin", "search/p-2.bin"),
                        Set.of("search/index.html", "search/manifest.json", "search/page/2/index.html")))
                .containsExactly("/search/*.bin");
    }

    @Test
    void whereOneOfThatEndingIsAmongTheOthersEachIsNamed() {
        assertThat(PathPatterns.of(Set.of("search/d-1.bin", "search/p-2.bin", "LICENSE"), Set.of("search/own/x.bin")))
                .containsExactly("/LICENSE", "/search/d-1.bin", "/search/p-2.bin");
    }

    @Test
    void aPageIsNamedByTheAddressOfItsFolderToo() {
        assertThat(PathPatterns.of(
                        Set.of("index.html", "404.html", "roles/index.html", "roles/a/index.html"),
                        Set.of("game/index.html")))
                .containsExactly("/404.html", "/", "/index.html", "/roles/*");
    }

    @Test
    void noAddressIsMatchedTwice() {
        assertThat(PathPatterns.of(
                        Set.of("pictures/a.svg", "pictures/b.svg", "pictures/icons/c.svg", "pictures/d.png"),
                        Set.of("pictures/LICENSE")))
                .containsExactly("/pictures/*.png", "/pictures/a.svg", "/pictures/b.svg", "/pictures/icons/*");
    }

    @Test
    void anAddressIsWrittenAsABrowserAsksForIt() {
        assertThat(PathPatterns.of(
                        Set.of("the hall/é.css", "the hall/LICENSE"), Set.of("other/x.css", "the hall/y.css")))
                .containsExactly("/the%20hall/LICENSE", "/the%20hall/%c3%a9.css");
    }

    @Test
    void withoutOthersItIsEverythingAndWithoutFilesNothing() {
        assertThat(PathPatterns.of(Set.of("a/b.css"), Set.of())).containsExactly("/*");
        assertThat(PathPatterns.of(Set.of(), Set.of("a"))).isEmpty();
    }
}
