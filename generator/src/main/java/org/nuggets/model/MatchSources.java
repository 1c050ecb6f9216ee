package org.nuggets.model;

import java.util.Optional;

/**
 * What of a type's items is matched: who offers what, and who looks for it.
 *
 * @param offers the relation that names what is offered; what is said of it stands beside each reference
 * @param needs the same for what is looked for
 * @param level the part beside a reference that says how far it goes: a value of a vocabulary, from the least to the most
 * @param capacity the part that says with how many others at a time; one where it is not given
 * @param until the part that names the last day on which it holds
 * @param phase the field of the item that says whom it is for: values of a vocabulary whose values have {@code ages}
 * @param area the field of the item that says where it is
 */
public record MatchSources(
        String offers,
        String needs,
        Optional<String> level,
        Optional<String> capacity,
        Optional<String> until,
        Optional<String> phase,
        Optional<String> area) {}
