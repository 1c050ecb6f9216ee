package org.nuggets.link;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.Link;

/**
 * A mistake that the form of an address shows, whatever the site holds.
 *
 * @param message what is wrong
 * @param fix what to write instead
 * @param right the address that is meant, where it can be no other
 */
record Slip(String message, String fix, Optional<String> right) {

    Slip(String message, String fix) {
        this(message, fix, Optional.empty());
    }

    /** Begins a web address that is spelt wrongly: {@code htps://}, {@code https//}, {@code http;//}. */
    private static final Pattern WEB = Pattern.compile("(?is)([htps]{3,7})[:;.,]?([/\\\\]+)(.+)");

    /** What follows {@code https:} where it is right, up to the name of the site. */
    private static final Pattern HOST = Pattern.compile("(?is)//(?!https?:?//)[^/\\\\?#\\s].*");

    private static final Pattern SCHEMES = Pattern.compile("(?i)^(?:https?:?)?[/\\\\]*(?:https?:?[/\\\\]+)?");
    private static final Pattern MAIL = Pattern.compile("(?i)[^\\s@/?#]+@[^\\s@/?#]+\\.[a-z]{2,}(\\?.*)?");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?[0-9][0-9 ().\\u2011\\u2013-]{5,}[0-9]");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");
    private static final Pattern PORT = Pattern.compile("(?s)[0-9]{2,5}(/.*)?");
    private static final Pattern DOMAIN =
            Pattern.compile("(?is)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+([a-z]{2,})(?::[0-9]+)?(?:[/?#].*)?");
    private static final Pattern HOME =
            Pattern.compile("(?is)(?:/(?:home|Users|Volumes|mnt|media|tmp)/|~/|[a-z]:|file:|\\\\|%[a-z]+%).*");

    /** The ends of names of websites that no file ends in. */
    private static final Set<String> TOP_LEVEL = Stream.of(("com org net edu gov int info eu uk school schools academy"
                            + " education university online site app dev blog cloud museum amsterdam london scot ac ad ae at au be bg br"
                            + " ca ch cl cn co cy cz de dk ee es fi fr gr hk hr hu ie il in io is it jp kr lt lu lv mt mx my nl no nz pt"
                            + " ro ru se sg si sk th tr tw ua us za")
                    .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    /** What is longer is none of these mistakes. */
    private static final int LONGEST = 2_000;

    private static final Set<String> MAIL_WORDS = Set.of("mail", "email", "e-mail");
    private static final Set<String> PHONE_WORDS = Set.of("phone", "telephone", "telefoon", "mobile");

    /** The mistake in an address with a scheme that is allowed. */
    static Optional<Slip> outside(String url, String scheme, String rest) {
        if (scheme.startsWith("http") && !HOST.matcher(rest).matches()) {
            return Optional.of(web(url));
        }
        return scheme.equals("mailto") && rest.startsWith("/")
                ? Optional.of(write(url, "mailto:" + rest.replaceFirst("^/+", "")))
                : Optional.empty();
    }

    /** The mistake in an address with a scheme that is not allowed. */
    static Optional<Slip> inScheme(Link link, String scheme, String rest) {
        String url = link.target().strip();
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (lower.length() == 1 || lower.equals("file")) {
            return Optional.of(onOneComputer(link));
        }
        if (WEB.matcher(url).matches()) {
            return Optional.of(web(url));
        }
        boolean mail = MAIL_WORDS.contains(lower)
                || DidYouMean.nearest(lower, Set.of("mailto")).isPresent();
        if (mail && rest.contains("@")) {
            return Optional.of(
                    write(url, "mailto:" + rest.replaceFirst("^/+", "").strip()));
        }
        if (PHONE_WORDS.contains(lower) && PHONE.matcher(rest.strip()).matches()) {
            return Optional.of(write(url, phone(rest)));
        }
        boolean host = lower.contains(".") || lower.equals("localhost");
        if (host && PORT.matcher(rest).matches()) {
            return Optional.of(new Slip(nothing(url), "if a website is meant, write 'https://" + url + "'"));
        }
        return link.kind() == Link.Kind.IMAGE
                        && Set.of("data", "blob", "cid", "content").contains(lower)
                ? Optional.of(new Slip(
                        "this picture is in no file",
                        "save it beside this file, then write ![what it shows](its-name.png)"))
                : Optional.empty();
    }

    /** The mistake in an address that has no scheme and leads to nothing. */
    static Optional<Slip> inPath(Link link) {
        String url = link.target().strip();
        if (url.length() > LONGEST) {
            return Optional.empty();
        }
        if (HOME.matcher(url).matches()) {
            return Optional.of(onOneComputer(link));
        }
        String bare = url.replaceFirst("^/+", "");
        Matcher domain = DOMAIN.matcher(bare);
        boolean named = domain.matches();
        boolean web = WEB.matcher(url).matches();
        if (link.kind() == Link.Kind.IMAGE && (web || (named && bare.contains("/") && isTopLevel(bare)))) {
            return Optional.of(new Slip(
                    "this picture lies on another site, so readers will not see it",
                    "save it beside this file, if its licence allows, and name it here"));
        }
        if (web) {
            return Optional.of(web(url));
        }
        if (named && bare.toLowerCase(Locale.ROOT).startsWith("www.")) {
            return Optional.of(write(url, "https://" + bare));
        }
        if (MAIL.matcher(url).matches()) {
            return Optional.of(write(url, "mailto:" + url));
        }
        if (named && !url.startsWith("/") && isTopLevel(bare)) {
            return Optional.of(new Slip(nothing(url), "if a website is meant, write 'https://" + bare + "'"));
        }
        return PHONE.matcher(url).matches() && !DAY.matcher(url).matches()
                ? Optional.of(write(url, phone(url)))
                : Optional.empty();
    }

    private static boolean isTopLevel(String url) {
        String host = url.replaceFirst("(?s)[/?#:].*", "");
        return TOP_LEVEL.contains(host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static Slip web(String url) {
        Matcher spelt = WEB.matcher(url);
        String rest = spelt.matches() ? spelt.group(3) : SCHEMES.matcher(url).replaceFirst("");
        String name = SCHEMES.matcher(rest).replaceFirst("");
        return name.isEmpty()
                ? new Slip("'" + url + "' is only the beginning of an address", "write the whole address of the page")
                : new Slip(
                        "'" + url + "' is not quite an address of the web",
                        "write 'https://" + name + "'",
                        Optional.of("https://" + name));
    }

    private static Slip write(String url, String right) {
        return new Slip(nothing(url), "write '" + right + "'", Optional.of(right));
    }

    private static String nothing(String url) {
        return "there is nothing at '" + url + "'";
    }

    private static String phone(String number) {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }

    private static Slip onOneComputer(Link link) {
        String path = ContentPath.decoded(link.target().strip()).replaceAll("(?<![/\\\\])[/\\\\]+$", "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String written = name.indexOf(' ') < 0 ? name : "<" + name + ">";
        String fix = link.kind() == Link.Kind.IMAGE
                ? "copy the picture beside this file, then write ![…](" + written + ")"
                : name.indexOf('.') > 0
                        ? "copy that file beside this one, then write […](" + written + ")"
                        : "link to a page of this site, or to an address that begins with https:";
        return new Slip("'" + link.target() + "' is a place on one computer, which readers cannot reach", fix);
    }
}
