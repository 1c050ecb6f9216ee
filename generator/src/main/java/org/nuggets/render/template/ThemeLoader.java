package org.nuggets.render.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.utils.PathUtils;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;

/** Gives Pebble the templates of a theme, and nothing else: what is not in the theme cannot be included. */
final class ThemeLoader implements Loader<String> {

    private final Theme theme;

    ThemeLoader(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Reader getReader(String name) {
        SourceFile file = theme.files().get(Templates.pathOf(name));
        if (file == null) {
            throw new LoaderException(null, "the theme has no template '" + name + "'");
        }
        return new StringReader(new String(file.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean resourceExists(String name) {
        return theme.files().containsKey(Templates.pathOf(name));
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public @Nullable String resolveRelativePath(String relative, String anchor) {
        return PathUtils.resolveRelativePath(relative, anchor, '/');
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}
}
