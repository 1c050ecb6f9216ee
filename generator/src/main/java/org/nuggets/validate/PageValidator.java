package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;
import org.nuggets.model.FieldRole;
import org.nuggets.model.FieldRule;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Status;
import org.nuggets.model.YamlDocument;
import org.nuggets.schema.SchemaCheck;

/** Checks drafts against their content types and makes pages of them; every draft becomes a page. */
public final class PageValidator {

    private static final String PAGE = "page";

    private static final Set<String> LANGUAGES_OF_FILES = Set.of(
            "ar", "bg", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "fy", "ga", "hu", "it", "ja", "ko", "lt",
            "lv", "nb", "nl", "nn", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "zh");

    private final SortedMap<String, ContentType> types;
    private final Map<String, SchemaCheck> checks = new HashMap<>();
    /** By identity: to compare rules is to compare schemas. */
    private final IdentityHashMap<FieldRule, SchemaCheck> rules = new IdentityHashMap<>();

    private final Map<String, ContentType> byFolder = new TreeMap<>();
    private final List<String> languages;
    private final LocalDate today;
    private final SortedMap<String, JsonNode> defaults;

    /**
     * A validator for one site.
     *
     * @param types by name; one is called {@code page}
     * @param plainFolders whose files are plain pages, whatever type has a folder of that name
     * @param languages of the site, its default first
     * @param today the day of the build
     * @param defaults fields of items that do not have their own
     */
    public PageValidator(
            SortedMap<String, ContentType> types,
            Collection<String> plainFolders,
            List<String> languages,
            LocalDate today,
            SortedMap<String, JsonNode> defaults) {
        this.types = types;
        this.languages = List.copyOf(languages);
        this.today = today;
        this.defaults = defaults;
        types.values().forEach(type -> {
            checks.put(type.name(), new SchemaCheck(type.schema(), article(type)));
            type.rules().forEach(rule -> rules.put(rule, new SchemaCheck(rule.then(), article(type))));
            byFolder.put(type.folder(), type);
        });
        byFolder.keySet().removeAll(plainFolders);
    }

    /** Checks one draft. */
    public Checked<Page> validate(Draft draft) {
        List<Diagnostic> findings = new ArrayList<>();
        ContentType type = typeOf(draft, findings);
        checkLanguage(draft, findings);
        Optional<Diagnostic> misplaced = Misplaced.find(draft, type, types.values());
        if (misplaced.isPresent()) {
            // All else that is wrong with it is so because it lies in the wrong folder.
            return new Checked<>(page(draft, type, true), List.of(misplaced.get()));
        }
        boolean unclear = checkFields(draft, type, findings);
        if (draft.state() != Draft.State.BROKEN || !draft.body().prose().text().isEmpty()) {
            findings.addAll(BodyCheck.check(draft, type));
        }
        return new Checked<>(page(draft, type, unclear), findings);
    }

    private ContentType typeOf(Draft draft, List<Diagnostic> findings) {
        ContentType byPlace = byPlace(draft);
        Optional<String> named = draft.frontMatter().text("type");
        if (named.isEmpty()) {
            return byPlace;
        }
        if (types.containsKey(named.get())) {
            return types.get(named.get());
        }
        // A folder of Markdown that knows nothing of us may mean something else by its 'type'.
        boolean foreign = byPlace.name().equals(PAGE)
                && DidYouMean.nearest(named.get(), types.keySet()).isEmpty();
        if (!foreign) {
            Diagnostic finding = new Diagnostic(
                    draft.frontMatter().valueSpan("/type"),
                    Code.UNKNOWN_TYPE,
                    "'" + named.get() + "' is not a content type",
                    DidYouMean.hint(named.get(), types.keySet()) + "Types: " + String.join(", ", types.keySet()));
            findings.add(DidYouMean.sure(named.get(), types.keySet())
                    .map(meant -> finding.mendedBy(Repair.of(finding.span(), meant)))
                    .orElse(finding));
        }
        return byPlace;
    }

    private ContentType byPlace(Draft draft) {
        int slash = draft.path().indexOf('/');
        String folder = slash < 0 ? "" : draft.path().substring(0, slash);
        return byFolder.getOrDefault(folder, types.get(PAGE));
    }

    private void checkLanguage(Draft draft, List<Diagnostic> findings) {
        draft.frontMatter()
                .text("lang")
                .filter(lang -> !draft.lang().equalsIgnoreCase(lang.replace('_', '-')))
                .ifPresent(lang -> findings.add(new Diagnostic(
                        draft.frontMatter().valueSpan("/lang"),
                        Code.UNKNOWN_VALUE,
                        "'" + lang + "' is not a language of this site",
                        DidYouMean.hint(lang, languages) + "Languages: " + String.join(", ", languages)
                                + "; site.yml can name more")));
        String suffix = draft.stem().substring(draft.stem().lastIndexOf('.') + 1);
        if (suffix.length() < draft.stem().length() && isLanguage(suffix)) {
            findings.add(new Diagnostic(
                    SourceSpan.startOf(draft.name()),
                    Code.UNKNOWN_LANGUAGE,
                    "the file name ends in '." + suffix + "', but that is not a language of this site",
                    "add it to 'languages' in site.yml, or take it out of the file name"));
        }
    }

    /** Of the codes of languages those that file names hold for nothing else, as {@code module.id.md} and {@code x.vi.md} do. */
    private static boolean isLanguage(String suffix) {
        return LANGUAGES_OF_FILES.contains(suffix);
    }

