package org.nuggets.parse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Body;
import org.nuggets.model.Draft;
import org.nuggets.model.Heading;
import org.nuggets.model.SourceFile;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.markdown.MarkdownParser;
import org.nuggets.parse.markdown.TooComplex;
import org.nuggets.parse.text.InvisibleCheck;
import org.nuggets.parse.text.TextDecoder;
import org.nuggets.parse.yaml.FrontMatterFence;
import org.nuggets.parse.yaml.YamlReader;

/** A source file to a draft: the front matter read, the body walked, nothing checked against a content type yet. */
public final class DraftParser {

    private static final YamlDocument NO_FIELDS =
            YamlDocument.of(JsonNodeFactory.instance.objectNode(), YamlDocument.Spans.none(), SourceSpan.startOf(""));

    /** The longest front matter in characters: 20 times the longest of any page that we have seen. */
    private static final int LONGEST_FRONT_MATTER = 100_000;

    private final YamlReader yaml = new YamlReader();
    private final MarkdownParser markdown;
    private final List<String> languages;

    /**
     * A parser for one site.
     *
     * @param languages those of the site, its default first
     */
    public DraftParser(MarkdownParser markdown, List<String> languages) {
        this.markdown = markdown;
        this.languages = List.copyOf(languages);
    }

    /** Parses one file. A file that cannot be read still yields a draft, so that links to it are not dead. */
    public Checked<Draft> parse(SourceFile file) {
        List<Diagnostic> findings = new ArrayList<>();
        Checked<Optional<SourceText>> decoded = TextDecoder.decode(file);
        findings.addAll(decoded.findings());
        if (decoded.value().isEmpty()) {
            return new Checked<>(unreadable(file), findings);
        }
        SourceText source = decoded.value().get();
        if (source.text().isBlank()) {
            findings.add(new Diagnostic(
                    SourceSpan.startOf(file.name()),
                    Code.EMPTY_FILE,
                    "this file is empty",
                    "write its front matter and text, or delete the file"));
            return new Checked<>(unreadable(file), findings);
        }
        return parse(file, source, findings);
    }

    private Checked<Draft> parse(SourceFile file, SourceText source, List<Diagnostic> findings) {
        FrontMatterFence fence = FrontMatterFence.find(source);
        Optional<YamlDocument> fields = Optional.empty();
        Draft.State state = Draft.State.ABSENT;
        if (fence.kind() == FrontMatterFence.Kind.CLOSED && fence.end() - fence.start() > LONGEST_FRONT_MATTER) {
            findings.add(TooComplex.frontMatter(openingLine(source, fence), LONGEST_FRONT_MATTER));
            state = Draft.State.BROKEN;
        } else if (fence.kind() == FrontMatterFence.Kind.CLOSED) {
            Checked<Optional<YamlDocument>> read =
                    yaml.read(source, fence.start(), fence.end(), openingLine(source, fence));
            findings.addAll(read.findings());
            fields = read.value();
            state = fields.isPresent() ? Draft.State.READ : Draft.State.BROKEN;
        } else if (fence.kind() == FrontMatterFence.Kind.UNCLOSED) {
            state = Draft.State.BROKEN;
        }
        fence.finding().ifPresent(findings::add);
        YamlDocument frontMatter = fields.orElse(NO_FIELDS);
        String lang = language(file.path(), frontMatter);
        Checked<Body> body = body(source, fence.bodyStart(), frontMatter.text("title"), lang, state);
        findings.addAll(body.findings());
        InvisibleCheck.of(source, fence.bodyStart()).ifPresent(findings::add);
        Draft draft = new Draft(
                file.path(),
                file.name(),
                stem(file.path()),
                lang,
                state,
                frontMatter,
                firstText(source, fence.bodyStart()),
                body.value());
        return new Checked<>(draft, findings);
    }

    /** A heading that becomes the title, for want of another, is not shown a second time. */
    private Checked<Body> body(SourceText source, int start, Optional<String> title, String lang, Draft.State state) {
        Checked<Body> body = markdown.parse(source, start, title, lang);
        boolean titled = title.or(body.value()::title).isPresent() || state == Draft.State.BROKEN;
        Optional<String> chief = titled
                ? Optional.empty()
                : body.value().chief().map(Heading::text).filter(Heading::isSeen);
        return chief.isPresent() ? markdown.parse(source, start, chief, lang) : body;
    }

    private Draft unreadable(SourceFile file) {
        return new Draft(
                file.path(),
                file.name(),
                stem(file.path()),
                language(file.path(), NO_FIELDS),
                Draft.State.BROKEN,
                NO_FIELDS,
                SourceSpan.startOf(file.name()),
                Body.empty());
    }

    private static SourceSpan openingLine(SourceText source, FrontMatterFence fence) {
        int line = source.span(fence.start(), fence.start()).line() - 1;
        int start = source.offset(line, 1);
        return source.span(start, start + 3);
    }

    /** Where the body's first line with text begins. */
    private static SourceSpan firstText(SourceText source, int bodyStart) {
        int at = bodyStart;
        while (at < source.text().length()
                && Character.isWhitespace(source.text().charAt(at))) {
            at++;
        }
        int line = source.span(at, at).line();
        int start = source.offset(line, 1);
        return source.span(start, start + source.line(line).length());
    }

    private String language(String path, YamlDocument fields) {
        return fields.text("lang").flatMap(this::known).or(() -> suffix(path)).orElse(languages.get(0));
    }

    /** The language of the site that is meant: names of files are written in any case, and with {@code _} as often as not. */
    private Optional<String> known(String written) {
        return languages.stream()
                .filter(lang -> lang.equalsIgnoreCase(written.replace('_', '-')))
                .findFirst();
    }

    private String stem(String path) {
        String bare = withoutEnding(path);
        return suffix(path)
                .map(lang -> bare.substring(0, bare.length() - lang.length() - 1))
                .orElse(bare);
    }

    /** The language in a file name such as {@code about.nl.md}, where the site has it. */
    private Optional<String> suffix(String path) {
        String bare = withoutEnding(path);
        int dot = bare.lastIndexOf('.');
        return dot > bare.lastIndexOf('/') + 1 ? known(bare.substring(dot + 1)) : Optional.empty();
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }
}
