package org.nuggets.model;

import org.nuggets.diagnostic.SourceSpan;

/**
 * A source file taken apart, not yet checked against a content type. Pure data.
 *
 * @param path the source's path below the content folder
 * @param name the source as shown to people
 * @param stem its path without {@code .md} and without its language
 * @param lang its language: that of its front matter, else of its file name ({@code x.nl.md}), else the site's first
 * @param state whether there is front matter to check
 * @param frontMatter its fields; none where the state is not {@link State#READ}
 * @param bodyStart where the body begins
 * @param body the body, empty where it could not be read
 */
public record Draft(
        String path,
        String name,
        String stem,
        String lang,
        State state,
        YamlDocument frontMatter,
        SourceSpan bodyStart,
        Body body) {

    /** The same with other front matter. */
    public Draft with(YamlDocument other) {
        return new Draft(path, name, stem, lang, state, other, bodyStart, body);
    }

    /** Whether there is front matter to check. */
    public enum State {
        /** It was read. */
        READ,
        /** The file has none. */
        ABSENT,
        /** It could not be read, which has been reported: checking it would only report follow-up faults. */
        BROKEN
    }
}
