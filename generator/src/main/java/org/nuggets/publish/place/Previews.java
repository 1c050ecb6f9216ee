package org.nuggets.publish.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.cache.Digest;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;

/**
 * Builds that stand beside a site for review, each under its name, and what is written down of them.
 *
 * @param all by name
 */
public record Previews(SortedMap<String, Preview> all) {

    /** None. */
    public static final Previews NONE = new Previews(new TreeMap<>());

    /** The most letters of a name: as many as a part of a domain may have. */
    public static final int LONGEST = 63;

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Hosts answer each address that leads nowhere with it, so it stands at no other place than its own. */
    private static final String HELD = AddressPlan.NOT_FOUND.file();

    public Previews {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    /**
     * One of them.
     *
     * @param release what it is called, and the digest of its manifest
     * @param notFound its page for addresses that lead nowhere, which is not served
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    public record Preview(Release release, Optional<byte[]> notFound) {}

    /** What is served of a build for review. */
    public static Edition served(Edition edition) {
        return edition.without(List.of(HELD));
    }

    /** Where a file of a preview stands. */
    public static String path(String name, String file) {
        return AddressPlan.PREVIEWS + name + "/" + file;
    }

    /** With one more, in place of one of that name. */
    public Previews with(String name, Edition edition) throws IOException {
        SortedMap<String, Preview> more = new TreeMap<>(all);
        Optional<byte[]> notFound = edition.site().files().containsKey(HELD)
                ? Optional.of(edition.bytes().of(HELD))
                : Optional.empty();
        more.put(name, new Preview(edition.release(), notFound));
        return new Previews(more);
    }

    public Previews without(String name) {
        SortedMap<String, Preview> fewer = new TreeMap<>(all);
        fewer.remove(name);
        return new Previews(fewer);
    }

    /**
     * One of them.
     *
     * @param shown the place, as it is talked of
     * @throws TargetRefusedException where there is none of that name
     */
    public Preview named(String name, String shown) throws TargetRefusedException {
        Preview preview = all.get(name);
        if (preview == null) {
            throw new TargetRefusedException("there is no preview '" + name + "' in the " + shown
                    + (all.isEmpty() ? "" : ": there is " + String.join(", ", all.keySet())));
        }
        return preview;
    }

    /**
     * One of them as it was built.
     *
     * @param files the place's, by their paths there
     * @throws TargetRefusedException where it is not as it was published
     */
    public Edition edition(String name, SiteFiles files, String shown) throws IOException {
        Preview preview = named(name, shown);
        String manifestPath = path(name, Edition.MANIFEST);
        byte[] manifest = files.read(manifestPath).orElseThrow(() -> changed(manifestPath, shown));
        SiteManifest site = Manifests.read(manifest, preview.release(), "'" + manifestPath + "' in the " + shown);
        return new Edition(preview.release(), site, manifest, path -> {
            byte[] bytes = (path.equals(HELD) ? preview.notFound() : files.read(path(name, path)))
                    .orElseThrow(() -> changed(path(name, path), shown));
            PublishedFile file = site.files().get(path);
            if (file == null || !Digest.content(bytes).equals(file.digest())) {
                throw changed(path(name, path), shown);
            }
            return bytes;
        });
    }

    /** What is thrown where a preview would stand beside nothing. */
    public static TargetRefusedException nothingLive(String name, String shown) {
        return new TargetRefusedException("nothing is live in the " + shown + " yet, and '" + name
                + "' would stand beside it: publish without --as first");
    }

    private static TargetRefusedException changed(String path, String shown) {
        return new TargetRefusedException(
                "'" + path + "' in the " + shown + " is not as it was published: publish that preview anew");
    }

    /** As JSON. */
    public byte[] bytes() {
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
        for (Map.Entry<String, Preview> preview : all.entrySet()) {
            ObjectNode one = json.withObject("/previews").putObject(preview.getKey());
            one.set("release", ReleaseJson.json(preview.getValue().release()));
            preview.getValue().notFound().ifPresent(bytes -> one.put("not_found", bytes));
        }
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * From {@link #bytes}.
     *
     * @param place where it was read, for whoever has to mend it
     * @throws TargetRefusedException where it is damaged, or of a later version
     */
    public static Previews read(byte[] bytes, String place) throws TargetRefusedException {
        try {
            JsonNode json = JSON.readTree(bytes);
            ReleaseJson.refuseLater(json, FORMAT, place);
            SortedMap<String, Preview> all = new TreeMap<>();
            for (Map.Entry<String, JsonNode> preview : json.path("previews").properties()) {
                if (!isName(preview.getKey())) {
                    throw new IllegalArgumentException(preview.getKey());
                }
                JsonNode notFound = preview.getValue().get("not_found");
                all.put(
                        preview.getKey(),
                        new Preview(
                                ReleaseJson.of(preview.getValue().required("release"), place),
                                notFound == null ? Optional.empty() : Optional.of(notFound.binaryValue())));
            }
            return new Previews(all);
        } catch (TargetRefusedException told) {
            throw told;
        } catch (IOException | IllegalArgumentException wrong) {
            throw ReleaseJson.damaged(place, wrong);
        }
    }

    /** Whether a preview may be called so: it is a part of paths and addresses. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST && text.matches("[a-z0-9][a-z0-9-]*");
    }
}
