package org.nuggets.diagnostic;

import static org.nuggets.diagnostic.Severity.ERROR;
import static org.nuggets.diagnostic.Severity.NOTE;
import static org.nuggets.diagnostic.Severity.WARNING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every kind of finding. Each has a test and a line in {@code docs/diagnostics.md}; its severity is its own, but for
 * {@linkplain #leadsNowhere() those} that a site's settings may excuse.
 */
public enum Code {
    // Files.
    NOT_UTF8(ERROR),
    EMPTY_FILE(ERROR),
    TOO_LARGE(ERROR),
    TOO_COMPLEX(ERROR),
    OUTSIDE_ROOT(ERROR),
    UNREADABLE(ERROR),
    UNREADABLE_NAME(ERROR),
    NO_SUCH_FOLDER(ERROR),
    NO_PAGES(WARNING),
    SAME_NAME(ERROR),
    WINDOWS_NAME(WARNING),
    NOT_READ(WARNING),
    COPY(WARNING),

    // Front matter.
    BAD_YAML(ERROR),
    DUPLICATE_KEY(ERROR),
    MISSING_FRONT_MATTER(ERROR),
    UNCLOSED_FRONT_MATTER(ERROR),
    FOREIGN_FRONT_MATTER(WARNING),
    SMART_QUOTES(WARNING),
    CUT_VALUE(WARNING),

    // Fields.
    UNKNOWN_TYPE(ERROR),
    UNKNOWN_FIELD(ERROR),
    MISSPELT_FIELD(WARNING),
    UNCLEAR_STATUS(ERROR),
    NO_EFFECT(WARNING),
    MISSING_FIELD(ERROR),
    WRONG_TYPE(ERROR),
    UNKNOWN_VALUE(ERROR),
    BAD_DATE(ERROR),
    BAD_FORMAT(ERROR),
    TOO_LONG(ERROR),
    TOO_SHORT(ERROR),
    DUPLICATE_VALUE(ERROR),
    MISSING_MEASURE(ERROR),
    RIGHTS(ERROR),
    NO_PROMPT(WARNING),
    REVIEW_DUE(WARNING),
    ENDED_CLAIM(WARNING),
    REPEATED_CLAIM(WARNING),
    PLACEHOLDER(WARNING),
    EXAMPLE(NOTE),
    MISPLACED(ERROR),
    UNKNOWN_FOLDER(WARNING),
    UNKNOWN_LANGUAGE(WARNING),
    MISSING_WORDS(WARNING),

    // Body.
    INVISIBLE_CHARACTER(WARNING),
    DECOMPOSED_LETTERS(NOTE),
    MISSING_HEADING(WARNING),
    EMPTY_PART(WARNING),
    EMPTY_TITLE(WARNING),
    EMPTY_HEADING(WARNING),
    SECOND_TITLE(WARNING),
    SKIPPED_HEADING(WARNING),
    TOO_MANY_WORDS(WARNING),
    MISSING_ALT(WARNING),
    UNKNOWN_ADMONITION(WARNING),
    UNSAFE_HTML(WARNING),
    UNREAD_MARKDOWN(WARNING),
    FOREIGN_MARKUP(WARNING),
    UNCLOSED_CODE(WARNING),
    UNCLOSED_COMMENT(ERROR),
    PRIVATE_NOTE(WARNING),
    VAGUE_LINK(WARNING),
    HARD_TO_READ(NOTE),
    PERSONAL_DATA(WARNING),

    // Links.
    DUPLICATE_ID(ERROR),
    DUPLICATE_ROUTE(ERROR),
    UNKNOWN_REFERENCE(ERROR),
    AMBIGUOUS_REFERENCE(ERROR),
    ONE_WAY(WARNING),
    CIRCLE(WARNING),
    DEAD_LINK(ERROR),
    DEAD_ANCHOR(ERROR),
    MISSING_IMAGE(ERROR),
    NOT_A_PICTURE(ERROR),
    NOT_PUBLISHED(ERROR),
    UNSAFE_LINK(ERROR),
    REMOTE_IMAGE(WARNING),
    CLOSED_LINK(WARNING),
    NEEDLESS_ALIAS(WARNING),
    BAD_PICTURE(ERROR),
    UNSAFE_PICTURE(WARNING),
    WRONG_ENDING(WARNING),

    // Pages among others.
    REPEATED_TITLE(WARNING),
    ORPHAN(WARNING),
    OLD_TRANSLATION(WARNING),

    // Addresses outside the site, only when asked for.
    DEAD_OUTSIDE(NOTE),
    MOVED_OUTSIDE(NOTE),

    // Site, types and theme.
    BAD_TYPE(ERROR),
    UNKNOWN_THEME(ERROR),
    MISSING_CONTACT(WARNING),
    MISSING_ADDRESS(NOTE),
    LOST_LETTERS(WARNING),
    NO_PDF(ERROR),
    BAD_TEMPLATE(ERROR),
    ACTIVE_FILE(ERROR),

    // The rendered page.
    DUPLICATE_HTML_ID(ERROR),
    BAD_PAGE(ERROR),
    DEAD_OUTPUT_LINK(ERROR),

    // The output.
    OUTPUT_NOT_OURS(ERROR),
    OUTPUT_BUSY(ERROR);

    private static final Set<Code> LEAD_NOWHERE = Set.copyOf(EnumSet.of(
            UNKNOWN_REFERENCE, AMBIGUOUS_REFERENCE, DEAD_LINK, DEAD_ANCHOR, MISSING_IMAGE, DEAD_OUTPUT_LINK));

    private static final Set<Code> CAUSES = Set.copyOf(EnumSet.of(
            NO_SUCH_FOLDER, UNREADABLE_NAME, BAD_TYPE, UNKNOWN_THEME, BAD_TEMPLATE, UNKNOWN_FOLDER, MISPLACED));

    private static final Set<Code> CONCERN_OTHERS = Set.copyOf(EnumSet.of(
            OUTSIDE_ROOT,
            UNREADABLE,
            SAME_NAME,
            WINDOWS_NAME,
            UNKNOWN_FOLDER,
            DUPLICATE_KEY,
            DUPLICATE_ID,
            DUPLICATE_ROUTE));

    private static final Set<Code> TASTE = Set.copyOf(EnumSet.of(
            VAGUE_LINK,
            HARD_TO_READ,
            REPEATED_TITLE,
            ORPHAN,
            OLD_TRANSLATION,
            MOVED_OUTSIDE,
            TOO_MANY_WORDS,
            REVIEW_DUE,
            ENDED_CLAIM,
            NO_PROMPT,
            ONE_WAY,
            NEEDLESS_ALIAS,
            MISSING_ADDRESS,
            COPY));

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /**
     * Whether it is about something that points to nothing. Readers get a text without its link, or a picture's words
     * without the picture: a site can be looked at so before it is mended.
     */
    public boolean leadsNowhere() {
        return LEAD_NOWHERE.contains(this);
    }

    /** Whether links of other files may lead nowhere, or pages be faulty, only because of it. */
    public boolean isCause() {
        return CAUSES.contains(this);
    }

    /** Whether more than the page is concerned in which it stands: it counts in a draft as anywhere. */
    public boolean concernsOthers() {
        return CONCERN_OTHERS.contains(this);
    }

    /** Whether a site may do without it, as what it says is a matter of taste: never an error, and nothing unsafe or private. */
    public boolean isTaste() {
        return TASTE.contains(this);
    }

    /** The code of a name that people see; none where there is none of that name. */
    public static Optional<Code> of(String id) {
        return Stream.of(values()).filter(code -> code.id().equals(id)).findFirst();
    }

    /** The name that people and JSON see, such as {@code unknown-field}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
