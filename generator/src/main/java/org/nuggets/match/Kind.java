package org.nuggets.match;

import java.time.LocalDate;
import java.util.Optional;
import org.nuggets.model.PageKey;

/**
 * All of a claim that decides how well it fits: claims of one kind fit equally well.
 *
 * @param area where the item is, told apart from others
 * @param ends its last day, where that is soon
 * @param over whether it holds no more
 */
record Kind(
        PageKey expertise,
        Optional<Level> level,
        Audience audience,
        Optional<Area> area,
        Optional<LocalDate> ends,
        boolean over) {}
