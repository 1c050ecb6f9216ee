package org.nuggets.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuggets.config.Languages;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;
import org.nuggets.model.YamlDocument;

/**
 * Whether the languages that a site names are some, and whether the interface has words in them.
 *
 * @param folder the site's, as findings show it; empty for the one that people stand in
 */
record LanguageCheck(YamlDocument site, Theme theme, String folder) {

    private static final int SOME = 5;

    List<Diagnostic> check() {
        List<String> codes = site.texts("languages");
        List<Diagnostic> findings = new ArrayList<>();
        for (String code : new LinkedHashSet<>(codes)) {
            SourceSpan place = site.valueSpan("/languages/" + codes.indexOf(code));
            wrong(code, place).or(() -> lacking(code, place)).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Diagnostic> wrong(String code, SourceSpan place) {
        String written = Languages.written(code);
        boolean isCode = code.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
        // With a sign that no code has it is refused already, by the form of the setting.
        if ((isCode && Languages.isKnown(code)) || code.matches(".*[\\s/\\\\.].*")) {
            return Optional.empty();
        }
        if (isCode && !written.equals(code) && !written.equals("und")) {
            return Optional.of(new Diagnostic(
                    place,
                    Code.BAD_FORMAT,
                    "the language '" + code + "' is written '" + written + "'",
                    "write '" + written + "'"));
        }
        Optional<String> meant = Languages.meantBy(code);
        if (isCode && meant.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Diagnostic(
                place,
                Code.UNKNOWN_VALUE,
                "'" + code + "' is no language code",
                meant.map(one -> "did you mean '" + one + "'? ").orElse("")
                        + "A language has a code of two or three letters, such as en, nl or pt-BR"));
    }

    private Optional<Diagnostic> lacking(String code, SourceSpan place) {
        Map<String, String> english = theme.strings().getOrDefault("en", Map.of());
        Map<String, String> missing = new TreeMap<>(english);
        missing.keySet().removeAll(theme.own(code).keySet());
        // Its name is in the table of languages.
        missing.remove("language_name");
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        SourceFile own = theme.files().get("strings/" + code + ".yml");
        String language = Languages.englishNameOf(code);
        if (own == null) {
            String file = (folder.isEmpty() ? "" : folder + "/") + "theme/strings/" + code + ".yml";
            return Optional.of(new Diagnostic(
                    place,
                    Code.MISSING_WORDS,
                    "the interface has no words in " + language + ": readers see English ones, such as 'Search'",
                    "copy themes/commons/strings/en.yml of Nuggets to '" + file
                            + "' and translate it; until then the words are marked as English"));
        }
        return Optional.of(new Diagnostic(
                SourceSpan.startOf(own.name()),
                Code.MISSING_WORDS,
                missing.size() + (missing.size() == 1 ? " word" : " words") + " of the interface "
                        + (missing.size() == 1 ? "is" : "are") + " not here, so readers see English: "
                        + DidYouMean.some(missing.keySet()),
                "add and translate: "
                        + missing.entrySet().stream()
                                .limit(SOME)
                                .map(word ->
                                        word.getKey() + ": \"" + word.getValue().replace("\"", "\\\"") + '"')
                                .collect(Collectors.joining("; "))
                        + (missing.size() > SOME ? "; …" : "")));
    }
}
