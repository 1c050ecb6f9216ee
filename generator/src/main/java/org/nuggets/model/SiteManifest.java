package org.nuggets.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a finished site consists of, and of what it was made: the file that publishing and reading offline ask. It does not
 * name itself.
 *
 * @param generator what made it, such as {@code nuggets 1.0.0}
 * @param baseUrl the address that it was made for; none where that was open
 * @param date the day that it was made for
 * @param drafts whether it shows drafts
 * @param excused whether anything in it leads nowhere and was let pass
 * @param findings a mark of each thing that was found in its sources, in order, by which two builds are compared: its code,
 *     and a digest of the rest, since what was found is not for the site's readers
 * @param files by path
 */
public record SiteManifest(
        String generator,
        Optional<URI> baseUrl,
        LocalDate date,
        boolean drafts,
        boolean excused,
        List<String> findings,
        SortedMap<String, PublishedFile> files) {

    public SiteManifest {
        findings = List.copyOf(findings);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The same with other files. */
    public SiteManifest with(SortedMap<String, PublishedFile> others) {
        return new SiteManifest(generator, baseUrl, date, drafts, excused, findings, others);
    }

    /** The size of all files, in bytes. */
    public long bytes() {
        return files.values().stream().mapToLong(PublishedFile::length).sum();
    }
}
