package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a page costs a reader on a slow line. */
class LightPagesIT {

    private static final int MOST = 30_000;
    private static final int MOST_OF_FONTS = 75_000;

    private final BuiltSite site = BuiltSite.ofThisModule();

    @Test
    void aPageWithItsStylesAndScriptsIsLight() throws Exception {
        Map<Path, Integer> sizes = new HashMap<>();
        List<String> heavy = new ArrayList<>();
        for (Path file : site.pages()) {
            Document page = Destinations.page(file);
            int size = compressed(file, sizes);
            List<String> parts =
                    new ArrayList<>(page.select("link[rel=stylesheet]").eachAttr("href"));
            parts.addAll(page.select("script[src]").eachAttr("src"));
            for (String part : parts) {
                if (!site.shown(file).equals("404.html")) {
                    size += compressed(file.resolveSibling(part).normalize(), sizes);
                }
            }
            if (size > MOST) {
                heavy.add(site.shown(file) + ": " + size);
            }
        }
        assertThat(heavy).isEmpty();
    }

    @Test
    void allFontsTogetherAreLight() throws Exception {
        long size = 0;
        try (Stream<Path> files = Files.walk(site.root().resolve("assets/fonts"))) {
            for (Path font : files.filter(f -> f.toString().endsWith(".woff2")).toList()) {
                size += Files.size(font);
            }
        }
        assertThat(size).isBetween(1L, (long) MOST_OF_FONTS);
    }

    private static int compressed(Path file, Map<Path, Integer> sizes) throws IOException {
        Integer known = sizes.get(file);
        if (known != null) {
            return known;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(Files.readAllBytes(file));
        }
        sizes.put(file, bytes.size());
        return bytes.size();
    }
}
