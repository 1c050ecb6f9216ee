package org.nuggets.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.model.SourceFile;
import org.nuggets.pipeline.Version;
import org.nuggets.read.ResourceReader;

/**
 * The files that a site begins with. Their templates are those of the Maven archetype, too, and so follow its rules:
 * <code>${title}</code> is filled in, a name that begins with {@code dot-} is that of a hidden file, and of {@code
 * ci/} one folder is taken.
 *
 * @param title of the site
 * @param artifactId its name for Maven
 * @param forge for whose continuous integration there is a file, if any
 */
public record NewSite(String title, String artifactId, Forge forge) {

    private static final String FOLDER = "org/nuggets/start";
    private static final Pattern SLOT = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern HIDDEN = Pattern.compile("(^|/)dot-");

    /** Where a site's sources may be kept. */
    public enum Forge {
        GITHUB,
        GITLAB,
        JENKINS,
        FORGEJO,
        NONE
    }

    /** Each by its path in the folder of the site. */
    public SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        String ci = "ci/" + forge.name().toLowerCase(Locale.ROOT) + "/";
        for (SourceFile template : ResourceReader.folder(NewSite.class.getClassLoader(), FOLDER, "site.yml")
                .orElseThrow()
                .values()) {
            String path = template.path();
            if (!path.startsWith("ci/") || path.startsWith(ci)) {
                String place = path.startsWith(ci) ? path.substring(ci.length()) : path;
                files.put(
                        HIDDEN.matcher(place).replaceAll("$1."),
                        filledIn(new String(template.bytes(), StandardCharsets.UTF_8)));
            }
        }
        return files;
    }

    private String filledIn(String template) {
        Map<String, String> words = Map.of(
                // Between double quotes of YAML.
                "title",
                title.replace("\\", "\\\\").replace("\"", "\\\""),
                "groupId",
                "org.example",
                "artifactId",
                artifactId,
                "version",
                "1",
                "nuggetsVersion",
                Version.current());
        return SLOT.matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(words.getOrDefault(slot.group(1), slot.group())));
    }
}
