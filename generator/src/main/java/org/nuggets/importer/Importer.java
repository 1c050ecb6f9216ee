package org.nuggets.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.edit.Scaffold;
import org.nuggets.edit.YamlValue;
import org.nuggets.importer.fetch.Fetcher;
import org.nuggets.importer.piece.Found;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Piece;
import org.nuggets.importer.piece.UnreadableException;
import org.nuggets.model.Bytes;
import org.nuggets.model.ContentType;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.validate.Slug;

/** Turns what was written elsewhere into drafts. It writes nothing: what it gives is written all at once, or not at all. */
public final class Importer {

    private static final String STANDARD = "nugget";

    private final ImportRequest request;
    private final Fetcher fetcher;
    private final FileNamesTaken names;
    private final LinkBook links = new LinkBook();
    private final List<Settled> settled = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    public Importer(ImportRequest request, Fetcher fetcher) {
        this.request = request;
        this.fetcher = fetcher;
        names = new FileNamesTaken(request.known());
    }

    /** A text with the place that it gets. */
    private record Settled(Origin origin, Piece piece, ContentType type, String lang, String title, String path) {}

    /** Reads files, folders and addresses. */
    public Imported read(List<String> what) throws IOException {
        Origins origins = new Origins(fetcher);
        origins.read(what);
        refused.addAll(origins.refused());
        for (Origin origin : origins.origins()) {
            read(origin);
        }
        List<Imported.Draft> drafts = new ArrayList<>();
        List<ImportedFile> sources = new ArrayList<>();
        List<ImportedFile> files = new ArrayList<>();
        for (String lang :
                new LinkedHashSet<>(settled.stream().map(Settled::lang).toList())) {
            SourceItems items = new SourceItems(request, lang, names);
            for (ContentType type :
                    new LinkedHashSet<>(settled.stream().map(Settled::type).toList())) {
                PictureFiles pictures = new PictureFiles(
                        folder(type), names, fetcher, request.limits().assetBytes());
                settled.stream()
                        .filter(one -> one.lang.equals(lang) && one.type.equals(type))
                        .forEach(one -> drafts.add(draft(one, items, pictures)));
                files.addAll(pictures.files());
            }
            sources.addAll(items.files());
        }
        drafts.removeIf(draft -> {
            boolean tooLong =
                    draft.file().content().read().length > request.limits().fileBytes();
            if (tooLong) {
                refused.add("'" + draft.from() + "': its text is longer than a page can be ("
                        + request.limits().fileBytes() / 1000 + " kB): divide it, and import the parts");
            }
            return tooLong;
        });
        return new Imported(drafts, sources, files, refused);
    }

    private void read(Origin origin) {
        try {
            PieceReader.Read read = new PieceReader(request).read(origin);
            Piece piece = read.piece();
            if (piece.body().isBlank() && read.filled().isEmpty()) {
                if (!origin.collection().whole()) {
                    refused.add("'" + origin.name() + "': there is no text in it"
                            + (origin.kind() == Origin.Kind.HTML
                                    ? "; a page that a program draws in the browser can be saved there as a file, and"
                                            + " imported"
                                    : ""));
                }
                return;
            }
            ContentType type = type(read.filled());
            String lang = lang(piece.found());
            String title = title(origin, piece.found());
            String suffix = lang.equals(request.languages().get(0)) ? "" : "." + lang;
            String path = names.free(folder(type), title, suffix + ".md", type.name());
            links.add(settled.size(), origin, piece);
            settled.add(new Settled(origin, piece, type, lang, title, path));
        } catch (UnreadableException unreadable) {
            refused.add("'" + origin.name() + "': " + unreadable.getMessage());
        }
    }

    private ContentType type(Optional<String> filled) {
        String name = request.type().or(() -> filled).orElse(STANDARD);
        return Optional.ofNullable(request.types().get(name))
                .or(() -> Optional.ofNullable(request.types().get("page")))
                .orElseThrow();
    }

    private String folder(ContentType type) {
        String into = request.into();
        String below = into.equals(type.folder())
                ? ""
                : into.startsWith(type.folder() + "/")
                        ? into.substring(type.folder().length() + 1)
                        : into;
        String folder = type.folder().isEmpty() ? below : below.isEmpty() ? type.folder() : type.folder() + "/" + below;
        return folder.isEmpty() ? "" : folder + "/";
    }

    private String lang(Found found) {
        return request.lang()
                .orElseGet(() -> found.get(Field.LANG)
                        .map(lang -> lang.replace('_', '-').toLowerCase(Locale.ROOT))
                        .flatMap(lang -> request.languages().stream()
                                .filter(own -> lang.equals(own.toLowerCase(Locale.ROOT))
                                        || lang.startsWith(own.toLowerCase(Locale.ROOT) + "-"))
                                .findFirst())
                        .orElse(request.languages().get(0)));
    }

    private static String title(Origin origin, Found found) {
        Optional<String> own =
                found.get(Field.TITLE).filter(title -> title.codePoints().anyMatch(Character::isLetterOrDigit));
        String stem = origin.stem().matches("_?index") && !origin.folder().isEmpty()
                ? origin.folder().replaceFirst("/$", "").replaceFirst("^.*/", "")
                : origin.stem();
        String file = stem.replaceFirst("^\\d{4}-\\d{1,2}-\\d{1,2}-", "")
                .replaceAll("[-_]+", " ")
                .strip();
        return own.orElse(
                file.codePoints().noneMatch(Character::isLetterOrDigit)
                        ? "Untitled"
                        : file.substring(0, 1).toUpperCase(Locale.ROOT) + file.substring(1));
    }

