package org.nuggets.render.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.model.Facet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.Target;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/** The ways in for kinds of readers that the settings ask for. */
public final class Doors {

    private final RenderContext context;

    Doors(RenderContext context) {
        this.context = context;
    }

    /** Those of a language, as a page shows them whole. */
    public List<View.Door> in(String lang, Route from) {
        return context.site().ways().doors().stream()
                .map(door -> door(door, lang, from))
                .toList();
    }

    /** That of a value of a facet. */
    public Optional<View.Door> of(Facet facet, Facet.Value value, Route from) {
        return facet.field().equals(Site.READERS)
                ? context.site().ways().doors().stream()
                        .filter(door -> door.audience().equals(value.code()))
                        .map(door -> door(door, facet.lang(), from))
                        .findFirst()
                : Optional.empty();
    }

    /** Those of a language as lines of a menu. */
    List<Frame.MenuLink> links(String lang, Function<Route, String> href) {
        return context.site().ways().doors().stream()
                .flatMap(door -> leadsTo(door, lang).stream()
                        .map(route -> new Frame.MenuLink(title(door, lang), href.apply(route), false, false)))
                .toList();
    }

    private View.Door door(Site.Door door, String lang, Route from) {
        Optional<Route> all = context.facets().page(Site.READERS, door.audience(), lang);
        Map<String, String> words = context.words().in(lang);
        return new View.Door(
                door.audience(),
                title(door, lang),
                words.getOrDefault("door_" + door.audience() + "_text", ""),
                leadsTo(door, lang).map(route -> route.from(from)).orElse(""),
                door.page().flatMap(page -> page(page, lang)).map(page -> entry(page, from, lang)),
                door.start().stream()
                        .flatMap(start -> page(start, lang).stream())
                        .map(page -> entry(page, from, lang))
                        .toList(),
                words.getOrDefault("door_all", "{title}")
                        .replace("{title}", context.facets().label(Site.READERS, door.audience(), lang)),
                all.map(route -> route.from(from)).orElse(""));
    }

    private View.Entry entry(LinkedPage page, Route from, String lang) {
        return context.entries().entry(page, from, lang, "");
    }

    private Optional<Route> leadsTo(Site.Door door, String lang) {
        return Stream.concat(
                        door.page().flatMap(page -> page(page, lang)).map(LinkedPage::route).stream(),
                        context.facets().page(Site.READERS, door.audience(), lang).stream())
                .findFirst();
    }

    private String title(Site.Door door, String lang) {
        return door.title().isEmpty()
                ? context.words()
                        .in(lang)
                        .getOrDefault(
                                "door_" + door.audience(), context.facets().label(Site.READERS, door.audience(), lang))
                : InterfaceWords.label(door.title(), lang);
    }

    /** A page in a language, else as it is. */
    private Optional<LinkedPage> page(Target target, String lang) {
        return context.item(target)
                .map(page -> page.translations().stream()
                        .filter(key -> key.lang().equals(lang))
                        .findFirst()
                        .map(context::page)
                        .orElse(page));
    }
}
