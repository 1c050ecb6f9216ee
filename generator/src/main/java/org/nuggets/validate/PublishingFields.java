package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Repair;
import org.nuggets.model.ContentType;
import org.nuggets.model.YamlDocument;
import org.nuggets.schema.DateHint;
import org.nuggets.schema.ForeignWords;

/**
 * Finds fields that were meant to decide whether readers get a page, but are none of ours: misspelt ones, and those of
 * other generators. A page whose author may have wanted it kept back is kept back.
 */
final class PublishingFields {

    /** The fields by which we decide. */
    private static final List<String> OURS = List.of("status", "date_published", "expires");

    private final ContentType type;
    private final String kind;
    private final YamlDocument fields;
    private final LocalDate today;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Set<String> answered = new TreeSet<>();
    private boolean unclear;

    private PublishingFields(ContentType type, String kind, YamlDocument fields, LocalDate today) {
        this.type = type;
        this.kind = kind;
        this.fields = fields;
        this.today = today;
    }

    /**
     * What was found.
     *
     * @param answered names of fields of which all is said
     * @param unclear whether the page may have been meant to be kept back
     */
    record Verdict(List<Diagnostic> findings, Set<String> answered, boolean unclear) {}

    /** @param kind one item of the type, with its article, such as "a nugget" */
    static Verdict of(YamlDocument fields, ContentType type, String kind, LocalDate today) {
        PublishingFields check = new PublishingFields(type, kind, fields, today);
        fields.root().fieldNames().forEachRemaining(check::field);
        check.emptyStatus();
        return new Verdict(check.findings, check.answered, check.unclear);
    }

    private void field(String name) {
        if (!type.field(name).isMissingNode()) {
            return;
        }
        Optional<ForeignPublishing.Kind> known = ForeignPublishing.kind(name);
        Optional<String> ours = ours(name);
        if (known.isPresent()) {
            // A list or group under such a name is some other thing, such as 'hide: [toc]'; of a list each value
            // counts.
            values(name).forEach(value -> foreign(name, value, known.get(), true));
        } else if (ours.isPresent()) {
            misspelt(name, ours.get());
        } else {
            ForeignPublishing.misspelt(name)
                    .ifPresent(near -> values(name).forEach(value -> foreign(name, value, near, false)));
        }
        builds(name);
    }

    /** A field of ours under another writing ({@code Status}, {@code datePublished}) or misspelt. */
    private Optional<String> ours(String name) {
        String folded = ForeignWords.fold(name);
        List<String> there =
                OURS.stream().filter(own -> !type.field(own).isMissingNode()).toList();
        return there.stream()
                .filter(own -> ForeignWords.fold(own).equals(folded))
                .findFirst()
                .or(() -> folded.length() < 5
                        ? Optional.empty()
                        : DidYouMean.nearest(name, there).or(() -> DidYouMean.nearest(folded, there)))
                .filter(own -> couldBe(own, fields.root().path(name)));
    }

    /** Whether a value is of the kind that a field of ours takes: {@code stats: {a: 1}} is no status. */
    private static boolean couldBe(String own, JsonNode value) {
        return value.isTextual() || (value.isNumber() && !own.equals("status"));
    }

    private void misspelt(String name, String own) {
        String value = fields.text(name).orElse("").strip();
        String meant = own.equals("status") ? ForeignWords.status(value).orElse(value) : value;
        boolean draft = own.equals("status") && meant.equals("draft");
        answered.add(name);
        unclear = true;
        Diagnostic finding = new Diagnostic(
                fields.keySpan("/" + pointer(name)),
                Code.UNKNOWN_FIELD,
                "'" + name + "' is not a field of " + kind + ", so nothing says whether readers may get this",
                "did you mean '" + own + "'? Write '" + own + ": " + meant + "'"
                        + (draft ? "" : "; or 'status: draft' to keep it back"));
        boolean sure = DidYouMean.sure(name, OURS).filter(own::equals).isPresent();
        findings.add(
                sure && !fields.spans().get().keys().containsKey("/" + own)
                        ? finding.mendedBy(Repair.of(finding.span(), own))
                        : finding);
    }

