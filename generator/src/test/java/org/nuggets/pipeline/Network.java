package org.nuggets.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.FileStamps;
import org.nuggets.model.Bytes;
import org.nuggets.model.Claim;
import org.nuggets.model.Matches;
import org.nuggets.model.Matches.Unmatched;
import org.nuggets.work.WorkPool;

/** A site of schools that offer and look for things, written by a test. */
final class Network {

    private final BuiltSite site;

    Network(Path folder) {
        this.site = new BuiltSite(folder)
                .with("site.yml", "title: A network\nlanguages: [en, nl]\nauthors: [{name: Ann}]\n");
    }

    /** Writes any file of the site. */
    Network with(String path, String text) {
        site.with(path, text);
        return this;
    }

    /** Writes an expertise, with its ties as front matter, such as {@code broader: [arithmetic]}. */
    Network expertise(String id, String ties) {
        return with("content/expertise/" + id + ".md", """
            ---
            title: %s
            description: What %s is.
            status: published
            date_published: 2026-09-01
            authors: [{name: Ann}]
            license: CC-BY-4.0
            %s
            ---

            ## Summary

            Text.
            """.formatted(capital(id), id, ties));
    }

    /** Writes a school, with what it says in its front matter. */
    Network school(String id, String says) {
        return with("content/profiles/" + id + ".md", profile(id, says));
    }

    static String profile(String title, String says) {
        return """
            ---
            title: %s
            description: A school.
            status: published
            audience: [headteacher]
            date_published: 2026-09-01
            license: CC-BY-4.0
            kind: school
            sector: state
            consent_date: 2026-09-01
            %s
            ---

            ## About

            Text.

            ## Contact route

            By the office.
            """.formatted(capital(title), says.strip());
    }

    private static String capital(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    BuiltSite site() {
        return site;
    }

    Matches matches() {
        return matches(site.request());
    }

    static Matches matches(BuildRequest request) {
        try {
            Sources sources = Sources.read(request, FileStamps.none());
            return matches(
                    SiteGraph.of(sources, SiteSetUp.of(sources, request), request, BuildCache.none(), stage -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matches matches(SiteGraph site) {
        return site.index(CacheStore.NOTHING, Bytes::of, WorkPool.all()).matches();
    }

    /** The pairs with their scores, such as {@code "cedar helps ash with arithmetic: 72"}. */
    List<String> pairs() {
        return matches().made().stream()
                .map(match ->
                        match.offer().by().id() + " helps " + match.need().by().id() + " with "
                                + match.need().expertise().id() + ": " + match.score())
                .toList();
    }

    /** Such as {@code "cedar arithmetic 1 ALL_MET fir"}: who, what, for how many more, why, and the nearest. */
    static List<String> left(List<Unmatched> claims) {
        return claims.stream()
                .map(one -> name(one.claim()) + " " + one.open() + " " + one.why()
                        + one.nearest().map(claim -> " " + claim.by().id()).orElse(""))
                .toList();
    }

    private static String name(Claim claim) {
        return claim.by().id() + " " + claim.expertise().id();
    }
}
