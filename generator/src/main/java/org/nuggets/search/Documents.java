package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The documents of a site by their numbers. */
record Documents(Manifest manifest, Shards shards) {

    /** Where a document lies. */
    private record Place(String file, int offset, int length) {}

    SearchedDocument get(int document) {
        JsonNode directory = manifest.json().path("directory");
        int part = directory.path("first").size() - 1;
        while (directory.path("first").path(part).asInt() > document) {
            part--;
        }
        List<Place> places = shards.get(directory.path("files").path(part).asText(), Documents::places);
        Place place = places.get(document - directory.path("first").path(part).asInt());
        return shards.part(
                place.file(), place.offset(), place.length(), bytes -> SearchedDocument.of(Manifest.json(bytes)));
    }

    private static List<Place> places(byte[] bytes) {
        ShardReader in = new ShardReader(bytes);
        List<Place> places = new ArrayList<>();
        while (!in.done()) {
            String file = in.names(1, "d").get(0);
            int offset = 0;
            for (int left = in.varint(); left > 0; left--) {
                int length = in.varint();
                places.add(new Place(file, offset, length));
                offset += length;
            }
        }
        return places;
    }
}
