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

    public static byte[] bytes(Release release) {
        ObjectNode json = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("id", release.id())
                .put("published", release.published().toString())
                .put("files", release.files())
                .put("bytes", release.bytes())
                .put("manifest", release.manifest().hex());
        release.commit().ifPresent(commit -> json.put("commit", commit));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
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
        if (json.path("format").asInt() > FORMAT) {
            throw new TargetRefusedException(
                    place + " was written by a later version of Nuggets: publish with that version or a newer one");
        }
        try {
            String id = json.required("id").asText();
            String manifest = json.required("manifest").asText();
            if (!Release.isId(id) || !manifest.matches("[0-9a-f]{64}")) {
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

    private static TargetRefusedException damaged(String place, Exception cause) {
        return new TargetRefusedException(
                place + " is damaged, so nobody can tell what is live: bring it back from a copy, or move the whole"
                        + " target away and publish anew",
                cause);
    }
}
