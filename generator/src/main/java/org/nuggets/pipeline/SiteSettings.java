package org.nuggets.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.config.Limits;
import org.nuggets.config.SiteConfig;
import org.nuggets.config.Synonyms;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Severity;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.language.Mailboxes;
import org.nuggets.link.InertFiles;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.text.TextDecoder;
import org.nuggets.parse.yaml.YamlReader;
import org.nuggets.read.FolderReader;
import org.nuggets.read.ResourceReader;
import org.nuggets.render.page.GuidePages;
import org.nuggets.type.ContentTypeReader;

/**
 * All that a site is built with, beside its content: settings, content types, theme, static files.
 *
 * @param places where the settings stand in {@code site.yml}
 * @param content the content folder
 * @param types by name
 * @param statics the site's own files, published as they are
 * @param synonyms what readers say in several ways
 * @param roots the folders that were read
 * @param mailboxes the words that name a mailbox of an office
 */
public record SiteSettings(
        SiteConfig config,
        YamlDocument places,
        Path content,
        SortedMap<String, ContentType> types,
        Theme theme,
        List<Asset> statics,
        Synonyms synonyms,
        List<Path> roots,
        Mailboxes mailboxes) {

    static final String SITE_FILE = "site.yml";
    private static final String THEMES = "org/nuggets/themes/";
    static final String THEME = "theme";
    static final String THEME_FILE = "theme.yml";

    /**
     * Reads the settings.
     *
     * @param sources where every file that is read is kept, by the name that findings show
     * @param findings where findings go; with errors among them, what is wrong has its default
     */
    static SiteSettings read(
            BuildRequest request,
            Function<Path, String> shown,
            Map<String, SourceFile> sources,
            List<Diagnostic> findings)
            throws IOException {
        return read(request, shown, sources, Map.of(), findings);
    }

    /** @param others texts that stand for those on the disk, by the names of their files */
    static SiteSettings read(
            BuildRequest request,
            Function<Path, String> shown,
            Map<String, SourceFile> sources,
            Map<String, String> others,
            List<Diagnostic> findings)
            throws IOException {
        return new Reading(request, shown, sources, others, findings).read();
    }

    /** Whether the site has a guide for those who write it: it may say no, and its theme may not be able to show one. */
    public boolean hasGuide() {
        return config.guide() && theme.files().containsKey(GuidePages.TEMPLATE);
    }

    /** The same with other static files. */
    SiteSettings with(List<Asset> others) {
        return new SiteSettings(config, places, content, types, theme, others, synonyms, roots, mailboxes);
    }

    /** Where sources lie: the settings' own file, and folders. What lies beside them in the site's folder is none. */
    public List<Path> places(Path site) {
        return Stream.concat(
                        Stream.of(
                                site.resolve(SITE_FILE), site.resolve(SynonymsFile.NAME), site.resolve(THEME), content),
                        roots.stream().filter(root -> !root.equals(site)))
                .toList();
    }

    /** One reading of one site's settings. */
    private record Reading(
            BuildRequest request,
            Function<Path, String> shown,
            Map<String, SourceFile> sources,
            Map<String, String> others,
            List<Diagnostic> findings) {

        SiteSettings read() throws IOException {
            YamlDocument site = site();
            SiteConfig written = SiteConfig.of(site, request.options().drafts());
            SiteConfig config = written;
            if (request.baseUrl().isPresent()) {
                config = config.publishedAt(request.baseUrl().get());
            }
            FolderReader folders = new FolderReader(config.limits(), shown);
            Path content = request.content()
                    .orElse(request.site().resolve(config.content()).normalize());
            Path types = request.site().resolve(config.types()).normalize();
            Path statics = request.site().resolve("static");
            checkFolder(content, site, "/content", "content");
            Theme theme = theme(folders, site, config);
            findings.addAll(TargetCheck.of(site));
            findings.addAll(FindingsCheck.of(site));
            findings.addAll(new LanguageCheck(site, theme, shown.apply(request.site())).check());
            ContentTypeReader typeReader = types(folders, types, config);
            SortedMap<String, ContentType> known = value(typeReader.read());
            Mailboxes mailboxes = Mailboxes.of(typeReader.values(Mailboxes.VOCABULARY));
            ContactCheck.of(site, mailboxes).ifPresent(findings::add);
            findings.addAll(new WaysCheck(site, written, known).check());
            return new SiteSettings(
                    config,
                    site,
                    content,
                    known,
                    theme,
                    statics(folders, statics, config),
                    synonyms(config),
                    List.of(content, request.site(), types, themeFolder(config), statics),
                    mailboxes);
        }

        private List<Asset> statics(FolderReader folders, Path folder, SiteConfig config) throws IOException {
            List<Asset> files = value(folders.assets(folder, config.trustsStatics()));
            return config.trustsStatics() ? files : value(InertFiles.of(files));
        }

        private YamlDocument site() throws IOException {
            Path file = request.site().resolve(SITE_FILE);
            if (!FolderReader.isFile(file)) {
                return nothing(shown.apply(file));
            }
            Optional<YamlDocument> read =
                    value(new FolderReader(Limits.standard(), shown).file(file)).flatMap(this::yaml);
            if (read.isEmpty()) {
                return nothing(shown.apply(file));
            }
            findings.addAll(BuiltIns.siteCheck().check(read.get()));
            // What is sound in it still holds: another title does not make another content folder.
            return read.get();
        }

        private Synonyms synonyms(SiteConfig config) throws IOException {
            Path file = request.site().resolve(SynonymsFile.NAME);
            Optional<YamlDocument> own = FolderReader.isFile(file)
                    ? value(new FolderReader(config.limits(), shown).file(file)).flatMap(this::yaml)
                    : Optional.empty();
            SynonymsFile read = new SynonymsFile(own, config.languages());
            List<Diagnostic> faults = read.check();
            findings.addAll(faults);
            return read.synonyms(faults.stream().noneMatch(fault -> fault.severity() == Severity.ERROR));
        }

        private ContentTypeReader types(FolderReader folders, Path folder, SiteConfig config) throws IOException {
            Map<String, YamlDocument> own = new HashMap<>();
            for (SourceFile file : value(folders.whole(folder)).values()) {
                String name = file.path().replaceFirst("\\.yaml$", ".yml");
                if (name.endsWith(".yml")) {
                    yaml(file).ifPresent(document -> own.put(name, document));
                }
            }
            return new ContentTypeReader(
                    documents(BuiltIns.types()),
                    own,
                    documents(BuiltIns.schemas()),
                    config.defaults().keySet());
        }

        private Theme theme(FolderReader folders, YamlDocument site, SiteConfig config) throws IOException {
            SortedMap<String, SourceFile> files = new TreeMap<>(base(folders, site, config));
            // The site's own files stand in the place of those of the same name.
            files.putAll(value(folders.theme(request.site().resolve(THEME))));
            files.values().forEach(file -> sources.put(file.name(), file));
            Map<String, Map<String, String>> strings = new HashMap<>();
            for (SourceFile file : files.values()) {
                if (file.path().matches("strings/[A-Za-z0-9-]+\\.yml")) {
                    String lang = file.path()
                            .substring("strings/".length(), file.path().length() - ".yml".length());
                    yaml(file).ifPresent(document -> strings.put(lang, texts(document)));
                }
            }
            return new Theme(files, strings);
        }

        private SortedMap<String, SourceFile> base(FolderReader folders, YamlDocument site, SiteConfig config)
                throws IOException {
            String name = request.theme().orElse(config.theme());
            Path folder = themeFolder(config);
            if (FolderReader.isFile(folder.resolve(THEME_FILE))) {
                return value(folders.theme(folder));
            }
            boolean plain = name.matches("[a-z][a-z0-9-]*");
            Optional<SortedMap<String, SourceFile>> shipped = plain
                    ? ResourceReader.folder(SiteSettings.class.getClassLoader(), THEMES + name, THEME_FILE)
                    : Optional.empty();
            if (shipped.isEmpty()) {
                findings.add(new Diagnostic(
                        request.theme().isPresent() ? SourceSpan.startOf(name) : site.valueSpan("/theme"),
                        Code.UNKNOWN_THEME,
                        "there is no theme '" + name + "'",
                        DidYouMean.hint(name, List.of("commons"))
                                + "Write 'commons', or the path of a folder that holds theme.yml"));
            }
            return shipped.orElseGet(TreeMap::new);
        }

        /** Where a theme would lie that is named by its path. */
        private Path themeFolder(SiteConfig config) {
            return request.theme()
                    .map(request.directory()::resolve)
                    .orElseGet(() -> request.site().resolve(config.theme()));
        }

        private void checkFolder(Path folder, YamlDocument site, String pointer, String what) {
            if (!FolderReader.isFolder(folder)) {
                findings.add(new Diagnostic(
                        request.content().isPresent()
                                ? SourceSpan.startOf(shown.apply(folder))
                                : site.valueSpan(pointer),
                        Code.NO_SUCH_FOLDER,
                        "there is no folder '" + shown.apply(folder) + "' with the " + what,
                        "make it, or name the right one under '" + what + "' in site.yml"));
            }
        }

        private Map<String, YamlDocument> documents(BuiltIns.Documents shipped) {
            shipped.sources().values().forEach(file -> sources.put(file.name(), file));
            return shipped.byPath();
        }

        private Optional<YamlDocument> yaml(SourceFile onDisk) {
            String other = others.get(onDisk.name());
            SourceFile file = other == null ? onDisk : FolderReader.whole(onDisk.path(), onDisk.name(), other);
            sources.put(file.name(), file);
            Optional<SourceText> text = value(TextDecoder.decode(file));
            return text.flatMap(source -> value(new YamlReader().read(source)));
        }

        private <T> T value(Checked<T> checked) {
            findings.addAll(checked.findings());
            return checked.value();
        }

        private static Map<String, String> texts(YamlDocument document) {
            Map<String, String> texts = new TreeMap<>();
            document.root()
                    .fieldNames()
                    .forEachRemaining(key -> document.text(key).ifPresent(t -> texts.put(key, t)));
            return texts;
        }

        private static YamlDocument nothing(String file) {
            return YamlDocument.of(
                    JsonNodeFactory.instance.objectNode(), YamlDocument.Spans.none(), SourceSpan.startOf(file));
        }
    }
}
