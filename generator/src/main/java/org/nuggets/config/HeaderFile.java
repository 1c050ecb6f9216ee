package org.nuggets.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose servers are told, in a file of theirs, what to say with each answer. */
public enum HeaderFile {
    NETLIFY,
    CLOUDFLARE,
    NGINX;

    /** Those that {@code site.yml} names; what it names besides is a finding. */
    static Set<HeaderFile> of(Collection<String> names) {
        return Arrays.stream(values())
                .filter(file -> names.contains(file.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
