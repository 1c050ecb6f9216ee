package org.nuggets.config;

import java.time.LocalDate;

/**
 * What may differ from build to build of the same site.
 *
 * @param date the day of the build: what is published later is left out, what has expired goes
 * @param drafts whether drafts and items in review are built, too
 */
public record BuildOptions(LocalDate date, boolean drafts) {}
