package org.nuggets.importer;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.edit.Scaffold;
import org.nuggets.edit.YamlValue;
import org.nuggets.importer.piece.Found;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.text.Escapes;
import org.nuggets.model.Bytes;
import org.nuggets.model.ContentType;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.FieldRole;

/** The items that say what imported texts rest on: drafts, too, made where the site has none of that address or name. */
final class SourceItems {

    /** The relation by which a text names what it rests on. */
    static final String RELATION = "is_based_on";

    private final ImportRequest request;
    private final String lang;
    private final FileNamesTaken names;
    private final Map<String, String> made = new HashMap<>();
    private final List<ImportedFile> files = new ArrayList<>();

    SourceItems(ImportRequest request, String lang, FileNamesTaken names) {
        this.request = request;
        this.lang = lang;
        this.names = names;
    }

    List<ImportedFile> files() {
        return List.copyOf(files);
    }

    /** The type of the items that a type rests on, if it rests on any. */
    Optional<ContentType> of(ContentType type) {
        return type.relations().stream()
                .filter(relation -> relation.name().equals(RELATION))
                .flatMap(relation -> relation.to().stream())
                .findFirst()
                .flatMap(name -> Optional.ofNullable(request.types().get(name)));
    }

    /**
     * The id of the source of a text.
     *
     * @param key what is one source, such as an address
     * @param url its address; empty where it has none
     * @param from what people call what it was read from
     */
    String id(ContentType type, String key, String title, Optional<String> url, Found found, String from) {
        Optional<String> known = url.flatMap(address -> request.known().about(type.name(), address));
        return known.orElseGet(() -> made.computeIfAbsent(key, any -> make(type, title, url, found, from)));
    }

    private String make(ContentType type, String title, Optional<String> url, Found found, String from) {
        Map<String, String> written = new LinkedHashMap<>();
        DraftFields fields = new DraftFields(type, request.known(), any -> Optional.empty(), (kind, detail) -> {});
        String shown = fields.title(title);
        put(type, written, "publisher", found.get(Field.PUBLISHER));
        put(type, written, "date", found.get(Field.DATE));
        put(type, written, "url", url.filter(address -> address.matches("https?://\\S+")));
        type.roles()
                .names(FieldRole.SOURCE_LICENSE)
                .forEach(field ->
                        put(type, written, field, found.get(Field.LICENSE).or(() -> Optional.of("not stated"))));
        written.put("status", " draft\n");
        Scaffold scaffold = new Scaffold(type, lang, request.today(), Set.of());
        StringBuilder text = new StringBuilder(scaffold.frontMatter(shown, written));
        String read = Escapes.line(
                Escapes.inline(ImportWords.read(lang, request.today().toString(), from)));
        if (type.headings().isEmpty()) {
            text.append('\n').append(read).append('\n');
        }
        String note = "\n" + read + "\n";
        for (ExpectedHeading heading : type.headings()) {
            text.append(scaffold.part(heading)).append(note);
            note = "";
        }
        String suffix = lang.equals(request.languages().get(0)) ? "" : "." + lang;
        String path =
                names.free(type.folder().isEmpty() ? "" : type.folder() + "/", title, suffix + ".md", type.name());
        files.add(new ImportedFile(path, Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8))));
        return path.substring(path.lastIndexOf('/') + 1, path.length() - suffix.length() - ".md".length());
    }

    private static void put(ContentType type, Map<String, String> written, String field, Optional<String> value) {
        if (!type.field(field).isMissingNode()) {
            value.ifPresent(words -> written.put(field, YamlValue.behind(TextNode.valueOf(words), 2) + "\n"));
        }
    }
}
