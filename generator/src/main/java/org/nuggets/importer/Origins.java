package org.nuggets.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.importer.Origin.Collection;
import org.nuggets.importer.fetch.Fetched;
import org.nuggets.importer.fetch.Fetcher;
import org.nuggets.importer.piece.UnreadableException;
import org.nuggets.importer.text.Encodings;
import org.nuggets.model.Bytes;

/** Files, folders and addresses as texts to read; what cannot be read is said of each, and all in one run. */
final class Origins {

    private static final int MOST_BYTES = 50_000_000;
    private static final int MOST_OF_PAGE = 5_000_000;
    private static final int MOST_FILES = 3_000;
    private static final int DEEPEST = 30;
    private static final String ENDINGS = ".*\\.(?:md|markdown|mdx|html?|xhtml|docx|txt)";
    /** What programs keep beside the texts of a site. */
    private static final Set<String> NOT_TEXTS = Set.of(
            "_site",
            "_includes",
            "_layouts",
            "_sass",
            "_data",
            "_plugins",
            "node_modules",
            "vendor",
            "layouts",
            "themes",
            "archetypes",
            "resources",
            "assets",
            "public",
            "static",
            "i18n",
            "templates");

    private static final Pattern SITE_TITLE = Pattern.compile("(?m)^title\\s*[:=]\\s*[\"']?([^\"'\\n]+?)[\"']?\\s*$");

    private final Fetcher fetcher;
    private final List<Origin> origins = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    Origins(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Reads what was named. */
    void read(List<String> what) throws IOException {
        for (String one : what) {
            try {
                if (one.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
                    page(one);
                } else {
                    place(one);
                }
            } catch (UnreadableException unreadable) {
                refused.add("'" + one + "': " + unreadable.getMessage());
            }
        }
    }

    List<Origin> origins() {
        return List.copyOf(origins);
    }

    /** What could not be read, and why. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void page(String written) throws UnreadableException {
        URI address;
        try {
            address = new URI(written.replace(" ", "%20"));
        } catch (URISyntaxException wrong) {
            throw new UnreadableException("this is no address: copy it once more from the browser");
        }
        Fetched fetched = fetcher.fetch(address, MOST_OF_PAGE);
        String file = String.valueOf(fetched.address().getPath())
                .replaceFirst("/+$", "")
                .replaceFirst("^.*/", "");
        byte[] bytes = fetched.content().read();
        Origin.Kind kind = FileKinds.of(file, bytes, fetched.type());
        origins.add(new Origin(
                fetched.address().toString(),
                file,
                kind,
                fetched.content(),
                Optional.of(fetched.address()),
                fetched.charset(),
                new Collection(fetched.address().toString(), Optional.empty(), false)));
    }

    private void place(String written) throws IOException, UnreadableException {
        Path path;
        try {
            path = Path.of(written);
        } catch (InvalidPathException wrong) {
            throw new UnreadableException("this is no name of a file");
        }
        if (!Files.exists(path)) {
            throw new UnreadableException("there is no such file or folder"
                    + (written.matches("(?:www\\.|[\\w-]+\\.(?:org|com|nl|net|edu|uk)).*")
                            ? "; an address begins with https://"
                            : ""));
        }
        if (Files.isDirectory(path)) {
            folder(path);
            return;
        }
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        Collection alone = new Collection(written, Optional.of(folder), false);
        origins.add(file(path, String.valueOf(path.getFileName()), written, alone));
    }

    private static Origin file(Path path, String below, String shown, Collection collection)
            throws IOException, UnreadableException {
        long size = Files.size(path);
        if (size > MOST_BYTES) {
            throw new UnreadableException("it has " + size / 1_000_000 + " MB, more than " + MOST_BYTES / 1_000_000
                    + ": take pictures out of it, or divide it");
        }
        byte[] bytes = Files.readAllBytes(path);
        Origin.Kind kind = FileKinds.of(below, bytes, "");
        if (kind != Origin.Kind.WORD && bytes.length > MOST_OF_PAGE) {
            throw new UnreadableException(
                    "it has " + size / 1_000_000 + " MB, which is too much for one page: divide it");
        }
        // Kept on disk meanwhile: a folder may hold more than memory does.
        Bytes content = collection.whole() ? () -> again(path) : Bytes.of(bytes);
        return new Origin(shown, below, kind, content, Optional.empty(), Optional.empty(), collection);
    }

    private static byte[] again(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void folder(Path folder) throws IOException, UnreadableException {
        Path root = isHugo(folder) && Files.isDirectory(folder.resolve("content")) ? folder.resolve("content") : folder;
        List<Path> files = files(root);
        if (files.size() > MOST_FILES) {
            throw new UnreadableException(
                    "it holds " + files.size() + " texts, more than " + MOST_FILES + ": import it folder by folder");
        }
        Collection whole = new Collection(title(folder), Optional.of(folder), true);
        for (Path file : files) {
            String below = root.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            try {
                origins.add(file(file, below, file.toString(), whole));
            } catch (UnreadableException unreadable) {
                if (Files.size(file) > 0) {
                    refused.add("'" + file + "': " + unreadable.getMessage());
                }
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableException(
                    "there is no text in this folder that can be read: no .docx, .html, .md or .txt");
        }
    }

    private static boolean isHugo(Path folder) {
        return List.of("hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml").stream()
                .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        boolean isSite = Files.isRegularFile(root.resolve("_config.yml"));
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean passes = folder.equals(root) || (!name.startsWith(".") && !NOT_TEXTS.contains(name));
                return passes ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                boolean isText = name.toLowerCase(Locale.ROOT).matches(ENDINGS)
                        && !name.startsWith(".")
                        && !name.startsWith("~$");
                // Pages of HTML in a site of Jekyll are its templates.
                boolean isKept =
                        !name.matches("(?i)(?:readme|license|licence|changelog|contributing|code_of_conduct|404)\\..*")
                                && !(isSite && name.matches("(?i).*\\.html?"));
                if (attributes.isRegularFile() && isText && isKept) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException refused) {
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    /** What a site calls itself, else the name of its folder. */
    private static String title(Path folder) throws IOException {
        for (String name : List.of("_config.yml", "hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml")) {
            Path settings = folder.resolve(name);
            if (Files.isRegularFile(settings, LinkOption.NOFOLLOW_LINKS) && Files.size(settings) < 1_000_000) {
                Matcher title = SITE_TITLE.matcher(Encodings.text(Files.readAllBytes(settings)));
                if (title.find()) {
                    return title.group(1).strip();
                }
            }
        }
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
}