    /** Whether the fields leave open if readers may get the page. */
    private boolean checkFields(Draft draft, ContentType type, List<Diagnostic> findings) {
        if (draft.state() == Draft.State.BROKEN) {
            return true;
        }
        if (draft.state() == Draft.State.ABSENT) {
            if (!type.frontMatterOptional()) {
                findings.add(new Diagnostic(
                        SourceSpan.startOf(draft.name()),
                        Code.MISSING_FRONT_MATTER,
                        "this file has no front matter, which " + article(type) + " needs",
                        "begin it with a line of '---', its fields (title, description, status …) and another"
                                + " line of '---'"));
            }
            return false;
        }
        PublishingFields.Verdict publishing = PublishingFields.of(draft.frontMatter(), type, article(type), today);
        findings.addAll(publishing.findings());
        findings.addAll(NearFields.check(draft.frontMatter(), type, article(type), publishing.answered()));
        List<Diagnostic> faults = checks.get(type.name()).check(draft.frontMatter(), publishing.answered());
        findings.addAll(faults);
        checkExample(draft, type, findings);
        if (faults.isEmpty()) {
            checkRules(draft, type, findings);
            ReviewDay.check(draft, type, today).ifPresent(findings::add);
            DoneDays.check(draft.frontMatter(), type, today).forEach(findings::add);
            findings.addAll(Claims.check(draft.frontMatter(), type, today));
            ConsentDay.check(draft.frontMatter(), type, today).ifPresent(findings::add);
            findings.addAll(Placeholders.left(draft.frontMatter()));
            checkTitle(draft, findings);
        }
        return publishing.unclear() || isUnclear(draft.frontMatter());
    }

    /** Whether a field that decides about publishing is there, but cannot be read; that has been reported. */
    private static boolean isUnclear(YamlDocument fields) {
        return (fields.root().has("status")
                        && fields.text("status").flatMap(PageValidator::status).isEmpty())
                || Stream.of("date_published", "expires")
                        .anyMatch(field ->
                                fields.root().has(field) && date(fields, field).isEmpty());
    }

    private void checkRules(Draft draft, ContentType type, List<Diagnostic> findings) {
        for (FieldRule rule : type.rules()) {
            boolean applies = draft.frontMatter()
                    .text(rule.field())
                    .filter(rule.value()::equals)
                    .isPresent();
            if (applies && !rules.get(rule).passes(draft.frontMatter().root())) {
                findings.add(new Diagnostic(
                        draft.frontMatter().valueSpan("/" + rule.field()), rule.code(), rule.message(), rule.fix()));
            }
        }
    }

    private static void checkExample(Draft draft, ContentType type, List<Diagnostic> findings) {
        for (String field : type.roles().names(FieldRole.EXAMPLE)) {
            if (draft.frontMatter().root().path(field).equals(BooleanNode.TRUE)) {
                findings.add(new Diagnostic(
                        draft.frontMatter().keySpan("/" + field),
                        Code.EXAMPLE,
                        "this is an example, with which the site began",
                        "write your own text in its place and take this line out, or delete the file"));
            }
        }
    }

    private static void checkTitle(Draft draft, List<Diagnostic> findings) {
        YamlDocument fields = draft.frontMatter();
        SourceSpan place = fields.valueSpan("/title");
        // What reads as nothing though more than two quotes stand there has been told as what it is.
        boolean unread = fields.root().path("title").asText().isEmpty() && place.endColumn() - place.column() > 2;
        if (fields.root().has("title") && fields.text("title").isEmpty() && !unread) {
            findings.add(new Diagnostic(
                    place,
                    Code.EMPTY_TITLE,
                    "the title is empty, so readers see '"
                            + draft.body().title().orElseGet(() -> PageNames.title(draft)) + "' in its place",
                    "write one, or take the line out"));
        }
    }

    private Page page(Draft draft, ContentType type, boolean unclear) {
        YamlDocument fields = PrintedFields.of(draft.frontMatter(), type, draft.lang());
        QuotationMarks quotes = QuotationMarks.of(draft.lang());
        return new Page(
                type,
                new PageKey(type.name(), PageNames.id(draft, type), draft.lang()),
                fields.spans().get().values().containsKey("/id")
                        ? fields.valueSpan("/id")
                        : SourceSpan.startOf(draft.name()),
                fields.text("title")
                        .or(() -> draft.body().title().map(quotes::in))
                        .orElseGet(() -> PageNames.title(draft)),
                fields.text("description").orElse(""),
                unclear
                        ? Status.UNCLEAR
                        : fields.text("status").flatMap(PageValidator::status).orElse(Status.PUBLISHED),
                date(fields, "date_published"),
                date(fields, "expires"),
                draft.with(fields.with(missing(fields, type))));
    }

    /** What the site's settings, and its type, say of it for want of its own word. */
    private Map<String, JsonNode> missing(YamlDocument fields, ContentType type) {
        Map<String, JsonNode> missing = new TreeMap<>(defaults);
        missing.keySet()
                .removeIf(field -> fields.root().has(field) || type.field(field).isMissingNode());
        // Of a field of ours no check is asked: pages show the day.
        ReviewDay.of(fields, type).ifPresent(day -> missing.put(ReviewDay.FIELD, TextNode.valueOf(day.toString())));
        return missing;
    }

    private static Optional<Status> status(String written) {
        return Stream.of(Status.values())
                .filter(s -> s != Status.UNCLEAR)
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }

    private static Optional<LocalDate> date(YamlDocument fields, String field) {
        try {
            return fields.text(field).map(LocalDate::parse);
        } catch (DateTimeParseException reportedAlready) {
            return Optional.empty();
        }
    }

    /** One item of a type, with its article. */
    static String article(ContentType type) {
        return type.withArticle();
    }
}
