package org.nuggets.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nuggets.model.Asset;
import org.nuggets.pipeline.SourceSite;

/**
 * Pictures whose names hold spaces, which no link can hold as they are, with other names.
 *
 * @param site with these names, and with every link to them written anew
 * @param settings what settings hold then, where they name one of them, by the names of their files
 * @param told what could not be renamed, and why
 * @param isDone whether nothing was renamed
 */
record FileNameRepairs(SourceSite site, Map<String, String> settings, List<String> told, boolean isDone) {

    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "svg", "apng", "bmp", "heic", "tif", "tiff");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u3000_-]*"
            + "[\\s\\u00A0\\u2000-\\u200B\\u202F\\u3000][\\s\\u00A0\\u2000-\\u200B\\u202F\\u3000_-]*");

    /** Renames those of a site that are wanted. */
    static FileNameRepairs of(SourceSite before, Predicate<String> wanted) {
        SortedMap<String, String> moves = new TreeMap<>();
        for (Asset asset : before.assets()) {
            String name = asset.path().substring(asset.path().lastIndexOf('/') + 1);
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (PICTURES.contains(ending)
                    && wanted.test(asset.name())
                    && SPACES.matcher(name).find()) {
                moves.put(
                        asset.path(),
                        asset.path().substring(0, asset.path().length() - name.length()) + withoutSpaces(name));
            }
        }
        if (moves.isEmpty()) {
            return new FileNameRepairs(before, Map.of(), List.of(), true);
        }
        PlannedMoves all = PlannedMoves.of(before, new NewPlaces(moves, List.of(), Map.of()));
        return all.refusal().isEmpty()
                ? new FileNameRepairs(
                        before.with(all.texts().after(), moves), all.texts().others(), List.of(), false)
                : oneByOne(before, moves);
    }

    /** Where not all can be renamed, each that can. */
    private static FileNameRepairs oneByOne(SourceSite before, SortedMap<String, String> moves) {
        SourceSite site = before;
        Map<String, String> settings = new HashMap<>();
        List<String> told = new ArrayList<>();
        boolean done = true;
        for (Map.Entry<String, String> move : moves.entrySet()) {
            SortedMap<String, String> one = new TreeMap<>(Map.of(move.getKey(), move.getValue()));
            PlannedMoves planned = PlannedMoves.of(site, new NewPlaces(one, List.of(), Map.of()));
            if (planned.refusal().isEmpty()) {
                settings.putAll(planned.texts().others());
                site = site.with(planned.texts().after(), one);
                done = false;
            } else {
                told.add(site.name(move.getKey()) + ": its name holds spaces, but it cannot be called '"
                        + move.getValue() + "': " + planned.refusal().in("en"));
            }
        }
        return new FileNameRepairs(site, settings, told, done);
    }

    private static String withoutSpaces(String name) {
        String plain = SPACES.matcher(name.strip()).replaceAll("-");
        return plain.replaceAll("^-+(?=.)|-+(?=\\.[^.]*$)", "");
    }

    /**
     * What has to be moved on the disk so that each file lies where its path says: also where only the accents of its name
     * are stored in another way.
     */
    static List<FileMove> moves(SourceSite disk, SourceSite after, Predicate<String> wanted, List<String> told)
            throws IOException {
        List<FileMove> moves = new ArrayList<>();
        SourceFiles.of(after).places().forEach((path, place) -> {
            Path target = after.settings().content().resolve(path);
            if (wanted.test(disk.shown(place)) && !name(place).equals(name(target))) {
                moves.add(new FileMove(place, target));
            }
        });
        for (FileMove move : List.copyOf(moves)) {
            boolean taken =
                    Files.exists(move.to(), LinkOption.NOFOLLOW_LINKS) && !Files.isSameFile(move.to(), move.from());
            if (taken || Files.isSymbolicLink(move.from())) {
                moves.remove(move);
                told.add(disk.shown(move.from()) + ": its name cannot be mended, for there is '" + disk.shown(move.to())
                        + "' already");
            }
        }
        return moves;
    }

    private static String name(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
