package org.nuggets.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a server says of a file: the same on every machine.
 *
 * @param name such as {@code text/html; charset=utf-8}
 */
public record MediaType(String name) {

    /** Of a file whose kind is not known: a browser stores it, and never shows or runs it. */
    public static final String OTHER = "application/octet-stream";

    /**
     * Each type with its endings, as the tables of servers have them: all that a site makes and that may lie beside its pages,
     * by IANA's names where there are such. What people write and read as text is text, so that a browser shows it.
     */
    private static final String TABLE = """
            text/html html htm
            text/css css
            text/javascript js mjs
            text/plain txt md log ini toml yml yaml srt bib tex sql diff patch r rmd qmd py java c h cpp rs go m jl
            text/csv csv
            text/tab-separated-values tsv
            text/calendar ics
            text/vcard vcf
            text/vtt vtt
            application/json json map
            application/jsonl jsonl
            application/geo+json geojson
            application/manifest+json webmanifest
            application/x-ipynb+json ipynb
            application/xml xml xsl
            application/rss+xml rss
            application/atom+xml atom
            application/xhtml+xml xhtml xht
            application/gpx+xml gpx
            application/vnd.google-earth.kml+xml kml
            application/wasm wasm
            image/svg+xml svg
            image/png png
            image/apng apng
            image/jpeg jpg jpeg jfif
            image/gif gif
            image/webp webp
            image/avif avif
            image/bmp bmp
            image/x-icon ico
            image/heic heic
            image/heif heif
            image/tiff tif tiff
            image/jxl jxl
            image/jp2 jp2
            image/vnd.adobe.photoshop psd
            font/woff2 woff2
            font/woff woff
            font/ttf ttf
            font/otf otf
            audio/mpeg mp3
            audio/mp4 m4a
            audio/ogg ogg oga opus
            audio/flac flac
            audio/wav wav
            video/mp4 mp4 m4v
            video/quicktime mov
            video/webm webm
            video/ogg ogv
            application/pdf pdf
            application/postscript eps ai
            application/rtf rtf
            application/epub+zip epub
            application/x-mobipocket-ebook mobi
            application/msword doc
            application/vnd.ms-excel xls
            application/vnd.ms-powerpoint ppt
            application/vnd.ms-publisher pub
            application/onenote one
            application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
            application/vnd.openxmlformats-officedocument.wordprocessingml.template dotx
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
            application/vnd.openxmlformats-officedocument.spreadsheetml.template xltx
            application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
            application/vnd.openxmlformats-officedocument.presentationml.slideshow ppsx
            application/vnd.openxmlformats-officedocument.presentationml.template potx
            application/vnd.oasis.opendocument.text odt
            application/vnd.oasis.opendocument.spreadsheet ods
            application/vnd.oasis.opendocument.presentation odp
            application/vnd.oasis.opendocument.graphics odg
            application/vnd.apple.pages pages
            application/vnd.apple.numbers numbers
            application/vnd.apple.keynote key
            application/vnd.geogebra.file ggb
            application/x.scratch.sb3 sb3
            application/zip zip
            application/gzip gz tgz
            application/x-tar tar
            application/x-bzip2 bz2
            application/x-xz xz
            application/x-7z-compressed 7z
            application/vnd.rar rar
            """;

    private static final SortedMap<String, List<String>> ENDINGS = read(TABLE);

    private static final Map<String, String> BY_ENDING = ENDINGS.entrySet().stream()
            .flatMap(type -> type.getValue().stream().map(ending -> Map.entry(ending, type.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static SortedMap<String, List<String>> read(String table) {
        SortedMap<String, List<String>> endings = new TreeMap<>();
        table.lines()
                .map(line -> line.split(" ", 2))
                .forEach(line -> endings.put(line[0], List.of(line[1].split(" "))));
        return Collections.unmodifiableSortedMap(endings);
    }

    /** That of a file, by its ending; a name without one is that of a text, such as {@code LICENSE} or {@code _headers}. */
    public static MediaType of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int end = name.lastIndexOf('.');
        String type = end < 0
                ? "text/plain"
                : BY_ENDING.getOrDefault(name.substring(end + 1).toLowerCase(Locale.ROOT), OTHER);
        return new MediaType(isText(type) ? type + "; charset=utf-8" : type);
    }

    /** Without its encoding. */
    public String essence() {
        return name.split(";", 2)[0];
    }

    /** Whether a type is one of texts, whose encoding is said: ours are all in UTF-8. */
    public static boolean isText(String type) {
        return type.startsWith("text/");
    }

    /** Every type that is known, without its encoding, with its endings in small letters. */
    public static SortedMap<String, List<String>> endings() {
        return ENDINGS;
    }
}
