package org.nuggets.render;

import java.util.List;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Route;
import org.nuggets.model.Theme;

/** The stylesheets, scripts and pictures of a theme, as they are. */
final class ThemeFiles {

    private ThemeFiles() {}

    static List<OutputFile> of(Theme theme) {
        return theme.files().values().stream()
                .filter(file -> file.path().startsWith("styles/") || file.path().startsWith("scripts/"))
                .map(file -> new OutputFile(route(file.path()).path(), new OutputFile.Made(file.bytes()), file.name()))
                .toList();
    }

    /** Where a file of the theme is published. */
    static Route route(String path) {
        return new Route("assets/" + path);
    }
}
