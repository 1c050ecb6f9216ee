package org.nuggets.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.nuggets.editor.EditorSchemas;

/** The line by which a language server for YAML finds the schema of a file's front matter. */
final class SchemaHint {

    private static final String START = "---\n";

    private SchemaHint() {}

    /**
     * The text of a new file with the line in it, where the site has schemas for editors.
     *
     * @param type of the file
     * @param site the folder of the site
     */
    static String in(String text, String type, Path file, Path site) {
        Path schema = site.resolve(SchemaCommand.FOLDER).resolve(EditorSchemas.fileOf(type));
        return Files.isRegularFile(schema) ? with(text, file, schema) : text;
    }

    /** A text with the line in it. */
    static String with(String text, Path file, Path schema) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (!text.startsWith(START) || folder == null) {
            return text;
        }
        String there = folder.relativize(schema.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/')
                .replace(" ", "%20");
        return START + line(there) + text.substring(START.length());
    }

    /** @param schema as seen from the file */
    static String line(String schema) {
        return "# yaml-language-server: $schema=" + schema + "\n";
    }
}
