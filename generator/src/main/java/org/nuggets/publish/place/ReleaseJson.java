package org.nuggets.publish.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.nuggets.model.ContentDigest;

/** What is written down of a release, as JSON on one line, and back. */
public final class ReleaseJson {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReleaseJson() {}

    /** What a digest looks like. */
    public static final String DIGEST = "[0-9a-f]{64}";

    public static byte[] bytes(Release release) {
        return (json(release) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a part of something else that is written down. */
    public static ObjectNode json(Release release) {
        ObjectNode json = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("id", release.id())
                .put("published", release.published().toString())
                .put("files", release.files())
                .put("bytes", release.bytes())
                .put("manifest", release.manifest().hex());
        release.commit().ifPresent(commit -> json.put("commit", commit));
        return json;
    }

    /**
     * From {@link #bytes}.
     *
     * @param place where it was read, for whoever has to mend it
     * @throws TargetRefusedException where it is damaged, or of a later version
     */
    public static Release read(byte[] bytes, String place) throws TargetRefusedException {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (IOException notJson) {
            throw damaged(place, notJson);
        }
        return of(json, place);
    }

    /**
     * From {@link #json}.
     *
     * @throws TargetRefusedException as {@link #read}
     */
    public static Release of(JsonNode json, String place) throws TargetRefusedException {
        refuseLater(json, FORMAT, place);
        try {
            String id = json.required("id").asText();
            String manifest = json.required("manifest").asText();
            if (!Release.isId(id) || !manifest.matches(DIGEST)) {
                throw new IllegalArgumentException(id);
            }
            return new Release(
                    id,
                    Instant.parse(json.required("published").asText()),
                    Optional.ofNullable(json.get("commit")).map(JsonNode::asText),
                    json.required("files").asInt(),
                    json.required("bytes").asLong(),
                    new ContentDigest(manifest));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw damaged(place, wrong);
        }
    }

    /**
     * Refuses what was written in a form that only a later version knows.
     *
     * @throws TargetRefusedException where it was
     */
    public static void refuseLater(JsonNode json, int known, String place) throws TargetRefusedException {
        if (json.path("format").asInt() > known) {
            throw new TargetRefusedException(
                    place + " was written by a later version of Nuggets: publish with that version or a newer one");
        }
    }

    /** What is thrown where something that was written down cannot be read. */
    public static DamagedRecordException damaged(String place, Exception cause) {
        return new DamagedRecordException(place, cause);
    }
}
