package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.SourceSpan;

/**
 * A draft that was checked against its content type.
 *
 * @param type its content type
 * @param key its name inside the site
 * @param idSpan where its id is given, else the start of its source
 * @param title from its front matter, else its first heading, else its file name
 * @param description may be empty
 * @param status how far it is on its way
 * @param published the day it is for, where it has one
 * @param expires the day from which it is gone, where it has one
 * @param draft what it was made from
 */
public record Page(
        ContentType type,
        PageKey key,
        SourceSpan idSpan,
        String title,
        String description,
        Status status,
        Optional<LocalDate> published,
        Optional<LocalDate> expires,
        Draft draft) {

    /** Of plain prose, read on a screen by somebody in a hurry. */
    private static final float WORDS_A_MINUTE = 200;

    private static final int LEAST_WORDS = 4;

    /** The path of its source: what tells two pages apart, even where they claim the same key. */
    public String path() {
        return draft.path();
    }

    /** Its source, as shown to people. */
    public String source() {
        return draft.name();
    }

    /** How its text begins. */
    public String excerpt() {
        return draft.body().excerpt();
    }

    /** How many minutes its text takes to read, at least one. */
    public int minutes() {
        return Math.max(1, Math.round((draft.body().words() + words(fields().root())) / WORDS_A_MINUTE));
    }

    /** Of sentences in front matter, such as the questions of a sheet; what is shorter is a label or a code. */
    private static int words(JsonNode value) {
        int words = 0;
        for (JsonNode part : value) {
            words += words(part);
        }
        int own = value.isTextual() ? value.asText().split(" ", -1).length : 0;
        return own < LEAST_WORDS ? words : words + own;
    }

    /** The same page with other front matter. */
    public Page with(YamlDocument fields) {
        return new Page(type, key, idSpan, title, description, status, published, expires, draft.with(fields));
    }

    /** The same page, with its prose elsewhere. */
    public Page with(Prose same) {
        Draft kept = new Draft(
                draft.path(),
                draft.name(),
                draft.stem(),
                draft.lang(),
                draft.state(),
                draft.frontMatter(),
                draft.bodyStart(),
                draft.body().with(same));
        return new Page(type, key, idSpan, title, description, status, published, expires, kept);
    }

    public YamlDocument fields() {
        return draft.frontMatter();
    }

    /** The text of the field with a role: of several the first that has one. */
    public Optional<String> text(FieldRole role) {
        return type.roles().names(role).stream()
                .flatMap(field -> fields().text(field).stream())
                .findFirst();
    }

    /** The texts of the fields with a role. */
    public List<String> texts(FieldRole role) {
        return type.roles().names(role).stream()
                .flatMap(field -> fields().texts(field).stream())
                .toList();
    }

    /** The day by which somebody should read it again. */
    public Optional<LocalDate> reviewBy() {
        try {
            return fields().text("review_by").map(LocalDate::parse);
        } catch (DateTimeParseException reportedAlready) {
            return Optional.empty();
        }
    }

    /** Whether a feed in a language has it. */
    public boolean isNewsIn(String lang) {
        return published.isPresent() && key.lang().equals(lang);
    }

    /** Whether readers get it on a day. */
    public boolean isPublicOn(LocalDate day) {
        return status.isPublic()
                && published.map(from -> !from.isAfter(day)).orElse(true)
                && expires.map(day::isBefore).orElse(true);
    }
}
