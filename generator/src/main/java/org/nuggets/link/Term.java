package org.nuggets.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Page;
import org.nuggets.model.Route;

/**
 * An entry of the glossary, as the texts of other pages show it.
 *
 * @param path of its source
 * @param names its title, then its synonyms
 * @param nameLang the language that its name is from, where it says so
 */
record Term(String path, String lang, Route route, List<String> names, Optional<String> nameLang) {

    static Term of(Page page, Route route) {
        List<String> names = new ArrayList<>(List.of(page.title()));
        names.addAll(page.texts(FieldRole.SYNONYMS));
        return new Term(page.path(), page.key().lang(), route, List.copyOf(names), page.text(FieldRole.NAME_LANGUAGE));
    }
}
