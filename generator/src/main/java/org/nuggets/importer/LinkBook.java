package org.nuggets.importer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Piece;

/** By which addresses the texts of one import know each other: as files, as pages of the site that they were, and as notes. */
final class LinkBook {

    static final String NOTE = "note:";

    private static final Pattern DATED = Pattern.compile("(?:.*/)?(\\d{4})-(\\d{1,2})-(\\d{1,2})-([^/]+)");

    private final Map<String, Integer> paths = new HashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();
    private final Map<String, Integer> urls = new HashMap<>();

    void add(int number, Origin origin, Piece piece) {
        String path = bare(origin.path());
        if (origin.address().isPresent()) {
            urls.putIfAbsent(url(origin.address().get().toString()), number);
        } else {
            paths.putIfAbsent(path, number);
            // A date before the name is no part of it in addresses.
            Matcher dated = DATED.matcher(path);
            if (dated.matches()) {
                paths.putIfAbsent(
                        dated.group(1) + "/" + dated.group(2) + "/" + dated.group(3) + "/" + dated.group(4), number);
                paths.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), number);
                paths.putIfAbsent(dated.group(4), number);
            }
            // A language at the end of the name is no part of it either.
            paths.putIfAbsent(path.replaceFirst("\\.[a-z]{2}$", ""), number);
            if (path.startsWith("_")) {
                paths.putIfAbsent(path.substring(path.indexOf('/') + 1), number);
                paths.putIfAbsent(path.substring(1), number);
            }
            notes.putIfAbsent(path, number);
            notes.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), number);
        }
        piece.found().addresses().forEach(address -> paths.putIfAbsent(bare(address), number));
        piece.found().names().forEach(name -> notes.putIfAbsent(bare(name), number));
        piece.found().get(Field.ADDRESS).ifPresent(address -> urls.putIfAbsent(url(address), number));
    }

    /** The number of the text that an address of another leads to, without its place in it. */
    Optional<Integer> find(Origin from, String address) {
        String plain = decoded(address.replaceFirst("[?#].*$", ""));
        if (address.startsWith(NOTE)) {
            String note = bare(decoded(address.substring(NOTE.length()).replaceFirst("#.*$", "")));
            return Stream.of(bare(from.folder() + note), note, note.substring(note.lastIndexOf('/') + 1))
                    .flatMap(name -> Optional.ofNullable(notes.get(name)).stream())
                    .findFirst();
        }
        if (address.matches("(?i)https?://.*")) {
            return Optional.ofNullable(urls.get(url(address)));
        }
        List<String> candidates = plain.startsWith("/")
                ? List.of(plain, withoutFirst(plain))
                : List.of(from.folder() + plain, plain, from.folder() + from.stem() + "/" + plain);
        return candidates.stream()
                .flatMap(path -> Optional.ofNullable(paths.get(bare(path))).stream())
                .findFirst();
    }

    /** A site may have stood below a folder of its server. */
    private static String withoutFirst(String path) {
        int slash = path.indexOf('/', 1);
        return slash < 0 ? path : path.substring(slash);
    }

    static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return written;
        }
    }

    /** A path as it is compared: its steps settled, without ending, index, capitals. */
    private static String bare(String path) {
        String settled = settled(path.toLowerCase(Locale.ROOT));
        String open = settled.replaceFirst("\\.(?:md|markdown|mdx|html?|xhtml|docx|txt)$", "");
        return open.replaceFirst("(?:^|/)_?index$", "").replaceFirst("/+$", "");
    }

    /** A path without steps back. */
    static String settled(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String url(String address) {
        return address.replaceFirst("#.*$", "")
                .replaceFirst("(?i)^https?://(?:www\\.)?", "")
                .replaceFirst("/index\\.html?$", "/")
                .replaceFirst("/+$", "");
    }
}
