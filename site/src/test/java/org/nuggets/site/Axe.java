package org.nuggets.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What axe-core finds by all of its rules: those of good practice too, and that on the size of targets, which is off. */
final class Axe {

    private static final Path SCRIPT = Path.of("node_modules", "axe-core", "axe.min.js");

    /** From a disk no script may read the stylesheets, and the browser would say so. */
    private static final String RUN = "axe.run({rules: {'target-size': {enabled: true}},"
            + " preload: location.protocol !== 'file:'}).then(r => r.violations.flatMap(v => v.nodes.map(n =>"
            + " v.id + ': ' + n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : ''))))";

    private Axe() {}

    /** On a page as it is now, by the media it is shown in. */
    static List<String> violations(Page page) {
        // To read its half a megabyte takes as long as to judge a page.
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(script());
        }
        List<String> found = new ArrayList<>();
        for (Object violation : (List<?>) page.evaluate(RUN)) {
            found.add(String.valueOf(violation));
        }
        return found;
    }

    /** On a page as it is now, in light and in dark: each with the scheme and a word for what it is. */
    static List<String> inLightAndDark(Page page, String what) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            violations(page).forEach(violation -> found.add(what + " " + scheme + ": " + violation));
        }
        return found;
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
