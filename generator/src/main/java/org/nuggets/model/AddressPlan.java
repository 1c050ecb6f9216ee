package org.nuggets.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the pages and files that a site makes of itself stand: the one place that computes these addresses. Everything of
 * the first language stands at the root, everything of another one below its code. Which of them a site has is said by
 * {@link SiteAddresses}; where an item stands is decided by its type.
 *
 * @param languages of the site, its first one first
 */
public record AddressPlan(List<String> languages) {

    /** The most entries on one page of a list: a phone on a slow line cannot be sent thousands at once. */
    public static final int MOST_ON_A_PAGE = 100;

    /** The most items on one page of a table that compares them. */
    public static final int MOST_COMPARED = 50;

    /** The most values of a way to browse that the overview shows; of more, all stand on pages of their own. */
    public static final int MOST_VALUES = 40;

    /** The home page of the site's first language. */
    public static final Route HOME = new Route("");

    /** What a server shows for an address that does not exist. */
    public static final Route NOT_FOUND = new Route("404.html");

    public static final Route ROBOTS = new Route("robots.txt");
    public static final Route SITE_MAP = new Route("sitemap.xml");
    /** For language models, as llmstxt.org proposes. */
    public static final Route LLMS = new Route("llms.txt");
    /** By which some hosts lead on from earlier addresses at once. */
    public static final Route REDIRECTS = new Route("_redirects");
    /** By which some hosts are told what to say with each file. */
    public static final Route HEADERS = new Route("_headers");

    /** The service worker. Where it stands decides what it may answer for: all of the site, and nothing beside it. */
    public static final Route WORKER = new Route("sw.js");

    /** What the site consists of, for publishing and for reading offline. */
    public static final Route MANIFEST = new Route("site-manifest.json");

    /** Builds that are published for review stand below this, each under its name; they are nobody's to find. */
    public static final String PREVIEWS = "previews/";

    /** What the browser's search reads stands below this. */
    private static final String SHARDS = "search/";

    private static final String OF_THEME = "assets/";

    private static final String PICTURE = "social.png";

    private static final String WEB_MANIFEST = "manifest.webmanifest";

    /** So much of a digest stands in a name: 48 bits, among files of one name. */
    private static final int DIGITS = 12;

    private static final Pattern DIGEST = Pattern.compile("-[0-9a-f]{" + DIGITS + "}(?=\\.[^./]+$)");

    public AddressPlan {
        languages = List.copyOf(languages);
    }

    /** What everything of a language stands below; empty for the site's first. */
    public String prefix(String lang) {
        return lang.equals(languages.get(0)) ? "" : lang + "/";
    }

    public Route home(String lang) {
        return new Route(prefix(lang));
    }

    /** The list of a type's items; none where the type has no list. */
    public Stream<Route> list(ContentType type, String lang) {
        return type.list().stream().map(list -> new Route(prefix(lang) + list.path()));
    }

    /** Where a type's items stand beside each other; none where its file does not say by which fields, or it has no list. */
    public Stream<Route> comparison(ContentType type, String lang) {
        return type.comparedFields().isEmpty()
                ? Stream.empty()
                : list(type, lang).map(list -> new Route(list.path() + "compare/"));
    }

    /** The page of search, which without scripts is a map of the site. */
    public Route search(String lang) {
        return new Route(prefix(lang) + "search/");
    }

    /**
     * The words that the search says in a language, as a script.
     *
     * @param digest of that script
     */
    public Route searchWords(String lang, ContentDigest digest) {
        return ofTheme("scripts/search-" + lang + ".js", digest);
    }

    /** Where readers put together what they chose to take along. */
    public Route pack(String lang) {
        return new Route(prefix(lang) + "pack/");
    }

    /** What can be chosen, as a script that only that page reads. */
    public Route packItems(String lang) {
        return new Route(pack(lang).path() + "items.js");
    }

    /**
     * A blank plan, and the plans that a reader's browser keeps. Its name is long, since many a school has a page that is called
     * plan.
     */
    public Route plans(String lang) {
        return new Route(prefix(lang) + "plan-on-one-page/");
    }

    /**
     * The words that a plan says in a language, as a script.
     *
     * @param digest of that script
     */
    public Route planWords(String lang, ContentDigest digest) {
        return ofTheme("scripts/plan-" + lang + ".js", digest);
    }

    /** The page that says what is kept on a reader's device. */
    public Route offline(String lang) {
        return new Route(prefix(lang) + "offline/");
    }

    /** By which a device shows the site among its own programs. */
    public Route webManifest(String lang) {
        return new Route(prefix(lang) + WEB_MANIFEST);
    }

    /** Whether a path is that of such a manifest. */
    public static boolean isWebManifest(String path) {
        return path.equals(WEB_MANIFEST) || path.endsWith("/" + WEB_MANIFEST);
    }

    /** The overview of all ways to browse. */
    public Route browse(String lang) {
        return new Route(prefix(lang) + "browse/");
    }

