package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that publishes two versions of a site in turn until it is killed. */
final class PublishingForEver {

    private PublishingForEver() {}

    /**
     * Publishes.
     *
     * @param arguments the folder of the site, and the name of the target
     */
    public static void main(String[] arguments) throws IOException {
        PublishedSite site = PublishedSite.again(Path.of(arguments[0]), arguments[1]);
        // The first build of a process takes longest: it is not what is to be killed.
        version(site, 0).publish(PublishedSite.CARE);
        System.out.println("publishing");
        for (int i = 1; ; i++) {
            version(site, i).publish(PublishedSite.CARE);
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
