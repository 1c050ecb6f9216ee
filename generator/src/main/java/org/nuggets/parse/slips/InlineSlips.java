package org.nuggets.parse.slips;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.SentinelCharacters;

/** Links, footnotes and signs inside a text that are not read as what they were probably meant. */
final class InlineSlips {

    /** Lengths are bounded, so that each pattern is tried in constant time at each place. */
    private static final Pattern SPACED_TARGET =
            Pattern.compile("(!?)\\[([^\\[\\]\\n]{0,300})]\\(([^()<>\\n\"]{1,300})( \"[^\"\\n]{0,200}\")?\\)");

    private static final Pattern SPACED_LINK =
            Pattern.compile("(!?)\\[([^\\[\\]\\n]{1,300})] {1,3}\\(([^()<>\\s]{1,300})\\)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(https?://|www\\.|mailto:|\\.{1,2}/).+|[^ ]+@[^ ]+\\.[a-z]{2,}|.*[^.\\s]\\.(md|markdown|html?|pdf|docx?|xlsx?|pptx?|odt|png|jpe?g|gif|svg|webp|heic|mp[34]|zip)(#.*)?");
    /** A link whose address stands elsewhere: not an element of an array, nor one of several numbers of sources. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_\\]])\\[([^\\[\\]\\n]{2,300})]\\[([^\\[\\]\\n]{0,100}\\p{L}[^\\[\\]\\n]{0,100})](?![\\[(\\p{L}\\p{N}_])");

    private static final Pattern NOTE = Pattern.compile("\\[\\^([\\p{L}\\p{N}_-]{1,60})]");
    private static final Pattern RANGE = Pattern.compile(".*\\w-\\w");
    private static final Pattern MARKED =
            Pattern.compile("(?<![=\\w])==([^\\s=](?:[^=\\n]{0,300}[^\\s=])?)==(?![=\\w])");
    private static final Pattern EMOJI =
            Pattern.compile("(?<![\\w:/]):([a-z][a-z0-9_]{1,30}|[+-]1):(?![\\w:`\\u0001])");
    private static final Set<String> EMOJIS = Set.of(
            ("smile smiley grin laughing joy wink blush heart heart_eyes thinking sob cry tada rocket fire star sparkles"
                            + " warning bulb book books memo pencil eyes clap wave pray thumbsup thumbsdown +1 -1 ok_hand"
                            + " white_check_mark heavy_check_mark x check exclamation question point_right information_source"
                            + " construction bug zap boom calendar clock school art mortar_board apple sunglasses")
                    .split(" "));

    private final BodySource source;
    private final List<Diagnostic> findings;
    private final ForeignMarkup foreign;
    private final NoteSigns signs;

    InlineSlips(BodySource source, List<Diagnostic> findings, ForeignMarkup foreign) {
        this.source = source;
        this.findings = findings;
        this.foreign = foreign;
        this.signs = new NoteSigns(source.text());
    }

    /**
     * Looks a block over.
     *
     * @param masked its text
     * @param from its offset in the body
     */
    void look(String masked, int from) {
        foreign.look(masked, from);
        // All of them hold one; that of a link is masked.
        if (masked.indexOf(']') >= 0) {
            links(masked, from);
        }
        int comment = masked.indexOf("<!--");
        if (comment >= 0) {
            findings.add(unclosedComment(source, from + comment));
        }
        if (masked.contains("==")) {
            each(
                    MARKED,
                    masked,
                    found -> report(
                            from,
                            found,
                            "'" + found.group() + "' is not read as marked text",
                            "write '**" + found.group(1) + "**'"));
        }
        if (mayHoldEmoji(masked)) {
            emoji(masked, from);
        }
    }

    /** Whether a colon stands before what may be a name: most stand before a blank. */
    private static boolean mayHoldEmoji(String masked) {
        for (int at = masked.indexOf(':'); at >= 0 && at + 1 < masked.length(); at = masked.indexOf(':', at + 1)) {
            char next = masked.charAt(at + 1);
            if ((next >= 'a' && next <= 'z') || next == '+' || next == '-') {
                return true;
            }
        }
        return false;
    }

