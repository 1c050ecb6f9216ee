package org.nuggets.render.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.config.Languages;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.OutputFormat;

/**
 * In each language the web manifest, by which a device shows the site among its own programs. Its addresses are relative, so
 * that it is right wherever the site stands. Colours and icons are the theme's.
 */
public final class WebManifests implements OutputFormat {

    /** Of a theme: what such a manifest says of how it looks; each icon by its path in the theme's folder. */
    private static final String LOOK = "outlines/app.json";

    private final Optional<SourceFile> look;

    public WebManifests(Theme theme) {
        this.look = Optional.ofNullable(theme.files().get(LOOK));
    }

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.theme().canBeKept() ? site.languages().map(site.plan()::webManifest) : Stream.empty();
    }

    @Override
    public Stream<FileOutput> outputs(RenderContext context) {
        return context.addresses().theme().canBeKept()
                ? context.liveLanguages().stream()
                        .map(lang -> FileOutput.text(
                                context.plan().webManifest(lang),
                                () -> manifest(lang, context).toPrettyString() + "\n"))
                : Stream.empty();
    }

    private ObjectNode manifest(String lang, RenderContext context) {
        Route route = context.plan().webManifest(lang);
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("name", context.config().title().in(lang));
        String description =
                context.config().underNotice(context.config().description().in(lang), lang);
        if (!description.isEmpty()) {
            manifest.put("description", description);
        }
        manifest.put("lang", lang);
        manifest.put("dir", Languages.isRightToLeft(lang) ? "rtl" : "ltr");
        manifest.put("start_url", "./");
        manifest.put(
                "scope",
                "./"
                        + "../".repeat((int)
                                route.path().chars().filter(c -> c == '/').count()));
        // With a way back, and an address that can be sent to others.
        manifest.put("display", "minimal-ui");
        look.ifPresent(file -> look(read(file), route, context, manifest));
        return manifest;
    }

    private static void look(JsonNode look, Route from, RenderContext context, ObjectNode manifest) {
        for (String colour : new String[] {"theme_color", "background_color"}) {
            if (look.has(colour)) {
                manifest.set(colour, look.get(colour));
            }
        }
        ArrayNode icons = manifest.putArray("icons");
        for (JsonNode icon : look.path("icons")) {
            context.addresses()
                    .theme()
                    .of(icon.path("src").asText())
                    .ifPresent(there -> icons.add(((ObjectNode) icon.deepCopy()).put("src", there.from(from))));
        }
    }

    private static JsonNode read(SourceFile file) {
        try {
            return JsonMapper.builder().build().readTree(file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(LOOK + " of the theme is no JSON", e);
        }
    }
}
