package org.nuggets.parse.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.language.VagueLinks;
import org.nuggets.model.Body;
import org.nuggets.parse.flexmark.FlexmarkParsers;
import org.nuggets.parse.flexmark.Metered;
import org.nuggets.parse.html.Dialect;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.text.BodySource;

/**
 * Turns Markdown into a body: CommonMark 0.31.2 with tables, footnotes, struck text, task and definition lists, bare
 * addresses, anchors for headings, and admonitions, with the quotation marks of the page's language. Immutable; one serves any number of threads.
 */
public final class MarkdownParser {

    /**
     * Some of Flexmark's patterns take a stack frame for each repeated part of a text, such as an element with 10,000
     * attributes. Such a text is read again on a stack of this many bytes.
     */
    private static final long LARGE_STACK = 1L << 25;

    private final Parser parser;
    private final Dialect dialect;
    private final BiFunction<String, String, String> words;
    private final Function<String, VagueLinks> vague;

    /**
     * A parser that writes what it has to say in English.
     *
     * @see #MarkdownParser(RawHtml, BiFunction)
     */
    public MarkdownParser(RawHtml rawHtml) {
        this(rawHtml, (lang, key) -> Words.english(key));
    }

    /**
     * A parser for the pages of a site.
     *
     * @param rawHtml what becomes of HTML in Markdown
     * @param words from a language and a key to the word that readers see or hear. The keys are the kinds of
     *     admonitions, {@code note tip important warning caution evidence}, their titles where authors give none; {@code table}, the name
     *     of a table without a caption, which its number follows; {@code footnotes}, the name of their section;
     *     {@code footnote-back}, a link back to the text, which the number of the footnote follows; {@code task-done} and
     *     {@code task-open}, tasks without a text
     */
    public MarkdownParser(RawHtml rawHtml, BiFunction<String, String, String> words) {
        this(rawHtml, words, lang -> VagueLinks.NONE);
    }

    /**
     * The same, for a site that wants to know of links that do not say where they lead.
     *
     * @param vague from a language to texts that say nothing
     */
    public MarkdownParser(
            RawHtml rawHtml, BiFunction<String, String, String> words, Function<String, VagueLinks> vague) {
        this(FlexmarkParsers.extended(), new Dialect(false, rawHtml), words, vague);
    }

    private MarkdownParser(
            Parser parser,
            Dialect dialect,
            BiFunction<String, String, String> words,
            Function<String, VagueLinks> vague) {
        this.parser = parser;
        this.dialect = dialect;
        this.words = words;
        this.vague = vague;
    }

    /** A parser for CommonMark as its specification has it, through the same walk. */
    public static MarkdownParser commonMark() {
        return new MarkdownParser(
                FlexmarkParsers.commonMark(),
                new Dialect(true, RawHtml.ALLOWED),
                (lang, key) -> Words.english(key),
                lang -> VagueLinks.NONE);
    }

    /**
     * Parses the body of a file.
     *
     * @param source the whole file
     * @param start offset in {@code source.text()} where the body begins
     * @param title the title in the front matter, if any; a first-level heading of the same text that opens the body is
     *     left out of it
     * @param lang the page's language, BCP 47
     */
    public Checked<Body> parse(SourceText source, int start, Optional<String> title, String lang) {
        Supplier<Checked<Body>> read = () -> {
            List<Diagnostic> findings = new ArrayList<>();
            BodySource body = BodySource.of(source, start);
            Metered meter = new Metered(body.markdown());
            try {
                Document document = parser.parse(BasedSequence.of(meter));
                findings.addAll(TooComplex.parts(body, meter));
                meter.written();
                QuotationMarks quotes = dialect.plain() ? QuotationMarks.none() : QuotationMarks.of(lang);
                Body value = new BodyWalk(
                                body,
                                document,
                                dialect,
                                key -> words.apply(lang, key),
                                quotes,
                                vague.apply(lang),
                                findings)
                        .body(title);
                return new Checked<>(value, findings);
            } catch (Metered.Exhausted e) {
                return tooComplex(body);
            }
        };
        try {
            return read.get();
        } catch (StackOverflowError e) {
            return onLargeStack(read).orElseGet(() -> tooDeep(BodySource.of(source, start)));
        }
    }

    private static Optional<Checked<Body>> onLargeStack(Supplier<Checked<Body>> read) {
        AtomicReference<Optional<Checked<Body>>> result = new AtomicReference<>(Optional.empty());
        Thread reader = new Thread(
                null,
                () -> {
                    try {
                        result.set(Optional.of(read.get()));
                    } catch (StackOverflowError e) {
                        // Nothing has been set, which says it.
                        return;
                    }
                },
                "markdown",
                LARGE_STACK);
        reader.start();
        boolean interrupted = false;
        while (true) {
            try {
                reader.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return result.get();
    }

    private static Checked<Body> tooComplex(BodySource body) {
        return new Checked<>(
                PlainBody.of(body.written()),
                List.of(TooComplex.page(body.span(0, body.text().length()))));
    }

    private static Checked<Body> tooDeep(BodySource body) {
        return new Checked<>(
                PlainBody.of(body.written()),
                List.of(new Diagnostic(
                        body.span(0, 0),
                        Code.TOO_LARGE,
                        "this text cannot be read, so it is shown as it is written: some part of it is nested too"
                                + " deeply or never ends",
                        "write shorter paragraphs, and look for a bracket or a quotation mark that is never closed")));
    }
}
