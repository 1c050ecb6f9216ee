package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that publishes two versions of a site in turn until it is killed. */
final class PublishingForEver {

    /** What it says when it goes to the target. */
    static final String BEGUN = "publishing";

    /** What it says when it comes from there. */
    static final String DONE = "published";

    private PublishingForEver() {}

    /**
     * Publishes.
     *
     * @param arguments the folder of the site, and the name of the target
     */
    public static void main(String[] arguments) throws IOException {
        PublishedSite site = PublishedSite.again(Path.of(arguments[0]), arguments[1]);
        for (int i = 0; ; i++) {
            version(site, i).publish(PublishedSite.CARE, stage -> {
                if (stage.equals(BEGUN)) {
                    System.out.println(BEGUN);
                }
            });
            System.out.println(DONE);
        }
    }

    /** One of the two: a page is changed, one comes and goes. */
    static PublishedSite version(PublishedSite site, int number) throws IOException {
        site.with("site/content/about.md", PublishedSite.page("About", number % 2 == 0 ? "Even." : "Odd."));
        return number % 2 == 0
                ? site.with("site/content/guest.md", PublishedSite.page("Guest", "Here today."))
                : site.without("site/content/guest.md");
    }
}
