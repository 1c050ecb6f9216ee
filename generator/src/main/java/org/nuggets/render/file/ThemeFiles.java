package org.nuggets.render.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Bytes;
import org.nuggets.model.CacheRule;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Route;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.render.file.ThemeReferences.Reference;

/**
 * The stylesheets, scripts, fonts and pictures of a theme, each at an address that holds the digest of its bytes.
 *
 * @param files as they are published
 * @param addresses where they stand
 * @param findings of what they refer to
 */
public record ThemeFiles(List<OutputFile> files, ThemeAddresses addresses, List<Diagnostic> findings) {

    private static final Set<String> PUBLISHED = Set.of("styles", "scripts", "fonts", "pictures");

    public ThemeFiles {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** Those of a theme. */
    public static ThemeFiles of(Theme theme) {
        SortedMap<String, SourceFile> published = new TreeMap<>(theme.files());
        published.keySet().removeIf(path -> !PUBLISHED.contains(path.split("/", 2)[0]));
        ThemeNames names = new ThemeNames(published);
        List<OutputFile> files = new ArrayList<>();
        SortedMap<String, Route> routes = new TreeMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        published.forEach((path, file) -> {
            Route route = AddressPlan.ofTheme(path, names.digest(path));
            routes.put(path, route);
            files.add(new OutputFile(
                    route.path(),
                    content(file, names.published(path)),
                    file.name(),
                    AddressPlan.takesDigest(path) ? CacheRule.IMMUTABLE : CacheRule.REVALIDATED));
            names.references(path).stream()
                    .filter(reference -> !published.containsKey(reference.path()))
                    .forEach(reference -> findings.add(missing(file, reference, published.keySet())));
        });
        return new ThemeFiles(files, new ThemeAddresses(routes), findings);
    }

    private static OutputFile.Content content(SourceFile file, byte[] published) {
        byte[] written = file.bytes();
        return Arrays.equals(published, written)
                ? new OutputFile.Deferred(file.digest(), written.length, file.content())
                : new OutputFile.Deferred(Digest.of(published), published.length, Bytes.of(published));
    }

    private static Diagnostic missing(SourceFile file, Reference reference, Set<String> published) {
        SourceText text = new SourceText(file.name(), new String(file.bytes(), StandardCharsets.UTF_8));
        String address = text.text().substring(reference.start(), reference.end());
        return new Diagnostic(
                text.span(reference.start(), reference.end()),
                Code.DEAD_OUTPUT_LINK,
                "the address '" + address + "' leads to nothing: the theme has no file '" + reference.path() + "'",
                DidYouMean.hint(reference.path(), published) + "Put the file there, or take this out");
    }
}
