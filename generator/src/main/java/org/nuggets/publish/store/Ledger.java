package org.nuggets.publish.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.ContentDigest;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.ReleaseJson;
import org.nuggets.publish.place.Target.Live;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * What is known of the files at a place, however a publish ends there: those of the live release stand under their paths,
 * but for those that {@code begun} has otherwise, which may be of either; those that only {@code left} has may stand there
 * still.
 *
 * @param live which release readers see, and since when; none before the first is whole
 * @param begun manifests of what was begun to be made live
 * @param left manifests of what was live, begun or kept before, and is no more; or was about to be begun
 * @param kept releases that can be gone back to, the latest first, the live one among them
 */
record Ledger(Optional<Live> live, List<ContentDigest> begun, List<ContentDigest> left, List<Release> kept) {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of a place where nothing was published yet. */
    static final Ledger EMPTY = new Ledger(Optional.empty(), List.of(), List.of(), List.of());

    Ledger {
        begun = List.copyOf(begun);
        left = List.copyOf(left);
        kept = List.copyOf(kept);
    }

    /** Before the manifest of what is to be begun is written. */
    Ledger announcing(ContentDigest next) {
        boolean stands =
                begun.contains(next) || kept.stream().map(Release::manifest).anyMatch(next::equals);
        return stands ? this : new Ledger(live, begun, with(left, next), kept);
    }

    /** Before the first file of a release is written. */
    Ledger beginning(Release next) {
        return new Ledger(whole(false), with(begun, next.manifest()), left, kept);
    }

    /** After the last file of a release was written, and before any other is taken away. */
    Ledger alive(Release next, Instant now) {
        List<ContentDigest> before = new ArrayList<>(left);
        Stream.concat(live.map(Live::release).map(Release::manifest).stream(), begun.stream())
                .filter(other -> !before.contains(other) && !other.equals(next.manifest()))
                .forEach(before::add);
        before.remove(next.manifest());
        List<Release> releases = Stream.concat(Stream.of(next), kept.stream())
                .distinct()
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .toList();
        return new Ledger(Optional.of(new Live(next, now, false)), List.of(), before, releases);
    }

    /** Before what belongs to no release that stays is taken away. */
    Ledger keeping(List<Release> stay) {
        List<ContentDigest> going = new ArrayList<>(left);
        kept.stream()
                .map(Release::manifest)
                .filter(other -> !going.contains(other))
                .forEach(going::add);
        stay.forEach(release -> going.remove(release.manifest()));
        return new Ledger(live, begun, going, stay);
    }

    /** After all that was to go is gone. */
    Ledger settled() {
        return new Ledger(whole(true), List.of(), List.of(), kept);
    }

    private Optional<Live> whole(boolean isWhole) {
        return live.map(one -> new Live(one.release(), one.since(), isWhole));
    }

    private static List<ContentDigest> with(List<ContentDigest> all, ContentDigest more) {
        return Stream.concat(all.stream(), Stream.of(more)).distinct().toList();
    }

    /** As JSON, a release a line. */
    byte[] bytes() {
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
        live.ifPresent(one -> json.put("live", one.release().id())
                .put("since", one.since().toString())
                .put("whole", one.whole()));
        begun.forEach(digest -> json.withArray("begun").add(digest.hex()));
        left.forEach(digest -> json.withArray("left").add(digest.hex()));
        kept.forEach(release -> json.withArray("releases").add(ReleaseJson.json(release)));
        return (json.toString().replace("{\"format\":1,\"id\"", "\n{\"format\":1,\"id\"") + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * From {@link #bytes}.
     *
     * @param place where it was read, for whoever has to mend it
     * @throws TargetRefusedException where it is damaged, or of a later version
     */
    static Ledger read(byte[] bytes, String place) throws TargetRefusedException {
        try {
            JsonNode json = JSON.readTree(bytes);
            ReleaseJson.refuseLater(json, FORMAT, place);
            List<Release> kept = new ArrayList<>();
            for (JsonNode release : json.path("releases")) {
                kept.add(ReleaseJson.of(release, place));
            }
            Optional<Live> live = Optional.empty();
            if (json.has("live")) {
                String id = json.path("live").asText();
                Release release = kept.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(id));
                live = Optional.of(new Live(
                        release,
                        Instant.parse(json.required("since").asText()),
                        json.required("whole").asBoolean()));
            }
            return new Ledger(live, digests(json.path("begun")), digests(json.path("left")), kept);
        } catch (TargetRefusedException told) {
            throw told;
        } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
            throw ReleaseJson.damaged(place, wrong);
        }
    }

    private static List<ContentDigest> digests(JsonNode array) {
        List<ContentDigest> digests = new ArrayList<>();
        for (JsonNode digest : array) {
            if (!digest.asText().matches(ReleaseJson.DIGEST)) {
                throw new IllegalArgumentException(digest.asText());
            }
            digests.add(new ContentDigest(digest.asText()));
        }
        return digests;
    }
}
