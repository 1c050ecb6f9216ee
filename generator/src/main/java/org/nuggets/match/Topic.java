package org.nuggets.match;

import java.util.List;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;

/**
 * A page that offers and needs can be about, with what it is tied to.
 *
 * @param broader what it is a part of
 * @param related what it is near to
 */
record Topic(PageKey key, List<PageKey> broader, List<PageKey> related) {

    Topic {
        broader = List.copyOf(broader);
        related = List.copyOf(related);
    }

    static Topic of(LinkedPage page) {
        return new Topic(page.key(), tied(page, FieldRole.BROADER), tied(page, FieldRole.RELATED));
    }

    private static List<PageKey> tied(LinkedPage page, FieldRole role) {
        return page.references().stream()
                .filter(reference -> reference.relation().roles().contains(role))
                .flatMap(reference -> reference.target().stream())
                .toList();
    }
}
