package org.nuggets.search;

import java.util.List;

/** The documents of a site by their numbers. */
record Documents(Manifest manifest, Shards shards) {

    SearchedDocument get(int document) {
        int size = manifest.json().path("directory").path("size").asInt();
        int part = document / size;
        String directory =
                manifest.json().path("directory").path("files").path(part).asText();
        int count = Math.min(size, manifest.documents() - part * size);
        List<String> names = shards.get(directory, bytes -> new ShardReader(bytes).names(count, "d"));
        return shards.get(names.get(document % size), bytes -> SearchedDocument.of(Manifest.json(bytes)));
    }
}
