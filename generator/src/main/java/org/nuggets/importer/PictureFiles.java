package org.nuggets.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.nuggets.cache.Digest;
import org.nuggets.importer.fetch.Fetcher;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.UnreadableException;
import org.nuggets.media.PictureKind;
import org.nuggets.model.Bytes;
import org.nuggets.model.ContentDigest;

/** The pictures and files that texts bring along: had from where they lie, known by what they hold, each once. */
final class PictureFiles {

    private static final int MOST_FETCHED = 100;
    private static final int MOST_FAILED = 5;
    private static final Pattern DATA = Pattern.compile("data:([\\w/+.-]*)((?:;[\\w=.-]+)*),(.*)", Pattern.DOTALL);
    private static final String DOCUMENTS =
            "(?i).*\\.(?:pdf|docx|xlsx|pptx|odt|ods|odp|csv|ics|epub|zip|mp3|mp4|m4a|txt)";

    private final String folder;
    private final FileNamesTaken names;
    private final Fetcher fetcher;
    private final long mostBytes;
    private final Map<ContentDigest, String> known = new HashMap<>();
    private final List<ImportedFile> files = new ArrayList<>();
    private int fetched;
    private int failed;

    /**
     * Files that go into one folder.
     *
     * @param folder below the folder of content, with a slash at its end, or empty
     * @param mostBytes of one of them
     */
    PictureFiles(String folder, FileNamesTaken names, Fetcher fetcher, long mostBytes) {
        this.folder = folder;
        this.names = names;
        this.fetcher = fetcher;
        this.mostBytes = mostBytes;
    }

    List<ImportedFile> files() {
        return List.copyOf(files);
    }

    /**
     * The name of a picture beside the draft; nothing where it cannot be had, which is told.
     *
     * @param draft the name of the draft, without its ending
     * @param base where the page of a saved file is published, if it says so
     */
    Optional<String> picture(
            Origin origin, Picture picture, String draft, Optional<String> base, BiConsumer<Loss.Kind, String> lost) {
        String shown = picture.address().startsWith("data:")
                ? picture.words()
                : picture.address().replaceFirst("^note:", "");
        Optional<byte[]> bytes = picture.bytes()
                .map(Bytes::read)
                .or(() -> had(origin, picture.address()))
                .or(() -> base.flatMap(page -> fetched(StringUtil.resolve(page, picture.address()))));
        if (bytes.isEmpty() || bytes.get().length == 0) {
            lost.accept(
                    Loss.Kind.PICTURE_GONE, shown + (picture.words().isEmpty() ? "" : " (" + picture.words() + ")"));
            return Optional.empty();
        }
        Optional<String> ending = ending(bytes.get());
        if (ending.isEmpty()) {
            lost.accept(Loss.Kind.PICTURE_KIND, shown);
            return Optional.empty();
        }
        if (bytes.get().length > mostBytes) {
            lost.accept(Loss.Kind.PICTURE_LARGE, shown);
            return Optional.empty();
        }
        String file =
                picture.bytes().isPresent() || picture.address().startsWith("data:") ? "" : name(picture.address());
        String words = file.isEmpty() ? picture.words() : file;
        return Optional.of(keep(bytes.get(), words.isBlank() ? draft : words, ending.get()));
    }

