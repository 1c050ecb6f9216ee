package org.nuggets.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.nuggets.model.CacheRule;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.MediaType;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.write.OutputPath;

/** A site's manifest as JSON, one file a line, and back. The same manifest has the same bytes. */
public final class SiteManifestJson {

    private static final int FORMAT = 1;

    private SiteManifestJson() {}

    /** In UTF-8. */
    public static byte[] bytes(SiteManifest manifest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("generator", manifest.generator());
            if (manifest.baseUrl().isPresent()) {
                json.writeStringField("base_url", manifest.baseUrl().get().toString());
            }
            json.writeStringField("date", manifest.date().toString());
            json.writeBooleanField("drafts", manifest.drafts());
            json.writeBooleanField("excused", manifest.excused());
            json.writeArrayFieldStart("findings");
            for (String mark : manifest.findings()) {
                json.writeString(mark);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("files");
            for (PublishedFile file : manifest.files().values()) {
                json.writeRaw('\n');
                json.writeObjectFieldStart(file.path());
                json.writeStringField("sha256", file.digest().hex());
                json.writeNumberField("size", file.length());
                json.writeStringField("type", file.mediaType().name());
                if (file.cacheRule() == CacheRule.IMMUTABLE) {
                    json.writeBooleanField("immutable", true);
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /**
     * From {@link #bytes}.
     *
     * @throws IllegalArgumentException where it is damaged, or of a later version, with words that say which
     */
    public static SiteManifest read(byte[] bytes) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("is damaged", e);
        }
        if (root.path("format").asInt() > FORMAT) {
            throw new IllegalArgumentException("was written by a later version of Nuggets");
        }
        try {
            SortedMap<String, PublishedFile> files = new TreeMap<>();
            for (Map.Entry<String, JsonNode> file : root.required("files").properties()) {
                files.put(file.getKey(), file(file.getKey(), file.getValue()));
            }
            return new SiteManifest(
                    root.required("generator").asText(),
                    Optional.ofNullable(root.get("base_url"))
                            .map(JsonNode::asText)
                            .map(URI::create),
                    LocalDate.parse(root.required("date").asText()),
                    root.required("drafts").asBoolean(),
                    root.required("excused").asBoolean(),
                    StreamSupport.stream(root.path("findings").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList(),
                    files);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("is damaged", e);
        }
    }

    private static PublishedFile file(String path, JsonNode facts) {
        String digest = facts.required("sha256").asText();
        // A path is where something will be written.
        if (!digest.matches("[0-9a-f]{64}") || !OutputPath.isPlain(path)) {
            throw new IllegalArgumentException("'" + path + "' is no file of a site");
        }
        return new PublishedFile(
                path,
                new MediaType(facts.required("type").asText()),
                facts.required("size").asLong(),
                new ContentDigest(digest),
                facts.path("immutable").asBoolean() ? CacheRule.IMMUTABLE : CacheRule.REVALIDATED);
    }
}
