package org.nuggets.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.language.PeopleTables;
import org.nuggets.language.PrivateMark;

/**
 * Finds, among the files from which a site is made, those that list people, such as staff, and those that our own tools
 * wrote for whoever uses them alone. A build refuses them wherever they lie: what lies there is published, or shared with
 * whoever writes the site. Of each file only a start is read.
 *
 * @param tables by what such a list is known
 * @param shown from a file to its name as people will see it
 */
public record PeopleFiles(PeopleTables tables, Function<Path, String> shown) {

    /** What holds no table of text, or is the site's own program. */
    private static final Set<String> OTHERS = Set.of(
            "png", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "apng", "bmp", "ico", "svg", "tif", "tiff", "heic",
            "heif", "mp3", "m4a", "ogg", "oga", "opus", "flac", "wav", "mp4", "m4v", "mov", "webm", "ogv", "pdf",
            "docx", "pptx", "doc", "ppt", "odt", "odp", "epub", "zip", "gz", "tgz", "7z", "rar", "woff", "woff2", "ttf",
            "otf", "eot", "js", "mjs", "cjs", "css", "peb", "yml", "yaml", "map", "wasm", "jar", "class", "exe", "dll");

    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xltx", "xltm", "xlam", "ods", "ots");
    /** Workbooks that only their own programs read: their names have to tell. */
    private static final Set<String> CLOSED =
            Set.of("xls", "xlsb", "xlt", "numbers", "gsheet", "mdb", "accdb", "sqlite");

    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab");
    private static final Set<String> DATA = Set.of("json", "jsonl", "ics", "ical", "xml", "vcf");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "mht", "mhtml");

    /** In a theme's folder, what it is made with and what is made of it. */
    private static final Set<String> TOOLS = Set.of("node_modules", "target", "build", "dist");

    private static final List<Character> BETWEEN = List.of(',', ';', '\t', '|');
    private static final int MOST_FILES = 20_000;

    /**
     * Where to look.
     *
     * @param found files that are known already
     * @param folders of which every file counts
     * @param tops of which only the files right in them count
     */
    public record Places(List<Path> found, List<Path> folders, List<Path> tops) {

        public Places {
            found = List.copyOf(found);
            folders = List.copyOf(folders);
            tops = List.copyOf(tops);
        }
    }

    /** Looks through files, each once. */
    public List<Diagnostic> check(Places places) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        places.found().forEach(file -> put(file, files));
        for (Path folder : places.folders()) {
            walk(folder, files);
        }
        for (Path top : places.tops()) {
            entries(top).stream()
                    .filter(file -> Files.isRegularFile(file.path()))
                    .forEach(file -> put(file.path(), files));
        }
        return files.values().parallelStream()
                .flatMap(file -> finding(file).stream())
                .toList();
    }

    private static void put(Path file, Map<Path, Path> files) {
        if (isWanted(file)) {
            files.putIfAbsent(file.toAbsolutePath().normalize(), file);
        }
    }

    private static void walk(Path folder, Map<Path, Path> files) throws IOException {
        boolean isTheme = Files.exists(folder.resolve("theme.yml"));
        for (FoundFile entry : entries(folder)) {
            String name = String.valueOf(entry.path().getFileName());
            if (entry.attributes().isDirectory()) {
                if (!(isTheme && TOOLS.contains(name))) {
                    walk(entry.path(), files);
                }
            } else if (files.size() < MOST_FILES && Files.isRegularFile(entry.path())) {
                put(entry.path(), files);
            }
        }
    }

    private static List<FoundFile> entries(Path folder) throws IOException {
        return Files.isDirectory(folder) && Files.isReadable(folder) ? FolderWalk.entries(folder) : List.of();
    }

    private static boolean isWanted(Path file) {
        String name = String.valueOf(file.getFileName());
        return !OTHERS.contains(ending(name)) && !SourceReader.isMarkdown(name);
    }

    private Optional<Diagnostic> finding(Path file) {
        String name = shown.apply(file);
        String ending = ending(name);
        if (WORKBOOKS.contains(ending)) {
            return SpreadsheetRows.of(file).stream()
                    .flatMap(rows -> marked(rows, name).or(() -> list(rows, name)).stream())
                    .findFirst()
                    .or(() -> named(name));
        }
        if (CLOSED.contains(ending)) {
            return named(name);
        }
        return FileStart.of(file)
                .flatMap(text ->
                        PrivateMark.in(text).isPresent() ? Optional.of(ofMark(name)) : list(text, ending, name));
    }

    private Optional<Diagnostic> list(String text, String ending, String name) {
        if (DATA.contains(ending)) {
            return Optional.empty();
        }
        if (PAGES.contains(ending)) {
            return list(HtmlRows.of(text), name);
        }
        return BETWEEN.stream()
                .map(between -> DelimitedRows.of(text, between))
                .filter(rows -> TABLES.contains(ending) || isTable(rows))
                .flatMap(rows -> list(rows, name).stream())
                .findFirst();
    }

    /** A sentence has commas, too: what is called a text has to have rows of one length. */
    private static boolean isTable(List<List<String>> rows) {
        List<Integer> sizes = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .map(List::size)
                .toList();
        int parted = (int) sizes.stream().filter(size -> size > 1).count();
        return parted > 1
                && parted * 2 > sizes.size()
                && sizes.stream().filter(size -> size > 1).distinct().count() <= 2;
    }

    private Optional<Diagnostic> marked(List<List<String>> rows, String name) {
        return rows.stream().limit(20).flatMap(List::stream).anyMatch(cell -> cell.equalsIgnoreCase(PrivateMark.NAME))
                ? Optional.of(ofMark(name))
                : Optional.empty();
    }

    private Optional<Diagnostic> list(List<List<String>> rows, String name) {
        return tables.in(rows)
                .map(found -> new Diagnostic(
                        SourceSpan.startOf(name),
                        Code.PRIVATE_FILE,
                        "this looks like a list of people: row " + found.row() + " has " + columns(found.columns()),
                        "keep it outside of the folders that the site is made of. If it names nobody, head its columns otherwise, such"
                                + " as 'School' in place of 'Name'"));
    }

    private static String columns(List<String> headings) {
        List<String> quoted = headings.stream()
                .limit(4)
                .map(heading -> "'" + (heading.length() > 40 ? heading.substring(0, 40) + "…" : heading) + "'")
                .toList();
        return quoted.size() == 1
                ? "the column " + quoted.get(0)
                : "the columns " + String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and "
                        + quoted.get(quoted.size() - 1);
    }

    private Optional<Diagnostic> named(String name) {
        return Stream.of(name)
                .filter(tables::isNamedSo)
                .map(
                        file -> new Diagnostic(
                                SourceSpan.startOf(file),
                                Code.PRIVATE_FILE,
                                "by its name this workbook is a list of people",
                                "keep it outside of the folders that the site is made of. If it names nobody, give it another name"))
                .findFirst();
    }

    private static Diagnostic ofMark(String name) {
        return new Diagnostic(
                SourceSpan.startOf(name),
                Code.PRIVATE_FILE,
                "this was written for you alone, as its mark '" + PrivateMark.NAME + "' says",
                "keep it outside of the folders that the site is made of, where you keep lists of staff");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