    private void emoji(String masked, int from) {
        each(EMOJI, masked, found -> {
            if (EMOJIS.contains(found.group(1))) {
                report(
                        from,
                        found,
                        "'" + found.group() + "' is shown as these letters, not as a picture",
                        "put the sign itself here, such as 🙂, or take it out");
            }
        });
    }

    private void links(String masked, int from) {
        each(SPACED_TARGET, masked, found -> {
            String target = found.group(3).strip();
            boolean meant = target.indexOf(' ') > 0 && ADDRESS.matcher(target).matches();
            if (meant) {
                String title = found.group(4) == null ? "" : found.group(4);
                int start = from + found.start(3) + found.group(3).indexOf(target);
                report(
                        from,
                        found,
                        "this is no " + kind(found) + ", for there are spaces in '" + target + "'",
                        "write '" + found.group(1) + "[" + found.group(2) + "](<" + target + ">" + title + ")'",
                        List.of(
                                new Repair.Part(source.span(start, start), "<"),
                                new Repair.Part(source.span(start + target.length(), start + target.length()), ">")));
            }
        });
        each(SPACED_LINK, masked, found -> {
            if (ADDRESS.matcher(found.group(3)).matches()) {
                int bracket = from + found.end(2) + 1;
                report(
                        from,
                        found,
                        "this is no " + kind(found) + ", for there is a space between ']' and '('",
                        "write '" + found.group(1) + "[" + found.group(2) + "](" + found.group(3) + ")'",
                        List.of(new Repair.Part(source.span(bracket, from + found.start(3) - 1), "")));
            }
        });
        each(
                REFERENCE,
                masked,
                found -> report(
                        from,
                        found,
                        "there is no address for '[" + found.group(2) + "]', so this is shown as these signs",
                        "write the address in round brackets: '[" + found.group(1)
                                + "](https://…)'; or in a line of its own," + " with a blank line above it: '["
                                + found.group(2) + "]: https://…'"));
        each(NOTE, masked, found -> {
            boolean note =
                    !RANGE.matcher(found.group(1)).matches() || found.group(1).length() > 3;
            Optional<Integer> unread = signs.note(found.group(1));
            if (note && unread.isPresent()) {
                int at = unread.get();
                findings.add(new Diagnostic(
                        source.span(at, at + found.group().length() + 1),
                        Code.UNREAD_MARKDOWN,
                        "the note '" + found.group() + "' stands in HTML or code, so it is not read as one",
                        "put it where Markdown is read: at the beginning of a line, with a blank line above it"));
            } else if (note) {
                report(
                        from,
                        found,
                        "there is no note for '" + found.group() + "', so it is shown as these signs",
                        "write the note in a line of its own, with a blank line above it: '" + found.group()
                                + ": what the note says'");
            }
        });
    }

    private static String kind(Matcher found) {
        return found.group(1).isEmpty() ? "link" : "picture";
    }

    static Diagnostic unclosedComment(BodySource source, int at) {
        return new Diagnostic(
                source.span(at, at + 4),
                Code.UNCLOSED_COMMENT,
                "the comment that begins here has no end",
                "add '-->' where it ends");
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> then) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.group().indexOf(Slips.MASK) < 0) {
                then.accept(matcher);
            }
        }
    }

    private void report(int from, Matcher found, String message, String fix) {
        report(from, found, message, fix, List.of());
    }

    private void report(int from, Matcher found, String message, String fix, List<Repair.Part> repair) {
        Diagnostic finding = new Diagnostic(
                source.span(from + found.start(), from + found.end()),
                Code.UNREAD_MARKDOWN,
                SentinelCharacters.restore(message),
                SentinelCharacters.restore(fix));
        findings.add(repair.isEmpty() ? finding : finding.mendedBy(new Repair(repair, true)));
    }
}
