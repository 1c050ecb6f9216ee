package org.nuggets.publish.change;

import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.SiteFiles;

/**
 * A finished site, wherever it lies.
 *
 * @param name as people call it, such as {@code folder '/srv/site'}
 * @param site what it consists of
 * @param files what its files hold
 */
public record Snapshot(String name, SiteManifest site, SiteFiles files) {}
