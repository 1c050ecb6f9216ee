package org.nuggets.model;

import java.util.List;
import java.util.Optional;

/**
 * What a type's items have to do with the planner of a week in several schools: one is planned with, or it asks what is to
 * be settled whichever that is.
 *
 * @param ask where its questions stand: expected headings by their text in any language, fields by their names, and parts of
 *     a list of groups, each named by a path with a star
 * @param chosenBy the field in which an item says that it asks whichever is planned with; without one, each item of the type
 *     is one to plan with
 */
public record DeployRule(List<String> ask, Optional<String> chosenBy) {

    public DeployRule {
        ask = List.copyOf(ask);
    }

    /** Whether a week can be planned with each item of the type. */
    public boolean isPlanned() {
        return chosenBy.isEmpty();
    }

    /** Whether an item asks, whichever is planned with. */
    public boolean asksAlways(Page page) {
        return chosenBy.filter(field -> page.fields().root().path(field).asBoolean())
                .isPresent();
    }
}
