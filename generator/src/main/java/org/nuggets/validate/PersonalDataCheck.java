package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.config.FindingRules;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.language.Mailboxes;
import org.nuggets.language.PersonalData;
import org.nuggets.language.PersonalData.Found;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Page;

/** Reports what may be somebody's personal data: once it has been published, nobody can take it back. */
public final class PersonalDataCheck {

    private static final Set<String> OF_ITS_OWN = Set.of("email", "idn-email", "uri", "date");

    private PersonalDataCheck() {}

    /**
     * Looks through a source file, text and fields alike.
     *
     * @param data what is looked for, in the language of the page
     * @param mailboxes of offices, which may be read
     * @param rules what may stand there
     */
    public static List<Diagnostic> check(
            SourceText source, Page page, PersonalData data, Mailboxes mailboxes, FindingRules rules) {
        List<Diagnostic> findings = new ArrayList<>();
        data.in(source.text()).stream()
                .filter(found -> found.kind() != PersonalData.Kind.EMAIL || !mailboxes.isOffice(found.text()))
                .filter(found -> !rules.allows(found.text())
                        && !found.name().filter(rules::allows).isPresent())
                .map(found -> finding(source.span(found.from(), found.to()), found, mailboxes))
                .filter(finding -> isSeen(finding.span(), page))
                .forEach(findings::add);
        findings.addAll(MailLinks.check(page, mailboxes, rules, findings));
        return findings;
    }

    /** That an address is somebody's own. */
    public static Diagnostic ofAddress(SourceSpan span, String address, Mailboxes mailboxes) {
        return finding(
                span, new Found(PersonalData.Kind.EMAIL, 0, address.length(), address, Optional.empty()), mailboxes);
    }

    /** Whether readers would see it, and not where the type of the page asks for just that. */
    private static boolean isSeen(SourceSpan span, Page page) {
        return page.draft().body().hidden().stream().noneMatch(hidden -> isIn(span, hidden))
                && !(span.compareTo(page.draft().bodyStart()) < 0 && isAskedFor(span, page));
    }

    private static boolean isAskedFor(SourceSpan span, Page page) {
        Optional<String> pointer = page.fields().spans().get().values().entrySet().stream()
                .filter(value -> isIn(span, value.getValue()))
                .map(Map.Entry::getKey)
                .max(String::compareTo);
        if (pointer.isEmpty()) {
            return false;
        }
        String field = pointer.get().split("/", 3)[1];
        List<String> authors = page.type().roles().names(FieldRole.AUTHORS);
        String format = schema(page, pointer.get()).path("format").asText();
        // What describes others and has no authors names no person, also where it asks for an address.
        boolean namesNobody = page.type().describes() && authors.isEmpty();
        return authors.contains(field) || (OF_ITS_OWN.contains(format) && !(namesNobody && format.endsWith("email")));
    }

    /** The schema of a value, wherever in lists and groups it stands. */
    private static JsonNode schema(Page page, String pointer) {
        JsonNode schema = page.type().schema();
        for (String step : pointer.substring(1).split("/", -1)) {
            JsonNode property = schema.path("properties").path(step);
            schema = property.isMissingNode() ? schema.path("items") : property;
        }
        return schema;
    }

    static boolean isIn(SourceSpan part, SourceSpan whole) {
        return (part.line() > whole.line() || (part.line() == whole.line() && part.column() >= whole.column()))
                && (part.endLine() < whole.endLine()
                        || (part.endLine() == whole.endLine() && part.endColumn() <= whole.endColumn()));
    }

    private static Diagnostic finding(SourceSpan span, Found found, Mailboxes mailboxes) {
        String allow = "; where it may stand, write it under 'findings: personal_data' in site.yml: \""
                + found.name().orElse(found.text()).replace("\"", "\\\"") + "\"";
        return new Diagnostic(
                span,
                Code.PERSONAL_DATA,
                "'" + found.text() + "' " + looksLike(found.kind()) + ", which everybody could read here",
                instead(found.kind()) + ofAnOffice(found, mailboxes) + allow);
    }

    /** That a site says itself which words name an office. */
    private static String ofAnOffice(Found found, Mailboxes mailboxes) {
        List<String> words =
                found.kind() == PersonalData.Kind.EMAIL ? mailboxes.missing(found.text()) : List.<String>of();
        return words.size() == 1 && words.get(0).matches("[a-z0-9]+")
                ? "; if it is an office's, add '" + words.get(0) + "' to '" + Mailboxes.VOCABULARY
                        + "' in types/vocabularies.yml"
                : "";
    }

    private static String looksLike(PersonalData.Kind kind) {
        return switch (kind) {
            case EMAIL -> "looks like somebody's own e-mail address";
            case PHONE -> "looks like a phone number";
            case BIRTH_DATE -> "looks like somebody's date of birth";
            case NAME_AND_AGE -> "looks like a child's name and age";
            case NAME_AND_CLASS -> "looks like a pupil's name and class";
        };
    }

    private static String instead(PersonalData.Kind kind) {
        return switch (kind) {
            case EMAIL -> "name a mailbox of the school in its place, such as office@…, or leave it out";
            case PHONE -> "leave it out, or say who can be asked and how";
            case BIRTH_DATE -> "leave it out; an age says as much";
            case NAME_AND_AGE, NAME_AND_CLASS -> "leave the name out, as in 'a pupil in Year 4'";
        };
    }
}
