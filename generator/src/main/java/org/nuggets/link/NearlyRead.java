package org.nuggets.link;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Asset;

/** Files that somebody probably takes for pages, and copies that nobody meant to be pages. */
final class NearlyRead {

    /** Files that say something of a folder, in capitals or not, with any ending. */
    private static final Set<String> OF_THE_FOLDER = Set.of(
            "readme",
            "license",
            "licence",
            "copying",
            "copyright",
            "notice",
            "authors",
            "contributors",
            "contributing",
            "changelog",
            "changes",
            "history",
            "news",
            "install",
            "security",
            "cname",
            "codeowners",
            "makefile",
            "dockerfile",
            "gemfile",
            "rakefile",
            "jenkinsfile",
            "justfile");

    /** Endings of Markdown elsewhere. */
    private static final Set<String> ALMOST_MARKDOWN =
            Set.of("mkd", "mkdn", "mdwn", "mdown", "mdx", "mdtxt", "mdtext", "rmd", "qmd", "mdoc", "markdn");

    /** Texts of word processors. */
    private static final Set<String> WORD =
            Set.of("docx", "doc", "odt", "rtf", "pages", "wpd", "gdoc", "dotx", "docm", "wps");

    /** Texts in other markup. */
    private static final Set<String> OTHER_MARKUP =
            Set.of("html", "htm", "rst", "adoc", "asciidoc", "textile", "mediawiki", "wiki", "creole");

    /** What Explorer, Finder and web drives put into the names of copies, around the name of the original. */
    private static final List<Pattern> COPIES = Stream.of(
                    "(.+?) ?[-–—] ?(?:copy|copie|kopie|kopia|kopi|copia|cópia|kopio)(?: ?\\(?\\d+\\)?)?",
                    "(.+?) (?:copy|kopie|copie)(?: \\d+)?",
                    "(.+?) ?\\(\\d+\\)",
                    "(?:copy|kopie|copie|kopia) (?:of|van|von|de) (.+)",
                    "(.+?) ?\\(.*(?:conflict|conflit|copy|kopie).*\\)",
                    "(.+?)\\.sync-conflict-.*")
            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    /** Each name of a copy has one of these: most names need not be compared with the patterns. */
    private static final List<String> OF_COPIES = List.of("cop", "kop", "cóp", "(", "sync-conflict");

    /** Such a name is that of a copy also where the original is gone. */
    private static final Pattern SURELY_A_COPY = Pattern.compile(
            ".+ [-–—] (?:copy|copie|kopie|kopia|kopi|copia|cópia)(?: \\(\\d+\\))?|.+\\.sync-conflict-.*"
                    + "|.+ \\(.*conflict.*\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** An ending that a program has added behind that of Markdown. */
    private static final Pattern DOUBLED =
            Pattern.compile("(?i)(.+)\\.(?:md|markdown)[. ~_]*(?:\\.[a-z]{2,5})?[. ~_]*");

    private final List<Suspect> suspects;

    /**
     * A file to be named, unless a page links to it.
     *
     * @param path below the content folder
     */
    private record Suspect(String path, Diagnostic finding) {}

    private NearlyRead(List<Suspect> suspects) {
        this.suspects = suspects;
    }

    /** Looks at the names of all files of the content folder. */
    static NearlyRead of(List<LinkTarget> pages, List<Asset> assets) {
        Lazy<Set<String>> names = new Lazy<>(() -> names(pages));
        return new NearlyRead(Stream.concat(
                        assets.stream().flatMap(asset -> unread(asset).stream()),
                        pages.stream().flatMap(page -> copy(page, names).stream()))
                .toList());
    }

    private static Set<String> names(List<LinkTarget> pages) {
        Set<String> names = new HashSet<>();
        pages.forEach(page -> {
            names.add(folded(page.stem()));
            names.add(folded(withoutEnding(page.path())));
        });
        return names;
    }

    /** Whether there is anything to look for. */
    boolean isEmpty() {
        return suspects.isEmpty();
    }

    /** Those that no page links to. */
    List<Diagnostic> findings(Set<String> linked) {
        return suspects.stream()
                .filter(suspect -> !linked.contains(suspect.path))
                .map(Suspect::finding)
                .toList();
    }

    /** The pages that look like copies of others, as shown to people. */
    Set<String> copies() {
        return suspects.stream()
                .filter(suspect -> suspect.finding.code() == Code.COPY)
                .map(suspect -> suspect.finding.span().file())
                .collect(Collectors.toSet());
    }

    private static Optional<Suspect> unread(Asset asset) {
        String name = asset.path().substring(asset.path().lastIndexOf('/') + 1);
        String first = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
        if (OF_THE_FOLDER.contains(first.toLowerCase(Locale.ROOT)) || name.startsWith("~")) {
            return Optional.empty();
        }
        return cure(name)
                .map(cure -> new Suspect(
                        asset.path(),
                        new Diagnostic(
                                SourceSpan.startOf(asset.name()),
                                Code.NOT_READ,
                                "'" + name + "' is no page, and no page links to it, so readers do not get it",
                                cure)));
    }

    /** What to do about a file of that name; nothing where it is none that could be meant as a page. */
    private static Optional<String> cure(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : lower.substring(lower.lastIndexOf('.') + 1);
        Matcher doubled = DOUBLED.matcher(name);
        if (doubled.matches()) {
            return Optional.of("rename it to '" + doubled.group(1) + ".md'; in Windows, first switch on "
                    + "'File name extensions' in Explorer's menu 'View'");
        }
        if (ending.isEmpty() || ALMOST_MARKDOWN.contains(ending)) {
            return Optional.of("if it is a page, rename it to '" + stem + ".md'; if not, move it out of this folder");
        }
        if (ending.equals("txt") || ending.equals("text")) {
            return Optional.of("if it is a page, rename it to '" + stem + ".md'; if readers should get the file, link "
                    + "to it; if neither, move it out of this folder");
        }
        if (WORD.contains(ending) || OTHER_MARKUP.contains(ending)) {
            return Optional.of("if it is a page, copy its text into a new file '" + stem + ".md'; if readers should "
                    + "get the file, link to it; if neither, move it out of this folder");
        }
        return Optional.empty();
    }

    private static Optional<Suspect> copy(LinkTarget page, Lazy<Set<String>> names) {
        String path = withoutEnding(page.path());
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return original(page.stem().substring(folder.length()), folder, names)
                .or(() -> original(path.substring(folder.length()), folder, names))
                .map(original -> new Suspect(
                        page.path(),
                        new Diagnostic(
                                SourceSpan.startOf(page.name()),
                                Code.COPY,
                                "this looks like a copy of '" + original + ".md', and is a page of its own",
                                "delete it if it was not meant, or give it a name and a title of its own")));
    }

    /** The name of which this is a copy. */
    private static Optional<String> original(String name, String folder, Lazy<Set<String>> names) {
        String lower = folded(name);
        if (OF_COPIES.stream().noneMatch(lower::contains)) {
            return Optional.empty();
        }
        boolean sure = SURELY_A_COPY.matcher(name).matches();
        return COPIES.stream()
                .map(pattern -> pattern.matcher(name))
                .filter(Matcher::matches)
                .map(match -> match.group(1).strip())
                .filter(original -> sure || names.get().contains(folded(folder + original)))
                .findFirst();
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
