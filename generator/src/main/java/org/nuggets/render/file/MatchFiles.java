package org.nuggets.render.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nuggets.model.MatchAddresses;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.Exchanges;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.page.MatchPages;

/**
 * Who offers what, who looks for it and who can help whom, as files for other programs: in each language the profiles as JSON
 * and the matches as CSV, and once what the JSON looks like. They hold what the pages show, and nothing else. See {@code
 * docs/exports.md}.
 */
public final class MatchFiles implements OutputFormat {

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        MatchAddresses addresses = new MatchAddresses(site.plan());
        return site.languages()
                .filter(lang -> MatchPages.isAny(lang, site))
                .flatMap(lang -> Stream.of(addresses.table(lang), addresses.profiles(lang), MatchAddresses.SCHEMA));
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        MatchAddresses addresses = new MatchAddresses(context.plan());
        List<String> languages = context.liveLanguages().stream()
                .filter(lang -> Exchanges.all(lang, context).isPresent())
                .toList();
        Stream<Output> files = languages.stream()
                .flatMap(lang -> Stream.of(
                        FileOutput.text(
                                addresses.profiles(lang),
                                () -> new ProfilesJson(lang, addresses.profiles(lang), context).text()),
                        FileOutput.text(
                                addresses.table(lang),
                                () -> new MatchTable(lang, addresses.table(lang), context).text())));
        return languages.isEmpty()
                ? Stream.empty()
                : Stream.concat(files, Stream.of(FileOutput.text(MatchAddresses.SCHEMA, MatchFiles::schema)));
    }

    private static String schema() {
        try (InputStream file = MatchFiles.class.getResourceAsStream("/org/nuggets/exports/profiles.schema.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
