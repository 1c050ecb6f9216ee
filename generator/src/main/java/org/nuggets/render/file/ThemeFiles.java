package org.nuggets.render.file;

import java.util.List;
import java.util.Set;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Theme;

/** The stylesheets, scripts, fonts and pictures of a theme, as they are. */
public final class ThemeFiles {

    private static final Set<String> PUBLISHED = Set.of("styles", "scripts", "fonts", "pictures");

    private ThemeFiles() {}

    /** Those of a theme. */
    public static List<OutputFile> of(Theme theme) {
        return theme.files().values().stream()
                .filter(file -> PUBLISHED.contains(file.path().split("/", 2)[0]))
                .map(file -> new OutputFile(
                        AddressPlan.ofTheme(file.path()).path(),
                        new OutputFile.Deferred(file.digest(), file.bytes().length, file.content()),
                        file.name()))
                .toList();
    }
}
