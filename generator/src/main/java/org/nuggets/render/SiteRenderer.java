package org.nuggets.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OutputFile;
import org.nuggets.model.SearchIndex;
import org.nuggets.model.Site;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;

/** A site and a theme to files. */
public final class SiteRenderer {

    private static final List<OutputFormat> FORMATS = List.of(
            new HomePages(),
            new ListPages(),
            new FacetPages(),
            new SearchPages(),
            new ItemPages(),
            new NotFoundPage(),
            new RedirectPages(),
            new MarkdownPages(),
            new Feeds(),
            new SiteMap(),
            new LlmsText(),
            new SearchShards());

    private final SiteConfig config;
    private final Theme theme;
    private final String generator;

    /**
     * A renderer for one theme.
     *
     * @param generator name and version of this program, for the pages' {@code generator}
     */
    public SiteRenderer(SiteConfig config, Theme theme, String generator) {
        this.config = config;
        this.theme = theme;
        this.generator = generator;
    }

    /** Paths of the files that come from the theme itself, which pages may link to. */
    public List<String> themeFiles() {
        return ThemeFiles.of(theme).stream().map(OutputFile::path).toList();
    }

    /**
     * Renders every page, and adds the theme's own files and the media that pages name. A page that a template cannot
     * show is an empty file.
     *
     * @param sources the pages' source files, by the name that is shown to people
     * @param faulty source files, as shown to people, with errors of their own: where a template cannot show one, that is
     *     no fault of the template
     */
    public Checked<List<OutputFile>> render(
            Site site, SearchIndex index, Map<String, SourceFile> sources, Set<String> faulty) {
        Templates templates = new Templates(theme);
        List<Diagnostic> faults = templates.check();
        if (!faults.isEmpty()) {
            return new Checked<>(List.of(), faults);
        }
        List<Diagnostic> findings = new ArrayList<>();
        List<OutputFile> files = new ArrayList<>();
        Views views = new Views(site, index, config, theme, generator, sources);
        for (OutputFormat format : FORMATS) {
            format.outputs(views).forEach(output -> {
                List<Diagnostic> found = new ArrayList<>();
                byte[] bytes = output instanceof PageOutput page
                        ? templates.render(page, found).getBytes(StandardCharsets.UTF_8)
                        : ((FileOutput) output).bytes();
                if (!faulty.contains(output.source())) {
                    findings.addAll(found);
                }
                files.add(new OutputFile(output.route().file(), new OutputFile.Made(bytes), output.source()));
            });
        }
        files.addAll(ThemeFiles.of(theme));
        site.media()
                .forEach(medium -> files.add(new OutputFile(
                        medium.route().path(),
                        new OutputFile.Copied(medium.asset().location()),
                        medium.asset().name())));
        // One broken template fails on every page that it shows.
        Set<Diagnostic> distinct = new LinkedHashSet<>(findings);
        return new Checked<>(List.copyOf(files), List.copyOf(distinct));
    }
}
