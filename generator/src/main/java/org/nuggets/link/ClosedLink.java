package org.nuggets.link;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What readers meet behind an address that opens for its author: a request to sign in, or nothing.
 *
 * @param message what they meet
 * @param fix how they can be let in
 */
record ClosedLink(String message, String fix) {

    private static final String BESIDE = "save it as PDF beside this file, and link to that";

    private static final Pattern OWN =
            Pattern.compile("localhost|.+\\.localhost|0\\.0\\.0\\.0|127(?:\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern NEAR = Pattern.compile(
            "10(?:\\.\\d{1,3}){3}|192\\.168(?:\\.\\d{1,3}){2}|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2}|169\\.254(?:\\.\\d{1,3}){2}"
                    + "|.+\\.(?:local|lan|intranet|internal|home|corp)|[a-z][a-z0-9-]*");
    private static final Pattern GOOGLE_EDIT = Pattern.compile(
            "/(?:a/[^/]+/)?(?:document|spreadsheets|presentation|drawings|forms)/(?:u/\\d+/)?d/[^/]+(?:/edit.*|/?)");
    private static final Pattern GOOGLE_OWN = Pattern.compile("(?:mail|classroom|calendar)\\.google\\.com");
    private static final Pattern GOOGLE_DRIVE =
            Pattern.compile("/drive/(?:u/\\d+/)?(?:my-drive|shared-with-me|recent|home|starred).*");
    private static final Pattern MICROSOFT = Pattern.compile(
            ".+\\.sharepoint\\.com|onedrive\\.live\\.com|1drv\\.ms|teams\\.microsoft\\.com|outlook\\.(?:office|live)\\.com");

    /** What is to be said of a web address; nothing of one that anybody may open. */
    static Optional<ClosedLink> of(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String path = Optional.ofNullable(address.getPath()).orElse("");
        if (OWN.matcher(host).matches()) {
            return Optional.of(new ClosedLink(
                    "'" + url + "' leads each reader to their own computer, where it is not",
                    "write the address under which the world finds it"));
        }
        if (NEAR.matcher(host).matches()) {
            return Optional.of(new ClosedLink(
                    "'" + url + "' opens only inside your own network: other readers see an error",
                    "write the address under which the world finds it"));
        }
        if (host.equals("docs.google.com") && GOOGLE_EDIT.matcher(path).matches()) {
            return Optional.of(new ClosedLink(
                    "'" + url
                            + "' is where you edit it: unless it is shared with everyone, readers are asked to sign in",
                    "use 'Publish to web' in its menu File and write that address, or " + BESIDE));
        }
        // Other addresses of Google Drive are those that 'Copy link' gives, of what is shared as often as not.
        boolean drive =
                host.equals("drive.google.com") && GOOGLE_DRIVE.matcher(path).matches();
        if (drive
                || GOOGLE_OWN.matcher(host).matches()
                || MICROSOFT.matcher(host).matches()) {
            return Optional.of(new ClosedLink(
                    "'" + url
                            + "' is in your own account: unless it is shared with everyone, readers are asked to sign in",
                    "open it in a private window to see what they see; if it is not there, " + BESIDE));
        }
        return Optional.empty();
    }
}
