package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.LocalText;
import org.nuggets.model.Page;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.validate.Slug;

/**
 * The name that a page's file should have: small letters, digits and hyphens, which every computer holds and every address
 * shows. Of another one that is meant as such it is offered; what leads nowhere is left to {@link ContentName}.
 */
final class PlainName {

    private static final String ENDING = ".md";

    private PlainName() {}

    /** Why a page should not be called so, with the name that would do; nothing where it is plain, or is no name at all. */
    static Optional<Answer> refusal(Asked asked) {
        String wanted = asked.text("to");
        return of(wanted, asked.file().path(), asked.site())
                .filter(plain -> !plain.equals(wanted))
                .map(plain -> refusal(wanted, plain));
    }

    private static Answer refusal(String wanted, String plain) {
        ObjectNode json = Answer.json(
                "plain",
                plain.equals(wanted + ENDING)
                        ? LocalText.of("'%s' does not end with '.md'", "'%s' eindigt niet op '.md'", wanted)
                        : LocalText.of(
                                "'%s' has signs that not every computer and no address holds",
                                "'%s' heeft tekens die niet elke computer en geen adres aankan", wanted),
                LocalText.of(
                        "take '%s': small letters, digits and hyphens",
                        "neem '%s': kleine letters, cijfers en streepjes", plain));
        return Answer.of(409, json.put("plain", plain));
    }

    /** @param now the path that the page has: what of it stays may stay as it is */
    private static Optional<String> of(String wanted, String now, LiveSite site) {
        List<String> given = Stream.of(wanted.strip().split("/", -1)).toList();
        boolean isNone = wanted.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':')
                || given.stream().anyMatch(step -> step.isBlank() || step.startsWith("."));
        if (isNone) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        String last = given.get(given.size() - 1);
        for (String step : given.subList(0, given.size() - 1)) {
            steps.add(
                    isThere(String.join("/", steps) + (steps.isEmpty() ? "" : "/") + step + "/", site)
                            ? step
                            : Slug.of(step));
        }
        boolean stays = last.equals(now.substring(now.lastIndexOf('/') + 1));
        Optional<String> name = stays ? Optional.of(last) : name(last, site);
        return name.map(file -> String.join("/", steps) + (steps.isEmpty() ? "" : "/") + file);
    }

    private static boolean isThere(String folder, LiveSite site) {
        return site.sources().pages().stream().map(Page::path).anyMatch(path -> path.startsWith(folder));
    }

    /** Of a file's name with another ending nothing is known. */
    private static Optional<String> name(String file, LiveSite site) {
        boolean isPage = file.toLowerCase(Locale.ROOT).endsWith(ENDING);
        if (!isPage && file.matches(".*\\.\\p{Alnum}{1,5}")) {
            return Optional.empty();
        }
        String stem = isPage ? file.substring(0, file.length() - ENDING.length()) : file;
        Optional<String> lang = site.sources().settings().config().languages().stream()
                .filter(code -> stem.endsWith("." + code))
                .findFirst();
        int end = stem.length() - lang.map(code -> code.length() + 1).orElse(0);
        return Optional.of(
                Slug.of(stem.substring(0, end)) + lang.map(code -> "." + code).orElse("") + ENDING);
    }
}
