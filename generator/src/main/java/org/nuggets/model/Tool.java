package org.nuggets.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A page of its own on which readers work something out in their browser, where the site's settings ask for it. */
public enum Tool {
    OBSERVATION,
    DEPLOYMENT;

    /** Those that are named, in the order of the names; a name of none is a finding of the schema. */
    public static List<Tool> named(Collection<String> names) {
        return names.stream()
                .flatMap(
                        name -> Arrays.stream(values()).filter(tool -> tool.id().equals(name)))
                .distinct()
                .toList();
    }

    /** Its name in settings, addresses, templates and words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it begins with a list of people, of which readers are given an empty one. */
    public boolean takesPeople() {
        return this == OBSERVATION;
    }

    /** The file that a theme has where it has this tool, from the theme's folder. */
    public String script() {
        return "scripts/tool-" + id() + ".js";
    }
}
