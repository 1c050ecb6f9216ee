package org.nuggets.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.cache.Kept;
import org.nuggets.cache.PageCodec;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.Draft;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.Page;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;
import org.nuggets.parse.DraftParser;
import org.nuggets.parse.MarkdownParser;
import org.nuggets.parse.RawHtml;
import org.nuggets.validate.PageValidator;

/** Source files to checked pages. A file that has not changed since an earlier build is not parsed again. */
final class PageStage {

    private final DraftParser parser;
    private final PageValidator validator;
    private final SiteSettings settings;
    private final Kept kept;
    private final Fingerprint rules;

    PageStage(Sources sources, BuildRequest request, Kept kept) {
        this.settings = sources.settings();
        Theme theme = settings.theme();
        Map<String, Map<String, String>> strings = new ConcurrentHashMap<>();
        MarkdownParser markdown = new MarkdownParser(
                settings.config().rawHtml() ? RawHtml.ALLOWED : RawHtml.CLEANED,
                (lang, word) -> strings.computeIfAbsent(lang, theme::stringsIn)
                        .getOrDefault("markdown_" + word.replace('-', '_'), word));
        this.parser = new DraftParser(markdown, settings.config().languages());
        this.validator = new PageValidator(
                settings.types(),
                settings.config().languages(),
                request.options().date());
        this.kept = kept;
        this.rules = new Digest()
                .add(sources.rules())
                .add(request.options().date().toString())
                .fingerprint();
    }

    private PageStage(PageStage of, Kept kept) {
        this.parser = of.parser;
        this.validator = of.validator;
        this.settings = of.settings;
        this.rules = of.rules;
        this.kept = kept;
    }

    /** The same for when the cache is closed. */
    PageStage withoutCache() {
        return new PageStage(this, Kept.NOTHING);
    }

    /** The pages, in the order of their files. */
    List<Checked<Page>> pages(List<SourceFile> files) {
        return files.parallelStream().map(this::page).toList();
    }

    Checked<Page> page(SourceFile file) {
        Fingerprint key = Digest.quick()
                .add(rules)
                .add(file.path())
                .add(file.name())
                .add(file.digest())
                .fingerprint();
        Optional<byte[]> known = kept.get(key);
        if (known.isPresent()) {
            return PageCodec.of(known.get(), settings.types());
        }
        Checked<Draft> draft = parser.parse(file);
        Checked<Page> page = validator.validate(draft.value());
        Checked<Page> checked = new Checked<>(
                page.value(),
                Stream.concat(draft.findings().stream(), page.findings().stream())
                        .toList());
        kept.put(key, PageCodec.bytes(checked));
        return checked;
    }
}
