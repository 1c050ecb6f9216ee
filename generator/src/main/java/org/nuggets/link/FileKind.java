package org.nuggets.link;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file beside the pages is, told by its ending. */
enum FileKind {
    /** What a browser shows as a picture, and never runs. */
    PICTURE,
    /** A picture that few browsers show. */
    RARE_PICTURE,
    /** A film, or sound. */
    MEDIA,
    /** What a browser stores or shows, but never runs. */
    DOCUMENT,
    /** A drawing that may hold script: its content decides. */
    DRAWING,
    /** What a browser would run, or show as a page of this site. */
    ACTIVE,
    /** What a reader's computer would run. */
    PROGRAM,
    /** No kind that is known. */
    OTHER;

    private static final Map<FileKind, Set<String>> ENDINGS = Map.of(
            PICTURE, Set.of("png", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "apng", "bmp", "ico"),
            RARE_PICTURE, Set.of("heic", "heif", "tif", "tiff", "jxl", "jp2", "psd", "cr2", "nef", "dng", "eps", "ai"),
            MEDIA, Set.of("mp3", "m4a", "ogg", "oga", "opus", "flac", "wav", "mp4", "m4v", "mov", "webm", "ogv"),
            DOCUMENT,
                    Set.of(
                            // Office, and what schools keep in it.
                            "pdf",
                            "docx",
                            "xlsx",
                            "pptx",
                            "doc",
                            "xls",
                            "ppt",
                            "odt",
                            "ods",
                            "odp",
                            "odg",
                            "rtf",
                            "pages",
                            "numbers",
                            "key",
                            "epub",
                            "mobi",
                            "dotx",
                            "xltx",
                            "potx",
                            "ppsx",
                            "pub",
                            "one",
                            // Text and data.
                            "txt",
                            "md",
                            "csv",
                            "tsv",
                            "json",
                            "jsonl",
                            "geojson",
                            "yml",
                            "yaml",
                            "toml",
                            "ini",
                            "log",
                            "ics",
                            "vcf",
                            "vtt",
                            "srt",
                            "bib",
                            "tex",
                            "sql",
                            "gpx",
                            "diff",
                            "patch",
                            // Sources of lessons, which a browser shows or stores as text.
                            "r",
                            "rmd",
                            "qmd",
                            "py",
                            "ipynb",
                            "java",
                            "c",
                            "h",
                            "cpp",
                            "rs",
                            "go",
                            "m",
                            "jl",
                            "sb3",
                            "ggb",
                            "hex",
                            // Archives.
                            "zip",
                            "gz",
                            "tgz",
                            "tar",
                            "bz2",
                            "xz",
                            "7z",
                            "rar"),
            DRAWING, Set.of("svg"),
            ACTIVE,
                    Set.of(
                            "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "js", "mjs", "cjs", "css", "xml",
                            "xsl", "xslt", "rss", "atom", "kml", "svgz", "wasm", "swf", "php", "asp", "aspx", "jsp",
                            "cgi", "htc", "hta"),
            PROGRAM,
                    Set.of(
                            "exe", "msi", "com", "scr", "bat", "cmd", "ps1", "vbs", "vbe", "wsf", "jse", "lnk", "reg",
                            "jar", "apk", "dmg", "pkg", "app", "deb", "rpm", "sh", "bash", "dll", "docm", "xlsm",
                            "pptm"));

    /** The kind of a file with a path. */
    static FileKind of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (Map.Entry<FileKind, Set<String>> kind : ENDINGS.entrySet()) {
            if (kind.getValue().contains(ending)) {
                return kind.getKey();
            }
        }
        return OTHER;
    }
}
