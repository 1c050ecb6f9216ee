package org.nuggets.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a type's items goes into a reader's plan to try one. Fields are meant by their names, expected headings by their
 * text in any language.
 *
 * @param steps the parts that hold steps, in order, by phase; phases that items say nothing of are absent
 * @param measures the parts that tell by what one can know whether it works
 */
public record PlanSources(Map<String, List<String>> steps, List<String> measures) {

    /** The phases of a plan, in order, as the Education Endowment Foundation's guidance on implementation has them. */
    public static final List<String> PHASES = List.of("explore", "prepare", "deliver", "sustain");

    public PlanSources {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        measures = List.copyOf(measures);
    }
}
