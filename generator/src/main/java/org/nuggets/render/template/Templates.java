package org.nuggets.render.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.render.view.BorrowedWords;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/** A theme's templates: Pebble, with everything escaped for HTML, and every misspelt name a fault. */
public final class Templates {

    private static final String FOLDER = "templates/";
    private static final String ENDING = ".peb";

    private final Theme theme;
    private final PebbleEngine engine;
    private final Fingerprint digest;

    /**
     * Those of a theme, each compiled when it is first needed.
     *
     * @param addresses of its files, which a template may ask for
     */
    public Templates(Theme theme, ThemeAddresses addresses) {
        this.theme = theme;
        this.engine = new PebbleEngine.Builder()
                .loader(new ThemeLoader(theme))
                .extension(new TemplateExtension(addresses))
                .strictVariables(true)
                .autoEscaping(true)
                .defaultEscapingStrategy("html")
                .build();
        Digest all = new Digest();
        theme.files().forEach((path, file) -> {
            if (path.startsWith(FOLDER)) {
                all.add(path).add(file.digest());
            }
        });
        addresses.routes().values().forEach(route -> all.add(route.path()));
        this.digest = all.fingerprint();
    }

    /** Reads every template, so that all faults of syntax show in one run. */
    public List<Diagnostic> check() {
        List<Diagnostic> findings = new ArrayList<>();
        for (SourceFile file : theme.files().values()) {
            if (file.path().startsWith(FOLDER) && file.path().endsWith(ENDING)) {
                try {
                    engine.getTemplate(nameOf(file.path()));
                } catch (PebbleException e) {
                    findings.add(explain(e, nameOf(file.path())));
                }
            }
        }
        return findings.stream().distinct().toList();
    }

    /** Of every template and what they may name: together with a view it decides a page. */
    public Fingerprint digest() {
        return digest;
    }

    /** Renders a page, or says why its template cannot: then it is empty. */
    public Checked<byte[]> render(String name, View view) {
        PageWriter html = new PageWriter();
        try {
            PebbleTemplate template = engine.getTemplate(name);
            Frame frame = view.frame();
            template.evaluate(html, Map.of("view", view, "frame", frame), Locale.forLanguageTag(frame.lang()));
        } catch (PebbleException e) {
            return new Checked<>(new byte[0], List.of(explain(e, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Checked.of(html.holdsBorrowed() ? told(html.bytes(), view.frame().lang()) : html.bytes());
    }

    private static byte[] told(byte[] html, String lang) {
        return BorrowedWords.told(new String(html, StandardCharsets.UTF_8), lang)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Diagnostic explain(PebbleException fault, String template) {
        String name = Optional.ofNullable(fault.getFileName()).orElse(template);
        SourceFile file = theme.files().get(pathOf(name));
        String shown = file == null ? name : file.name();
        int line = Optional.ofNullable(fault.getLineNumber()).orElse(1);
        return new Diagnostic(
                new SourceSpan(shown, Math.max(line, 1), 1, Math.max(line, 1), 1),
                Code.BAD_TEMPLATE,
                "the template cannot be used: "
                        + Optional.ofNullable(fault.getPebbleMessage()).orElse("no reason given"),
                "mend this line, or take the file out of the theme so that the standard one is used");
    }

    /** The file of a template, which others may name with or without its ending. */
    static String pathOf(String name) {
        return FOLDER + (name.endsWith(ENDING) ? name : name + ENDING);
    }

    private static String nameOf(String path) {
        return path.substring(FOLDER.length(), path.length() - ENDING.length());
    }
}
