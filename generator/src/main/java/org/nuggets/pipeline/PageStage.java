package org.nuggets.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.Digest;
import org.nuggets.cache.Interner;
import org.nuggets.cache.PageCodec;
import org.nuggets.cache.ProseCodec;
import org.nuggets.config.FindingRules;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Draft;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.Page;
import org.nuggets.model.Prose;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;
import org.nuggets.parse.DraftParser;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;
import org.nuggets.parse.text.TextDecoder;
import org.nuggets.validate.PageValidator;
import org.nuggets.validate.PersonalDataCheck;
import org.nuggets.validate.PrivateExports;
import org.nuggets.validate.ReadingCheck;

/** Source files to checked pages. A file that has not changed since an earlier build is not parsed again. */
final class PageStage {

    /** What takes text out of a page. */
    private static final Set<Code> EMPTYING =
            Set.of(Code.UNSAFE_HTML, Code.UNCLOSED_COMMENT, Code.UNCLOSED_CODE, Code.PRIVATE_NOTE);

    private final DraftParser parser;
    private final PageValidator validator;
    private final SiteSettings settings;
    private final Fingerprint rules;
    private final boolean keeps;
    private final CacheStore kept;
    private final CacheStore prose;
    private final Interner names = new Interner();

    PageStage(Sources sources, BuildRequest request, BuildCache cache) {
        this.settings = sources.settings();
        Theme theme = settings.theme();
        Map<String, Map<String, String>> strings = new ConcurrentHashMap<>();
        MarkdownParser markdown = new MarkdownParser(
                settings.config().rawHtml() ? RawHtml.ALLOWED : RawHtml.CLEANED,
                (lang, word) -> strings.computeIfAbsent(lang, theme::stringsIn)
                        .getOrDefault("markdown_" + word.replace('-', '_'), word),
                BuiltIns.languages()::vagueLinks);
        this.parser = new DraftParser(markdown, settings.config().languages());
        this.validator = new PageValidator(
                settings.types(),
                settings.config().plainFolders(),
                settings.config().languages(),
                request.options().date(),
                settings.config().defaults());
        this.rules = new Digest()
                .add(sources.rules())
                .add(request.options().date().toString())
                .fingerprint();
        this.keeps = cache.keeps();
        this.kept = cache.pages();
        this.prose = cache.prose();
    }

    private PageStage(PageStage of) {
        this.parser = of.parser;
        this.validator = of.validator;
        this.settings = of.settings;
        this.rules = of.rules;
        this.keeps = false;
        this.kept = CacheStore.NOTHING;
        this.prose = CacheStore.NOTHING;
    }

    /** The same for when the cache is closed. */
    PageStage withoutCache() {
        return new PageStage(this);
    }

    /** The digest of all that decides a page, besides its file. */
    Fingerprint rules() {
        return rules;
    }

    /** A page that holds its prose, so that no cache is needed any more. */
    Checked<Page> held(SourceFile file) {
        Checked<Page> page = page(file);
        return new Checked<>(
                page.value().with(page.value().draft().body().prose().held()), page.findings());
    }

    /** A page; its prose is in memory only where nothing is kept. */
    Checked<Page> page(SourceFile file) {
        if (!keeps) {
            return parsed(file);
        }
        Fingerprint key = Digest.quick()
                .add(rules)
                .add(file.path())
                .add(file.name())
                .add(file.digest())
                .fingerprint();
        Optional<byte[]> known = kept.get(key);
        Prose later = ProseCodec.of(() -> prose.get(key).orElseGet(() -> kept(key, parsed(file))));
        if (known.isPresent()) {
            prose.needed(key);
            return PageCodec.of(known.get(), settings.types(), later, names);
        }
        Checked<Page> made = parsed(file);
        kept(key, made);
        byte[] bytes = PageCodec.bytes(made);
        kept.put(key, bytes);
        // What was kept is smaller than what was made.
        return PageCodec.of(bytes, settings.types(), later, names);
    }

    /** The prose of a page, as it is kept from now on. */
    private byte[] kept(Fingerprint key, Checked<Page> page) {
        byte[] bytes = ProseCodec.bytes(page.value().draft().body().prose());
        prose.put(key, bytes);
        return bytes;
    }

    private Checked<Page> parsed(SourceFile file) {
        Checked<Draft> draft = parser.parse(file);
        Checked<Page> page = validator.validate(draft.value());
        Stream<Diagnostic> checked = page.findings().stream()
                .filter(finding -> finding.code() != Code.EMPTY_PART || !isEmptied(finding, draft));
        return new Checked<>(
                page.value(),
                Stream.of(draft.findings().stream(), checked, ofLanguage(file, page.value()))
                        .flatMap(findings -> findings)
                        .toList());
    }

    /** What can only be found by who knows the language of a text. */
    private Stream<Diagnostic> ofLanguage(SourceFile file, Page page) {
        FindingRules rules = settings.config().findings();
        String lang = page.key().lang();
        return Stream.concat(
                BuiltIns.languages()
                        .readingEase(lang)
                        .flatMap(formula -> ReadingCheck.check(page.draft(), formula, rules.readingEase()))
                        .stream(),
                TextDecoder.decode(file).value().stream()
                        .flatMap(text -> Stream.concat(
                                PrivateExports.check(text).stream(),
                                PersonalDataCheck.check(
                                        text,
                                        page,
                                        BuiltIns.languages().personalData(lang),
                                        settings.mailboxes(),
                                        rules)
                                        .stream())));
    }

    /** Whether a part is empty only since what stands in it cannot be shown, of which a finding of its own tells. */
    private static boolean isEmptied(Diagnostic part, Checked<Draft> draft) {
        int from = part.span().line();
        int to = draft.value().body().headings().stream()
                .mapToInt(heading -> heading.span().line())
                .filter(line -> line > from)
                .min()
                .orElse(Integer.MAX_VALUE);
        return draft.findings().stream()
                .filter(finding -> EMPTYING.contains(finding.code()))
                .anyMatch(finding ->
                        finding.span().line() >= from && finding.span().line() < to);
    }
}