    private Imported.Draft draft(Settled one, SourceItems items, PictureFiles pictures) {
        List<Loss> losses = new ArrayList<>(one.piece.losses());
        Found found = one.piece.found();
        DraftFields fields = new DraftFields(
                one.type,
                request.known(),
                written -> items.of(one.type)
                        .map(source -> items.id(
                                source,
                                written,
                                written,
                                Optional.of(written).filter(url -> url.matches("https?://\\S+")),
                                new Found(),
                                written)),
                (kind, detail) -> losses.add(new Loss(kind, detail)));
        String title = fields.title(one.title);
        Map<String, JsonNode> values = new LinkedHashMap<>(fields.of(found));
        aliases(one, found, losses).ifPresent(aliases -> values.put("aliases", aliases));
        if (!values.containsKey(SourceItems.RELATION)) {
            items.of(one.type).ifPresent(source -> values.put(SourceItems.RELATION, basis(one, source, items)));
        }
        Map<String, String> written = new LinkedHashMap<>();
        values.forEach((name, value) -> written.put(name, YamlValue.behind(value, 2) + "\n"));
        String body = new DraftBody(one.origin, one.piece, losses, links, pictures)
                .text(
                        number -> settled.get(number).path,
                        settled.indexOf(one),
                        number -> settled.get(number).piece,
                        one.lang,
                        folder(one.type));
        Scaffold scaffold = new Scaffold(
                one.type, one.lang, request.today(), request.known().titles().keySet());
        StringBuilder text = new StringBuilder(scaffold.frontMatter(title, written));
        text.append('\n')
                .append(ImportWords.comment(
                        one.lang,
                        request.today().toString(),
                        shown(one.origin),
                        losses.stream().distinct().toList()));
        if (!body.isEmpty()) {
            text.append('\n').append(body).append('\n');
        }
        missing(one, body).forEach(heading -> text.append(scaffold.part(heading)));
        ImportedFile file = new ImportedFile(one.path, Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new Imported.Draft(
                file, one.origin.name(), losses.stream().distinct().toList());
    }

    /** The headings that readers rely on and that the text does not have yet. */
    private static List<ExpectedHeading> missing(Settled one, String body) {
        Set<String> present = new LinkedHashSet<>();
        body.lines().filter(line -> line.startsWith("#")).forEach(line -> present.add(Slug.of(line)));
        return one.type.headings().stream()
                .filter(heading -> !heading.optional())
                .filter(heading -> !present.contains(Slug.of(heading.name().in(one.lang))))
                .toList();
    }

    private JsonNode basis(Settled one, ContentType source, SourceItems items) {
        Origin origin = one.origin;
        Found found = one.piece.found();
        boolean whole = origin.collection().whole();
        Optional<String> url = origin.address().map(Object::toString).or(() -> found.get(Field.ADDRESS));
        String id = whole
                ? items.id(
                        source,
                        "folder " + origin.collection().name(),
                        origin.collection().name(),
                        Optional.empty(),
                        new Found(),
                        origin.collection().name())
                : items.id(source, url.orElse(origin.name()), one.title, url, found, url.orElse(shown(origin)));
        return JsonNodeFactory.instance
                .arrayNode()
                .add(JsonNodeFactory.instance.objectNode().set("source", TextNode.valueOf(id)));
    }

    /** Where it was: the whole address, of a file only its name. */
    private static String shown(Origin origin) {
        return origin.address().map(Object::toString).orElse(origin.path());
    }

    /** Addresses that it had, where each is one and nobody has it. */
    private Optional<JsonNode> aliases(Settled one, Found found, List<Loss> losses) {
        List<String> fitting = new ArrayList<>();
        for (String address : found.addresses()) {
            String path = address.replaceFirst("^https?://[^/]+", "");
            boolean own = one.path
                    .replaceFirst("(?:\\.\\w+)?\\.md$", "")
                    .equals(LinkBook.settled(path).toLowerCase(Locale.ROOT));
            boolean first = settled.stream()
                            .filter(other -> other.piece.found().addresses().contains(address))
                            .findFirst()
                            .filter(other -> other.equals(one))
                            .isPresent()
                    && settled.stream()
                            .noneMatch(other -> other.path
                                    .replaceFirst("(?:\\.\\w+)?\\.md$", "")
                                    .equals(LinkBook.settled(path)));
            boolean isPath = path.matches("/?[^\\s?#:{}]{1,200}")
                    && !LinkBook.settled(path).isEmpty();
            if (isPath && !own && first && !request.known().isTaken(LinkBook.settled(path) + ".md")) {
                fitting.add(path.startsWith("/") ? path : "/" + path);
            } else if (!own) {
                losses.add(new Loss(Loss.Kind.ALIAS, address));
            }
        }
        if (fitting.isEmpty() || one.type.field("aliases").isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(JsonNodeFactory.instance
                .arrayNode()
                .addAll(fitting.stream().map(TextNode::valueOf).toList()));
    }
}
