package org.nuggets.render.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.config.Languages;

/**
 * What stands around every page: the view of {@code base.peb}. All addresses are as seen from the page.
 *
 * @param lang language of the page
 * @param siteTitle title of the site
 * @param siteDescription one line on the site; may be empty
 * @param notice what is said on top of every page; may be empty
 * @param title title of the page; empty on the home page
 * @param description one line on the page; may be empty
 * @param canonical its absolute address, where the site has a base URL
 * @param head what the page says of itself to machines
 * @param generator name and version of this program
 * @param root the root of the site, ending with a slash; a page there says {@code ./}
 * @param home the home page in this language
 * @param icon the theme's {@code pictures/favicon.svg}
 * @param stylesheets the theme's stylesheets, in order
 * @param browse the overview of all facets; empty where there is none
 * @param navigation the main menu
 * @param more the rest of the main menu, for which a line has no room
 * @param foot the lines at the foot of every page
 * @param doors the ways in for kinds of readers
 * @param contact where whoever publishes the site is reached; may be empty
 * @param correct where a mistake on this page is told; may be empty
 * @param languages this page in each language of the site; empty where the site has but one
 * @param strings the words of the interface in this language
 * @param pack where readers put together what they chose; empty where the theme has no scripts for it
 * @param tools where the tools for readers are; empty where there are none
 * @param guide where the guide for writers begins; empty where there is none
 * @param search what a page needs to open the search; absent where the theme has no scripts
 * @param offline what a page needs to be kept on a reader's device; absent where the site is not
 */
public record Frame(
        String lang,
        String siteTitle,
        String siteDescription,
        String notice,
        String title,
        String description,
        Optional<String> canonical,
        PageMetadata head,
        String generator,
        String root,
        String home,
        Optional<String> icon,
        List<String> stylesheets,
        String browse,
        List<MenuLink> navigation,
        List<MenuLink> more,
        List<MenuLink> foot,
        List<MenuLink> doors,
        String contact,
        String correct,
        List<LanguageLink> languages,
        Map<String, String> strings,
        String pack,
        String tools,
        String guide,
        Optional<Search> search,
        Optional<Offline> offline) {

    /**
     * Tells apart frames by all that they have in common with those of other pages: what a template writes of these alone it
     * may write once, in a {@code cache} of this name.
     */
    public String place() {
        StringBuilder place = new StringBuilder(512).append(lang).append('\n').append(home);
        icon.ifPresent(href -> place.append('\n').append(href));
        stylesheets.forEach(href -> place.append('\n').append(href));
        place.append('\n').append(browse);
        Stream.of(navigation, more, foot, doors)
                .flatMap(List::stream)
                .forEach(link -> place.append('\n')
                        .append(link.label)
                        .append('\n')
                        .append(link.href)
                        .append(link.page ? " page" : link.current ? " current" : ""));
        head.feeds()
                .forEach(feed ->
                        place.append('\n').append(feed.title()).append('\n').append(feed.href()));
        search.ifPresent(
                all -> place.append('\n').append(all.page()).append('\n').append(all.words()));
        place.append('\n').append(pack).append('\n').append(guide);
        place.append('\n').append(tools);
        offline.ifPresent(
                kept -> place.append('\n').append(kept.page()).append('\n').append(kept.manifest()));
        return place.toString();
    }

    /** Whether its language is written from right to left. */
    public boolean isRightToLeft() {
        return Languages.isRightToLeft(lang);
    }

    /** The frame of a page that stands for another one, whose address is the true one. */
    public Frame standingFor(Optional<String> other) {
        return with(other, head);
    }

    /** The same around a page that says something else of itself. */
    public Frame with(PageMetadata other) {
        return with(canonical, other);
    }

    private Frame with(Optional<String> address, PageMetadata metadata) {
        return new Frame(
                lang,
                siteTitle,
                siteDescription,
                notice,
                title,
                description,
                address,
                metadata,
                generator,
                root,
                home,
                icon,
                stylesheets,
                browse,
                navigation,
                more,
                foot,
                doors,
                contact,
                correct,
                languages,
                strings,
                pack,
                tools,
                guide,
                search,
                offline);
    }

    /**
     * Where the search is.
     *
     * @param page the page for all results, which also reads without scripts
     * @param base the root of the site, as the frame has it
     * @param open the script that loads the others when a reader asks for them
     * @param words the words of the interface, as a script
     * @param panel the script of the panel and of the page
     * @param engine the script that finds
     * @param style how what it finds looks
     */
    public record Search(
            String page, String base, String open, String words, String panel, String engine, String style) {}

    /**
     * How the site is kept on a reader's device.
     *
     * @param page what is kept, and a way to keep all of it
     * @param worker the service worker
     * @param manifest the web manifest
     */
    public record Offline(String page, String worker, String manifest) {}

    /**
     * A line of the main menu.
     *
     * @param current whether it is this page, or the list that this page stands in
     * @param page whether it is this page
     */
    public record MenuLink(String label, String href, boolean current, boolean page) {}

    /**
     * This page in another language, or that language's home page where there is no translation.
     *
     * @param label the language in its own words
     * @param translated whether it is a translation of this page
     */
    public record LanguageLink(String lang, String label, String href, boolean current, boolean translated) {}
}
