package org.nuggets.link;

import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.model.Asset;
import org.nuggets.model.Link;
import org.nuggets.model.RarePicture;

/**
 * Why a file beside the pages cannot be published in the way in which a page names it.
 *
 * @param message what is wrong
 * @param fix what to do
 */
record Refusal(Code code, String message, String fix) {

    /** Nothing where the file can be published. */
    static Optional<Refusal> of(Link.Kind link, Asset asset) {
        String name = asset.path().substring(asset.path().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        FileKind kind = FileKind.of(asset.path());
        Optional<RarePicture> rare = RarePicture.named(name);
        if (rare.isPresent() && (link == Link.Kind.IMAGE || rare.get().isTelling())) {
            return Optional.of(rare(rare.get(), link, name, stem));
        }
        if (link == Link.Kind.IMAGE) {
            switch (kind) {
                case RARE_PICTURE -> {
                    return Optional.of(notAPicture(
                            "'" + name + "' is a picture of a kind that most browsers do not show",
                            "open it in a program for pictures, save it as JPEG beside this file, then write ![…]("
                                    + stem + ".jpg)"));
                }
                case MEDIA, DOCUMENT -> {
                    return Optional.of(notAPicture(
                            "'" + name + "' is no picture, so nothing would be seen",
                            "link to it, without the '!' before the bracket: [" + stem + "](" + name + ")"));
                }
                default -> {
                    // As for a link.
                }
            }
        }
        return switch (kind) {
            // A drawing is rewritten, or not published.
            case PICTURE, RARE_PICTURE, MEDIA, DOCUMENT, DRAWING -> Optional.empty();
            case ACTIVE ->
                Optional.of(unsafe(
                        "'" + asset.path() + "' is of a kind that could run in a reader's browser",
                        "turn it into a PDF or a picture, or have it put into the site's own folder 'static'"));
            case PROGRAM ->
                Optional.of(unsafe(
                        "'" + asset.path() + "' is of a kind that could run on a reader's computer",
                        "turn it into a PDF, or say in words where to get it"));
            case OTHER ->
                Optional.of(unsafe(
                        "'" + asset.path() + "' is of a kind that is not published",
                        "save it as a PDF or a picture, or pack it into a zip: " + stem + ".zip"));
        };
    }

    /** Where it was taken can stand in it, too, and cannot be taken out. */
    private static Refusal rare(RarePicture kind, Link.Kind link, String name, String stem) {
        return link == Link.Kind.IMAGE
                ? notAPicture(
                        "'" + name + "' is " + kind.inWords(),
                        kind.advice() + ". Put that beside this file, and write ![…](" + stem + ".jpg)")
                : unsafe(
                        "'" + name + "' is " + kind.inWords() + ": it may also tell strangers where it was taken",
                        kind.advice() + ". Put that beside this file, and write [" + stem + "](" + stem + ".jpg)");
    }

    private static Refusal notAPicture(String message, String fix) {
        return new Refusal(Code.NOT_A_PICTURE, message, fix);
    }

    private static Refusal unsafe(String message, String fix) {
        return new Refusal(Code.UNSAFE_LINK, message, fix);
    }
}
