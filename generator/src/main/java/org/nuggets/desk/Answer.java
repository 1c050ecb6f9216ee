package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nuggets.model.Bytes;
import org.nuggets.model.LocalText;

/**
 * What is answered.
 *
 * @param type its media type
 */
record Answer(int status, String type, Bytes body) {

    private static final String JSON = "application/json; charset=utf-8";

    static Answer of(JsonNode json) {
        return of(200, json);
    }

    static Answer of(int status, JsonNode json) {
        return new Answer(status, JSON, Bytes.of(json.toString().getBytes(UTF_8)));
    }

    /** That something was done. */
    static Answer done() {
        return of(JsonNodeFactory.instance.objectNode());
    }

    /**
     * Why nothing was done.
     *
     * @param error a name by which the desk's pages know it
     * @param message what is wrong, a sentence without its full stop
     * @param fix what to do about it
     */
    static Answer refusal(int status, String error, LocalText message, LocalText fix) {
        return of(status, json(error, message, fix));
    }

    /** The same, to say more with it. */
    static ObjectNode json(String error, LocalText message, LocalText fix) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("error", error);
        json.set("message", text(message));
        json.set("fix", text(fix));
        return json;
    }

    /** A text in each of its languages, of which the desk's pages choose theirs. */
    static ObjectNode text(LocalText text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        text.byLanguage().forEach(json::put);
        return json;
    }
}
