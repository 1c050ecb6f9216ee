package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nuggets.model.Bytes;
import org.nuggets.model.LocalText;
import org.nuggets.model.MediaType;
import org.nuggets.model.SourceFile;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.read.ResourceReader;

/** The desk's pages and what they load: its own files, and of the built-in theme the form and the letters. */
final class DeskFiles {

    private static final String OWN = "org/nuggets/desk";
    private static final String SHELL = "desk.html";
    private static final String THEME = "org/nuggets/themes/commons/";

    /** Of the theme, where it is there: without the form, the desk shows files as they are, and without colours it has the browser's. */
    private static final List<String> OF_THEME = List.of(
            "desk/colours.css",
            "desk/fonts.css",
            "scripts/form.js",
            "styles/tools/form.css",
            "fonts/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
            "fonts/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
            "fonts/fraunces/fraunces-600.woff2");

    /** Its pages, by address: each is the same shell, which a script fills. */
    private static final List<String> PAGES = List.of("", "all/", "findings/", "new/", "edit/", "views/");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,35}");

    private final Token token;
    private final SortedMap<String, SourceFile> own;

    DeskFiles(Token token) {
        this.token = token;
        try {
            this.own = new TreeMap<>(ResourceReader.folder(DeskFiles.class.getClassLoader(), OWN, SHELL)
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        PAGES.forEach(page -> all.add(Endpoint.page(page, asked -> shell(asked.site()))));
        own.forEach((path, file) -> {
            if (!path.equals(SHELL)) {
                all.add(Endpoint.file("files/" + path, asked -> answer(path, file)));
            }
        });
        OF_THEME.forEach(path -> all.add(Endpoint.file("files/theme/" + path, asked -> ofTheme(path))));
        return all;
    }

    /** With the token, and the language of the desk where the reader has chosen none. */
    private Answer shell(LiveSite site) {
        String lang = site.sources().settings().config().languages().get(0);
        String page = new String(own.get(SHELL).bytes(), UTF_8)
                .replace("{{lang}}", PLAIN.matcher(lang).matches() ? lang : "en")
                .replace("{{token}}", token.text());
        return new Answer(200, MediaType.of(SHELL).name(), Bytes.of(page.getBytes(UTF_8)));
    }

    private static Answer answer(String path, SourceFile file) {
        return new Answer(200, MediaType.of(path).name(), file.content());
    }

    private static Answer ofTheme(String path) throws IOException {
        try (var resource = DeskFiles.class.getClassLoader().getResourceAsStream(THEME + path)) {
            if (resource == null) {
                return Answer.refusal(
                        404,
                        "nothing",
                        LocalText.of("there is no such file", "zo’n bestand is er niet"),
                        LocalText.of("install the whole program", "installeer het hele programma"));
            }
            byte[] bytes = resource.readAllBytes();
            return new Answer(200, MediaType.of(path).name(), () -> bytes);
        }
    }
}
