package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a reader weighs at a glance: how much time it takes, how sure it is, what came of it. What an item does not say is absent.
 */
public record Glance(Optional<Effort> effort, Optional<Sure> sure, Optional<Value> outcome) {

    /** Of a page that says none of it. */
    public static final Glance NOTHING = new Glance(Optional.empty(), Optional.empty(), Optional.empty());

    /** The highest step there is. */
    public static final int STEPS = 5;

    /** Of a working week, for the drawing and the order only. */
    private static final double DAYS_A_WEEK = 5;

    private static final double HOURS_A_DAY = 8;

    /** A value of a vocabulary, with its words. */
    public record Value(String code, LocalText label) {}

    /**
     * How sure it is.
     *
     * @param step from 1 to {@link #STEPS}
     * @param rule when this value is the right one; may be empty
     */
    public record Sure(Value value, int step, LocalText rule) {}

    /**
     * Time given.
     *
     * @param unit in words, as many as there are
     * @param period in words: each of what; none where it is given once
     * @param share of a working week of five days of eight hours, where it is days or hours a week
     */
    public record Effort(BigDecimal amount, LocalText unit, Optional<LocalText> period, OptionalDouble share) {}

    /** What the front matter of a page says, by the roles of its fields. */
    public static Glance of(Page page) {
        return new Glance(
                first(page, FieldRole.EFFORT, Glance::effort),
                first(page, FieldRole.SURE, Glance::sure),
                first(page, FieldRole.OUTCOME, Glance::value));
    }

    private interface Reading<T> {
        Optional<T> of(JsonNode value, JsonNode schema);
    }

    private static <T> Optional<T> first(Page page, FieldRole role, Reading<T> reading) {
        return page.type().roles().names(role).stream()
                .flatMap(field -> each(
                                page.fields().root().path(field), page.type().field(field))
                        .flatMap(one -> reading.of(one.value(), one.schema()).stream()))
                .findFirst();
    }

    private record One(JsonNode value, JsonNode schema) {}

    /** A value, or each of a list of them. */
    private static Stream<One> each(JsonNode value, JsonNode schema) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(one -> new One(one, schema.path("items")))
                : Stream.of(new One(value, schema));
    }

    private static Optional<Value> value(JsonNode value, JsonNode schema) {
        return value.isTextual() && schema.path("labels").has(value.asText())
                ? Optional.of(new Value(
                        value.asText(), LocalText.of(schema.path("labels").path(value.asText()))))
                : Optional.empty();
    }

    private static Optional<Sure> sure(JsonNode value, JsonNode schema) {
        int step = schema.path("steps").path(value.asText()).asInt();
        return value(value, schema)
                .filter(known -> step > 0)
                .map(known ->
                        new Sure(known, step, LocalText.of(schema.path("rules").path(value.asText()))));
    }

    private static Optional<Effort> effort(JsonNode value, JsonNode schema) {
        JsonNode amount = value.path("amount");
        String unit = value.path("unit").asText();
        if (!amount.isNumber() || unit.isEmpty()) {
            return Optional.empty();
        }
        String period = value.path("period").asText();
        return Optional.of(new Effort(
                amount.decimalValue(),
                unit(unit, amount, schema.path("properties").path("unit")),
                period.isEmpty()
                        ? Optional.empty()
                        : Optional.of(words(
                                period, schema.path("properties").path("period").path("labels"))),
                share(amount.asDouble(), unit, period)));
    }

    private static LocalText unit(String code, JsonNode amount, JsonNode schema) {
        boolean one = amount.decimalValue().compareTo(BigDecimal.ONE) == 0;
        return words(code, one && schema.path("ones").has(code) ? schema.path("ones") : schema.path("labels"));
    }

    private static LocalText words(String code, JsonNode labels) {
        return labels.has(code) ? LocalText.of(labels.path(code)) : new LocalText(Map.of("en", code));
    }

    private static OptionalDouble share(double amount, String unit, String period) {
        if (!period.equals("week")) {
            return OptionalDouble.empty();
        }
        return switch (unit) {
            case "days" -> OptionalDouble.of(Math.min(1, amount / DAYS_A_WEEK));
            case "hours" -> OptionalDouble.of(Math.min(1, amount / HOURS_A_DAY / DAYS_A_WEEK));
            default -> OptionalDouble.empty();
        };
    }
}