    /** The name of a file beside the draft that a text links to; nothing where it is none that readers may have. */
    Optional<String> document(Origin origin, String address) {
        String plain = LinkBook.decoded(address.replaceFirst("[?#].*$", "").replaceFirst("^note:", ""));
        return plain.matches(DOCUMENTS)
                ? local(origin, address)
                        .filter(bytes -> bytes.length > 0 && bytes.length <= mostBytes)
                        .map(bytes -> keep(
                                bytes,
                                name(address),
                                plain.substring(plain.lastIndexOf('.')).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private String keep(byte[] bytes, String words, String ending) {
        String path = known.computeIfAbsent(Digest.content(bytes), digest -> {
            String free = names.free(folder, words, ending, "");
            files.add(new ImportedFile(free, Bytes.of(bytes)));
            return free;
        });
        return path.substring(folder.length());
    }

    private static String name(String address) {
        String path = LinkBook.decoded(address.replaceFirst("[?#].*$", "").replaceFirst("^note:", ""));
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    }

    private Optional<byte[]> had(Origin origin, String address) {
        Matcher data = DATA.matcher(address);
        if (data.matches()) {
            return data(data.group(2), data.group(3));
        }
        if (address.matches("(?i)https?://.*")) {
            return fetched(address);
        }
        return local(origin, address);
    }

    private static Optional<byte[]> data(String parameters, String data) {
        try {
            return Optional.of(
                    parameters.contains(";base64")
                            ? Base64.getMimeDecoder().decode(data)
                            : LinkBook.decoded(data).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> fetched(String address) {
        if (!address.startsWith("http") || fetched >= MOST_FETCHED || failed >= MOST_FAILED) {
            return Optional.empty();
        }
        fetched++;
        try {
            return Optional.of(fetcher.fetch(URI.create(address.replace(" ", "%20")), (int) mostBytes)
                    .content()
                    .read());
        } catch (UnreadableException | IllegalArgumentException gone) {
            failed++;
            return Optional.empty();
        }
    }

    /** A file beside a text, or where its site or vault keeps pictures; never out of the folder that was given. */
    private Optional<byte[]> local(Origin origin, String address) {
        Optional<Path> root = origin.collection().root();
        if (root.isEmpty()) {
            return Optional.empty();
        }
        String plain = LinkBook.decoded(address.replaceFirst("^note:", "").replaceFirst("[?#].*$", ""));
        boolean fromRoot = plain.startsWith("/");
        String bare = LinkBook.settled(plain);
        String beside = LinkBook.settled(origin.folder() + plain);
        List<String> candidates = Stream.of(
                        fromRoot ? bare : beside,
                        "content/" + beside,
                        bare,
                        "static/" + bare,
                        "assets/" + bare,
                        "public/" + bare,
                        "content/" + LinkBook.settled(origin.folder() + origin.stem() + "/" + plain),
                        LinkBook.settled(origin.folder() + origin.stem() + "/" + plain),
                        bare.substring(bare.indexOf('/') + 1))
                .distinct()
                .toList();
        for (String candidate : candidates) {
            Optional<byte[]> bytes = inside(root.get(), candidate);
            if (bytes.isPresent()) {
                return bytes;
            }
        }
        return address.startsWith("note:")
                ? anywhere(root.get(), bare.substring(bare.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    private Optional<byte[]> inside(Path root, String below) {
        try {
            Path file = root.resolve(below);
            boolean isInside = !below.isEmpty()
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(root.toRealPath());
            return isInside && Files.size(file) <= Math.max(mostBytes, 1) * 2
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /** Obsidian finds a file by its name alone. */
    private Optional<byte[]> anywhere(Path root, String name) {
        try (Stream<Path> files = Files.find(
                root,
                20,
                (path, attributes) -> attributes.isRegularFile()
                        && String.valueOf(path.getFileName()).equalsIgnoreCase(name))) {
            return files.sorted()
                    .findFirst()
                    .flatMap(file -> inside(root, root.relativize(file).toString()));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** The ending of a kind of picture that browsers show, by what it holds. */
    private static Optional<String> ending(byte[] bytes) {
        Optional<PictureKind> kind = PictureKind.of(bytes).filter(PictureKind::isShown);
        if (kind.isPresent()) {
            return kind.map(PictureKind::ending);
        }
        String head = new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1);
        return head.replaceFirst(
                                "^[\\s\u00EF\u00BB\u00BF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--(?s:.*?)-->\\s*)*(?:<!DOCTYPE"
                                        + " svg[^>]*>\\s*)?",
                                "")
                        .startsWith("<svg")
                ? Optional.of(".svg")
                : Optional.empty();
    }
}
