package org.nuggets.render.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.CacheRule;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PublishedFiles;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.format.AfterFormat;

/**
 * The file {@code _headers}, by which Netlify and Cloudflare Pages are told what to say with each file. It says nothing of the
 * files that are asked for each time: so both do by themselves, and two rules that say the same header add up.
 */
public final class HeadersFile implements AfterFormat {

    /** Cloudflare reads no more. */
    private static final int MOST_RULES = 100;

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.of(AddressPlan.HEADERS);
    }

    @Override
    public Stream<OutputFile> outputs(PublishedFiles site) {
        Optional<byte[]> home = site.files().stream()
                .filter(file -> file.path().equals(AddressPlan.HOME.file()))
                .map(site::bytes)
                .findFirst();
        return Stream.of(OutputFile.text(AddressPlan.HEADERS, text(ResponseHeaders.of(site.files(), home))));
    }

    private static String text(ResponseHeaders headers) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        ResponseHeaders.always().forEach((name, value) -> add("/*", name, value, rules));
        if (headers.leavesRoomForPreviews()) {
            add("/" + AddressPlan.PREVIEWS + "*", ResponseHeaders.ROBOTS, ResponseHeaders.UNSEEN, rules);
        }
        PathPatterns.of(headers.immutable(), headers.others())
                .forEach(path -> add(path, ResponseHeaders.CACHE, CacheRule.IMMUTABLE.header(), rules));
        StringBuilder text =
                new StringBuilder("# Made by Nuggets: what is said with each file, and how long it may be kept.\n");
        headers.policy().ifPresent(policy -> {
            List<String> pages = PathPatterns.of(headers.pages(), headers.foreign());
            if (rules.size() + pages.size() <= MOST_RULES) {
                pages.forEach(path -> add(path, ResponseHeaders.POLICY, policy, rules));
            } else {
                text.append("# ")
                        .append(ResponseHeaders.POLICY)
                        .append(
                                " is left to the pages, which state it: here it would take more rules than hosts read.\n");
            }
        });
        rules.forEach((path, lines) -> text.append(path).append('\n').append(String.join("", lines)));
        return text.toString();
    }

    private static void add(String path, String name, String value, Map<String, List<String>> rules) {
        rules.computeIfAbsent(path, p -> new ArrayList<>()).add("  " + name + ": " + value + "\n");
    }
}
