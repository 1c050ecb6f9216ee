package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.nuggets.diagnostic.Code;

/**
 * What must hold of an item where one of its fields has a certain value.
 *
 * @param field the field
 * @param value its value
 * @param then a JSON Schema of the front matter
 * @param code the finding where it does not hold, as are {@code message} and {@code fix}
 */
public record FieldRule(String field, String value, JsonNode then, Code code, String message, String fix) {}
