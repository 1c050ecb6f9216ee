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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;
import org.nuggets.model.Page;
import org.nuggets.pipeline.SourceSite;
import org.nuggets.validate.Slug;

/**
 * Where files go when something gets another name.
 *
 * @param moves from the paths of files that the site knows to their new ones, below the content folder
 * @param others files that the site does not know, which go with their folder
 * @param ids of pages that name themselves, the change of that line, by path
 */
record NewPlaces(SortedMap<String, String> moves, List<FileMove> others, Map<String, TextChange> ids) {

    static final LocalText SAME_NAME = LocalText.of("that is its name already", "zo heet het al");

    /** A name that cannot be given, told in words for people. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        private final transient LocalText said;

        Impossible(LocalText said) {
            super(said.in("en"));
            this.said = said;
        }

        LocalText said() {
            return said;
        }
    }

    /** What to do so that something is called by another name. */
    static NewPlaces of(SourceSite site, NamedSource named, String to) throws Impossible, IOException {
        if (named instanceof NamedSource.Item item) {
            return ofItem(site, item, to);
        }
        if (named instanceof NamedSource.File file) {
            String path = path(site, to, file.asset().path());
            String old = ending(file.asset().path());
            if (!ending(path).equalsIgnoreCase(old)) {
                throw new Impossible(LocalText.of(
                        "the new name must end in '%s', as the file does: another ending does not make another kind of"
                                + " file of it",
                        "de nieuwe naam moet eindigen op '%s', zoals het bestand: een ander einde maakt er geen ander"
                                + " soort bestand van",
                        old));
            }
            return new NewPlaces(new TreeMap<>(Map.of(file.asset().path(), path)), List.of(), Map.of());
        }
        NamedSource.Folder folder = (NamedSource.Folder) named;
        String path = path(site, to, folder.path());
        Optional<ContentType> type = site.settings().types().values().stream()
                .filter(one -> one.folder().equals(folder.path()))
                .findFirst();
        if (type.isPresent()) {
            throw new Impossible(LocalText.of(
                    "'%s' is the folder of the type '%s': in another one, its items would be no items of that type",
                    "'%s' is de map van het type '%s': in een andere map zou wat erin staat niet meer van dat type zijn",
                    folder.path(),
                    type.get().name()));
        }
        return ofFolder(site, folder.path(), path, new HashMap<>());
    }

    private static NewPlaces ofItem(SourceSite site, NamedSource.Item item, String to) throws Impossible, IOException {
        int colon = to.indexOf(':');
        String type = colon < 0 ? "" : to.substring(0, colon);
        boolean typed = site.settings().types().containsKey(type);
        if (typed && !type.equals(item.key().type())) {
            throw new Impossible(LocalText.of(
                    "'%s' is of another type than '%s:%s', and so has other fields: write a new file for it",
                    "'%s' is van een ander type dan '%s:%s', en heeft dus andere velden: schrijf er een nieuw bestand voor",
                    to,
                    item.key().type(),
                    item.key().id()));
        }
        boolean bare = colon < 0 && to.indexOf('/') < 0 && to.indexOf('\\') < 0 && !isMarkdown(to);
        if (!typed && !bare) {
            return ofPath(site, item, to);
        }
        String id = typed ? to.substring(colon + 1) : to;
        String fits =
                String.join("/", Stream.of(id.split("/", -1)).map(Slug::of).toList());
        boolean isPage = item.pages().get(0).type().folder().isEmpty();
        if (!fits.equals(id) || (id.indexOf('/') >= 0 && !isPage)) {
            throw new Impossible(LocalText.of(
                    "'%s' cannot be an id: it holds small letters, digits and hyphens only. Write '%s:%s'",
                    "'%s' kan geen id zijn: daarin staan alleen kleine letters, cijfers en streepjes. Schrijf '%s:%s'",
                    id,
                    item.key().type(),
                    isPage ? fits : Slug.of(id)));
        }
        Optional<Page> taken = site.pages().stream()
                .filter(page -> page.key().type().equals(item.key().type())
                        && page.key().id().equals(id))
                .findFirst();
        if (taken.isPresent()) {
            throw new Impossible(LocalText.of(
                    "there is a %s '%s' already: %s",
                    "er is al een %s '%s': %s",
                    item.key().type(),
                    id,
                    taken.get().source()));
        }
        NewPlaces places = new NewPlaces(new TreeMap<>(), new ArrayList<>(), new HashMap<>());
        for (Page page : item.pages()) {
            places.add(site, page, id);
        }
        return places;
    }

