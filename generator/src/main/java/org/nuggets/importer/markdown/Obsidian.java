package org.nuggets.importer.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Escapes;

/** What Obsidian writes in its own way. */
final class Obsidian {

    /** Before the name of a note, in addresses that are settled later. */
    static final String NOTE = "note:";

    private static final Pattern PRIVATE = Pattern.compile("%%.*?(?:%%|\\z)", Pattern.DOTALL);
    private static final Pattern EMBED = Pattern.compile(
            "!\\[\\[(?<file>[^\\[\\]|#\\n]+)(?<place>#[^\\[\\]|\\n]*)?(?:\\|(?<words>[^\\[\\]\\n]*))?]]");
    private static final Pattern LINK = Pattern.compile(
            "\\[\\[(?<file>[^\\[\\]|#\\n]*)(?<place>#[^\\[\\]|\\n]*)?(?:\\\\?\\|(?<words>[^\\[\\]\\n]*))?]]");
    private static final Pattern BLOCK_ID = Pattern.compile("(?m)[ \\t]+\\^[a-zA-Z0-9-]{1,40}[ \\t]*$");
    private static final Pattern MARKED = Pattern.compile("==(?=\\S)([^=\\n]+?)(?<=\\S)==");
    private static final Pattern TAG = Pattern.compile("(?<![\\w/&#(\\[])#(\\p{L}[\\p{L}\\p{N}_/-]*)");
    private static final Pattern TAG_LINE = Pattern.compile("(?m)^[ \\t]*(?:#\\p{L}[\\p{L}\\p{N}_/-]*[ \\t]*)+$\\R?");
    private static final Pattern CALLOUT =
            Pattern.compile("(?m)^([ \\t]*(?:>[ \\t]*)+)\\[!([\\w-]+)(?:\\|[^\\]\\n]*)?]([-+]?)");
    private static final Pattern INLINE_NOTE = Pattern.compile("\\^\\[([^\\[\\]\\n]+)]");
    private static final String PICTURES = "(?i).*\\.(?:png|jpe?g|gif|webp|svg|avif|bmp|heic|heif|tiff?|emf|wmf)";

    /** Obsidian's boxes, and ours that mean the same. */
    private static final Map<String, String> BOXES = Map.ofEntries(
            Map.entry("abstract", "NOTE"),
            Map.entry("summary", "NOTE"),
            Map.entry("tldr", "NOTE"),
            Map.entry("info", "NOTE"),
            Map.entry("todo", "NOTE"),
            Map.entry("hint", "TIP"),
            Map.entry("success", "TIP"),
            Map.entry("check", "TIP"),
            Map.entry("done", "TIP"),
            Map.entry("question", "NOTE"),
            Map.entry("help", "NOTE"),
            Map.entry("faq", "NOTE"),
            Map.entry("attention", "CAUTION"),
            Map.entry("failure", "CAUTION"),
            Map.entry("fail", "CAUTION"),
            Map.entry("missing", "CAUTION"),
            Map.entry("danger", "CAUTION"),
            Map.entry("error", "CAUTION"),
            Map.entry("bug", "CAUTION"),
            Map.entry("example", "NOTE"),
            Map.entry("quote", "NOTE"),
            Map.entry("cite", "NOTE"));

    private static final List<String> OURS = List.of("note", "tip", "important", "warning", "caution", "evidence");

    private final PieceNotes notes;
    private int inlineNotes;

    Obsidian(PieceNotes notes) {
        this.notes = notes;
    }

    /** The text, without its code, as Markdown that needs no Obsidian. */
    String changed(String text) {
        String open = PRIVATE.matcher(text).replaceAll("");
        open = MarkdownReader.replaced(
                EMBED,
                open,
                embed -> embed(embed.group("file").strip(), place(embed.group("place")), words(embed.group("words"))));
        open = MarkdownReader.replaced(
                LINK,
                open,
                link -> link.group("file").matches("(?i)_?toc_?")
                        ? ""
                        : link(link.group("file").strip(), place(link.group("place")), words(link.group("words"))));
        open = BLOCK_ID.matcher(open).replaceAll("");
        open = MARKED.matcher(open).replaceAll("$1");
        open = CALLOUT.matcher(open)
                .replaceAll(box -> Matcher.quoteReplacement(box.group(1) + "[!" + box(box.group(2)) + "]"));
        Matcher tag = TAG.matcher(open);
        while (tag.find()) {
            notes.found().tag(tag.group(1));
        }
        open = TAG_LINE.matcher(open).replaceAll("");
        return inlineNotes(open);
    }

    private static String box(String kind) {
        String lower = kind.toLowerCase(Locale.ROOT);
        return OURS.contains(lower) ? lower.toUpperCase(Locale.ROOT) : BOXES.getOrDefault(lower, "NOTE");
    }

    private static Optional<String> words(@Nullable String written) {
        return Optional.ofNullable(written).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static String place(@Nullable String written) {
        return written == null ? "" : written;
    }

    /** A picture with its words; the number that may stand in their place is its width. */
    private String embed(String file, String place, Optional<String> words) {
        if (file.matches(PICTURES)) {
            String description =
                    words.filter(text -> !text.matches("\\d+(?:x\\d+)?")).orElse("");
            return notes.picture(new Picture(NOTE + file, Optional.empty(), Escapes.inline(description), false));
        }
        if (!file.matches(".*\\.[A-Za-z0-9]{2,4}") || file.endsWith(".md")) {
            notes.lost(Loss.Kind.EMBED, file + place);
        }
        return link(file, place, words);
    }

    private String link(String file, String place, Optional<String> words) {
        String shown = words.orElseGet(() -> (file.substring(file.lastIndexOf('/') + 1)
                        + place.replace("#^", "#").replace("#", " › "))
                .replaceFirst("^ › ", "")
                .replaceFirst("\\.md$", ""));
        String address = file.isEmpty() ? place : NOTE + file + (place.startsWith("#^") ? "" : place);
        return address.isEmpty()
                ? Escapes.inline(shown)
                : "[" + Escapes.inline(shown) + "](" + notes.link(address) + ")";
    }

    private String inlineNotes(String text) {
        StringBuilder below = new StringBuilder();
        String above = INLINE_NOTE.matcher(text).replaceAll(note -> {
            inlineNotes++;
            below.append("\n\n[^inline-").append(inlineNotes).append("]: ").append(note.group(1));
            return "[^inline-" + inlineNotes + "]";
        });
        return above + below;
    }
}
