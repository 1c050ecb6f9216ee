package org.nuggets.recipes;

import java.util.List;
import java.util.Map;

/**
 * What a recipe lets run at an event, with everything filled in.
 *
 * @param permissions what its token may do, where the forge has such
 */
record Job(String job, Map<String, String> permissions, List<Step> steps) {

    /**
     * One step.
     *
     * @param uses somebody else's step, with its settings; empty for a step of the shell
     * @param run what the shell is given
     */
    record Step(String uses, String run, Map<String, String> with, Map<String, String> env) {}
}