    /** Gives a page another id: by its name, by that of its folder, or by its own line. */
    private void add(SourceSite site, Page page, String id) throws Impossible, IOException {
        String stem = page.draft().stem();
        String rest = page.path().substring(stem.length());
        String folder = stem.substring(0, stem.lastIndexOf('/') + 1);
        String name = stem.substring(folder.length());
        String last = id.substring(id.lastIndexOf('/') + 1);
        Optional<String> own = page.draft().frontMatter().text("id");
        if (own.isPresent()) {
            changeId(site, page, last);
        }
        boolean isPage = page.type().folder().isEmpty();
        String oldLast = page.key().id().substring(page.key().id().lastIndexOf('/') + 1);
        if (isPage) {
            String around = id.substring(0, id.lastIndexOf('/') + 1);
            String oldAround = page.key().id().substring(0, page.key().id().lastIndexOf('/') + 1);
            boolean named = own.isEmpty() || Slug.of(name).equals(oldLast);
            moves.put(page.path(), (around.equals(oldAround) ? folder : around) + (named ? last : name) + rest);
        } else if (Slug.of(name).equals(oldLast)) {
            moves.put(page.path(), folder + last + rest);
        } else if (own.isEmpty() && !folder.isEmpty()) {
            String old = folder.substring(0, folder.length() - 1);
            NewPlaces all = ofFolder(site, old, old.substring(0, old.lastIndexOf('/') + 1) + last, new HashMap<>());
            moves.putAll(all.moves());
            all.others().stream().filter(move -> !others.contains(move)).forEach(others::add);
        }
        moves.remove(page.path(), page.path());
    }

    private void changeId(SourceSite site, Page page, String after) {
        SourceSpan span = page.draft().frontMatter().valueSpan("/id");
        String raw = site.text(page.source())
                .map(text -> text.text()
                        .substring(
                                text.offset(span.line(), span.column()), text.offset(span.endLine(), span.endColumn())))
                .orElse("");
        ids.put(page.path(), new TextChange(span, YamlValue.instead(raw, after)));
    }

    private static NewPlaces ofPath(SourceSite site, NamedSource.Item item, String to) throws Impossible {
        String first = item.pages().get(0).path();
        String path = path(site, to, first);
        String bare = isMarkdown(path) ? path.substring(0, path.lastIndexOf('.')) : path;
        for (String lang : site.settings().config().languages()) {
            if (bare.endsWith("." + lang)) {
                bare = bare.substring(0, bare.length() - lang.length() - 1);
                break;
            }
        }
        NewPlaces places = new NewPlaces(new TreeMap<>(), List.of(), Map.of());
        String stem = item.pages().get(0).draft().stem();
        for (Page page : item.pages()) {
            if (!page.draft().stem().equals(stem)) {
                throw new Impossible(LocalText.of(
                        "its translation lies elsewhere: %s. Rename it by its id: %s:%s",
                        "de vertaling staat ergens anders: %s. Hernoem het met de id: %s:%s",
                        page.source(),
                        item.key().type(),
                        item.key().id()));
            }
            String moved = bare + page.path().substring(stem.length());
            if (!moved.equals(page.path())) {
                places.moves().put(page.path(), moved);
            }
        }
        return places;
    }

    private static NewPlaces ofFolder(SourceSite site, String from, String to, Map<String, TextChange> ids)
            throws Impossible, IOException {
        if ((to + "/").startsWith(from + "/")) {
            throw new Impossible(
                    to.equals(from)
                            ? SAME_NAME
                            : LocalText.of(
                                    "a folder cannot be put into itself: '%s'",
                                    "een map kan niet in zichzelf: '%s'", to));
        }
        SourceFiles files = SourceFiles.of(site);
        Path folder = files.folder(site, from);
        Path target = site.settings().content().resolve(to);
        // What only gets other capitals is there already, on some disks.
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isSameFile(target, folder)) {
            throw new Impossible(LocalText.of("there is '%s' already", "er is al een '%s'", site.name(to)));
        }
        SortedMap<String, String> moves = new TreeMap<>();
        Map<Path, String> known = new HashMap<>();
        files.in(from).forEach((path, place) -> {
            moves.put(path, to + path.substring(from.length()));
            known.put(place.toAbsolutePath().normalize(), path);
        });
        List<FileMove> others = new ArrayList<>();
        try (Stream<Path> held = Files.walk(folder)) {
            held.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !known.containsKey(file.toAbsolutePath().normalize()))
                    .forEach(file -> others.add(new FileMove(
                            file, target.resolve(folder.relativize(file).toString()))));
        }
        return new NewPlaces(moves, others, ids);
    }

    /**
     * The path that is meant: of a name alone, beside the old one; of a folder that is there, in it.
     *
     * @param old path of what is renamed
     */
    private static String path(SourceSite site, String to, String old) throws Impossible {
        String name = old.substring(old.lastIndexOf('/') + 1);
        String written = to.replace('\\', '/');
        if (written.indexOf('/') < 0 && !written.isBlank()) {
            return old.substring(0, old.length() - name.length()) + written;
        }
        List<String> paths = NamedSource.paths(site, written);
        if (paths.isEmpty()) {
            throw new Impossible(LocalText.of(
                    "'%s' lies outside of the content folder '%s'",
                    "'%s' ligt buiten de map met inhoud '%s'",
                    to,
                    site.settings().content()));
        }
        Path content = site.settings().content();
        String path = paths.get(0);
        boolean into = written.endsWith("/")
                || (Files.isDirectory(content.resolve(path)) && !Files.isDirectory(content.resolve(old)));
        return into ? path + "/" + name : path;
    }

    private static boolean isMarkdown(String path) {
        return path.toLowerCase(Locale.ROOT).matches("(?s).*\\.(md|markdown)");
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.lastIndexOf('.') > 0 ? name.substring(name.lastIndexOf('.')) : "";
    }
}