    private void foreign(String name, String value, ForeignPublishing.Kind what, boolean sure) {
        boolean yes = ForeignWords.saysYes(value);
        boolean no = ForeignWords.saysNo(value);
        boolean word = yes || no;
        Optional<LocalDate> day = DateHint.day(value);
        switch (what) {
            case HIDES -> {
                if (no) {
                    changesNothing(name, value, "");
                } else if (sure || yes) {
                    keptBack(name, value, "write 'status: draft' in its place");
                }
            }
            case MAY_HIDE -> {
                if (yes) {
                    keptBack(name, value, "write 'status: draft' in its place, or take the line out");
                }
            }
            case SHOWS -> {
                if (day.isPresent()) {
                    from(name, value, day.get());
                } else if (yes || (sure && ForeignWords.isOpen(value))) {
                    changesNothing(name, value, "");
                } else if (sure || no) {
                    keptBack(name, value, "write 'status: draft' in its place");
                }
            }
            case MAY_SHOW -> {
                if (no) {
                    keptBack(name, value, "write 'status: draft' in its place, or take the line out");
                }
            }
            case NAMES -> {
                if (ForeignWords.isOpen(value)) {
                    changesNothing(name, value, "");
                } else if (sure || ForeignWords.isClosed(value)) {
                    keptBack(name, value, "write 'status: draft' in its place");
                }
            }
            case MAY_NAME -> {
                if (sure && ForeignWords.isClosed(value)) {
                    keptBack(name, value, "write 'status: draft' in its place, or take the line out");
                }
            }
            case FROM -> {
                if (day.isPresent()) {
                    from(name, value, day.get());
                } else if (sure && !word) {
                    keptBack(name, value, "write 'date_published:' and a date such as 2026-09-01, or 'status: draft'");
                }
            }
            case MAY_WAIT ->
                day.filter(d -> sure && d.isAfter(today))
                        .ifPresent(d -> keptBack(
                                name,
                                value,
                                "write 'date_published: " + d
                                        + "' if readers get it from that day, else 'status: draft'"));
            case UNTIL -> {
                if (day.isPresent()) {
                    keptBack(name, value, "write 'expires: " + day.get() + "', or 'status: draft' to keep it back now");
                } else if (sure && !word) {
                    keptBack(name, value, "write 'expires:' and a date such as 2026-09-01, or 'status: draft'");
                }
            }
        }
    }

    private void from(String name, String value, LocalDate day) {
        String date = "'date_published: " + day + "'";
        if (day.isAfter(today)) {
            keptBack(name, value, "write " + date + ", or 'status: draft' until you know the day");
        } else if (fields.text("date_published").isEmpty()) {
            changesNothing(name, value, "write " + date + " to show that date, or ");
        }
    }

    /** Hugo's {@code _build: {render: never}}. */
    private void builds(String name) {
        JsonNode group = fields.root().path(name);
        if (List.of("build", "_build").contains(name) && group.isObject()) {
            boolean never = StreamSupport.stream(group.spliterator(), false)
                    .anyMatch(part -> part.isValueNode() && ForeignWords.saysNo(part.asText()));
            if (never) {
                keptBack(name, "", "write 'status: draft' in its place");
            }
        }
    }

    /** A status that was begun, but not written. */
    private void emptyStatus() {
        boolean begun = fields.spans().get().keys().containsKey("/status");
        boolean required = StreamSupport.stream(type.schema().path("required").spliterator(), false)
                .anyMatch(field -> field.asText().equals("status"));
        if (begun
                && !required
                && fields.text("status").isEmpty()
                && !type.field("status").isMissingNode()) {
            unclear = true;
            if (!fields.root().has("status")) {
                findings.add(new Diagnostic(
                        fields.keySpan("/status"),
                        Code.MISSING_FIELD,
                        "'status' has no value",
                        "write 'status: draft' to keep the page back, or 'status: published'"));
            }
        }
    }

    private void keptBack(String name, String value, String fix) {
        answered.add(name);
        // The cure writes it, so that it is missing is no second mistake.
        answered.add("status");
        unclear = true;
        add(
                name,
                Code.UNCLEAR_STATUS,
                "'" + said(name, value) + "' is not how a page is kept back from readers here",
                fix);
    }

    private void changesNothing(String name, String value, String fix) {
        answered.add(name);
        add(
                name,
                Code.NO_EFFECT,
                "'" + said(name, value) + "' changes nothing: readers get a page unless its 'status' says otherwise",
                fix + "take the line out");
    }

    private void add(String name, Code code, String message, String fix) {
        boolean twice = findings.stream()
                .anyMatch(f -> f.code() == code && f.span().equals(fields.keySpan("/" + pointer(name))));
        if (!twice) {
            findings.add(new Diagnostic(fields.keySpan("/" + pointer(name)), code, message, fix));
        }
    }

    private static String said(String name, String value) {
        return value.isBlank() ? name : name + ": " + value;
    }

    /** The value of a field; of a list each that is no group. */
    private List<String> values(String name) {
        JsonNode value = fields.root().path(name);
        if (value.isValueNode()) {
            return value.asText().isBlank() ? List.of() : List.of(value.asText().strip());
        }
        return value.isArray() ? fields.texts(name) : List.of();
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
