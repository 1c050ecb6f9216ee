package org.nuggets.model;

import java.util.Collection;
import java.util.stream.Stream;

/** Something that a site is made into, and that says where it will stand. */
public interface AddressSource {

    /**
     * The addresses that this will have, so that authors may link to them.
     *
     * @param site what the site will offer
     * @return each that is certain to be made; none of what depends on the links themselves, or what no author links to
     */
    Stream<Route> addresses(SiteOutline site);

    /**
     * The addresses that no page may have, whatever pages there are.
     *
     * @param languages of the site's pages
     */
    default Stream<Route> reserved(Collection<String> languages) {
        return Stream.empty();
    }
}