    /**
     * What the pages of a facet's values stand below, and where all its values stand if they are too many for the overview.
     *
     * @param step the facet's own step in addresses, from its type
     */
    public Route facet(String lang, String step) {
        return new Route(browse(lang).path() + step + "/");
    }

    /** The items that have one value of a facet. */
    public Route facetValue(String lang, String step, String code) {
        return new Route(facet(lang, step).path() + code.replace('_', '-').toLowerCase(Locale.ROOT) + "/");
    }

    /** All items that have one value of a facet, where the value's own page shows but a few. */
    public static Route all(Route value) {
        return new Route(value.path() + "all/");
    }

    /** Where all items stand that others point to by one relation, if they are too many for the overview. */
    public Route relation(String lang, String name) {
        return facet(lang, "with-" + name.replace('_', '-'));
    }

    /**
     * A file of the theme: {@code styles/commons.css} stands at {@code assets/styles/commons-3fa9c1d2e4b6.css}, so that it may
     * be kept for ever, and a page never meets a file that was made for another one.
     *
     * @param path below the theme's folder
     * @param digest of what the file holds; it goes before the ending, and a file without one, such as a licence, has none
     */
    public static Route ofTheme(String path, ContentDigest digest) {
        return new Route(OF_THEME + named(path, digest));
    }

    /** Whether the name of a file, or its address, can take a digest: it has an ending. */
    public static boolean takesDigest(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/') + 1;
    }

    /** A file's name, or its address, with the digest in it; as it is where it cannot take one. */
    public static String named(String path, ContentDigest digest) {
        int end = path.lastIndexOf('.');
        return takesDigest(path)
                ? path.substring(0, end) + "-" + digest.hex().substring(0, DIGITS) + path.substring(end)
                : path;
    }

    /** An address as it would be if the name held no digest. */
    public static String withoutDigest(String path) {
        return DIGEST.matcher(path).replaceFirst("");
    }

    /** The path below the theme's folder of the file that an address would be of if no name held a digest. */
    public static Optional<String> inTheme(String address) {
        return address.startsWith(OF_THEME) ? Optional.of(address.substring(OF_THEME.length())) : Optional.empty();
    }

    /** A file that the browser's search reads. */
    public static Route shard(String name) {
        return new Route(SHARDS + name);
    }

    /** Whether a path is that of a file that the browser's search reads. */
    public static boolean isShard(String path) {
        return path.startsWith(SHARDS) && !path.endsWith("/");
    }

    /** The feed of a list or of a home page. */
    public static Route atom(Route of) {
        return new Route(of.path() + "feed.xml");
    }

    /** The same as a JSON feed. */
    public static Route jsonFeed(Route of) {
        return new Route(of.path() + "feed.json");
    }

    /** The Markdown of an item's page. */
    public static Route markdown(Route page) {
        return new Route(page.path() + "index.md");
    }

    /** What is shown of an item where its page is shared. */
    public static Route picture(Route page) {
        return new Route(page.path() + PICTURE);
    }

    /** An item as a file for paper: it has the name of its page, by which it is found again among downloads. */
    public static Route pdf(Route page) {
        String path = page.path();
        String name = path.substring(path.lastIndexOf('/', path.length() - 2) + 1, Math.max(path.length() - 1, 0));
        return new Route(path + (name.isEmpty() ? "home" : name) + ".pdf");
    }

    /** A smaller one of a picture of the content: {@code photo.jpg} is also {@code photo-480-3fa9c1d2e4b6.jpg}. */
    public static Route sized(Route picture, int width, PictureFacts facts) {
        String path = picture.path();
        String stem = takesDigest(path) ? path.substring(0, path.lastIndexOf('.')) : path;
        return new Route(stem + "-" + width + "-" + facts.name().substring(0, DIGITS) + facts.ending());
    }

    /** Whether a path is that of such a picture. */
    public static boolean isPicture(String path) {
        return path.endsWith("/" + PICTURE);
    }

    /** A part of a site map that is too long for one file. */
    public static Route siteMapPart(int number) {
        return new Route("sitemap-" + number + ".xml");
    }

    /**
     * How many pages a list has; an empty one has one.
     *
     * @param most the most entries on a page
     */
    public static int pages(int entries, int most) {
        return Math.max(1, (entries + most - 1) / most);
    }

    /**
     * A page of a list: the first has the list's own address, the others follow below it.
     *
     * @param number from 1
     */
    public static Route page(Route list, int number) {
        return number == 1 ? list : new Route(list.path() + "page/" + number + "/");
    }

    /** Every page of a list. */
    public static Stream<Route> pages(Route list, int entries) {
        return pages(list, entries, MOST_ON_A_PAGE);
    }

    /** Every page of a list that has at most so many entries on each. */
    public static Stream<Route> pages(Route list, int entries, int most) {
        return IntStream.rangeClosed(1, pages(entries, most)).mapToObj(number -> page(list, number));
    }
}
