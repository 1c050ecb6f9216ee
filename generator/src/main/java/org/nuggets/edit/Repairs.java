package org.nuggets.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nuggets.cache.BuildCache;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Page;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SourceSite;

/**
 * What mends the faults of a site's sources of which only one thing can be meant: those whose finding brings its
 * {@linkplain org.nuggets.diagnostic.Repair repair}, and names of files that make trouble elsewhere.
 *
 * <p>Whatever mending one fault brings to light is mended, too, so that a second run has nothing left to do.
 *
 * @param change what mends them
 * @param mended the findings that are answered, by place
 * @param told what was left to its author, and why
 */
public record Repairs(SourceChange change, List<Diagnostic> mended, List<String> told) {

    /** So many rounds are enough for any chain of faults that was seen; each mends at least one. */
    private static final int MOST_ROUNDS = 20;

    public Repairs {
        mended = mended.stream().distinct().sorted().toList();
        told = told.stream().distinct().sorted().toList();
    }

    /**
     * Looks what can be mended.
     *
     * @param wanted which sources, by the names that findings show
     */
    public static Repairs of(BuildRequest request, BuildCache cache, Predicate<String> wanted) throws IOException {
        SourceSite disk = SourceSite.read(request, cache);
        List<Diagnostic> mended = new ArrayList<>();
        List<String> told = new ArrayList<>();
        Map<String, String> settings = settings(disk, wanted, mended);
        SourceSite site = settings.isEmpty() ? disk : SourceSite.read(request, cache, settings);
        if (linksOfSettings(site, wanted, settings, mended)) {
            site = SourceSite.read(request, cache, settings);
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int before = mended.size();
            Map<String, String> pages = pages(site, wanted, mended);
            // Before names change: what is written with spaces can still be seen to be a picture's.
            LinkRepairs links = LinkRepairs.of(pages.isEmpty() ? site : site.with(pages, Map.of()), wanted);
            FileNameRepairs names = FileNameRepairs.of(links.site(), wanted);
            mended.addAll(links.mended());
            settings.putAll(names.settings());
            told.addAll(names.told());
            site = names.site();
            if (names.isDone() && mended.size() == before) {
                break;
            }
        }
        told.addAll(UnsureDates.of(site, wanted));
        List<FileMove> moves = FileNameRepairs.moves(disk, site, wanted, told);
        return new Repairs(new SourceChange(edits(disk, site, settings), moves, List.of()), mended, told);
    }

    private static Map<String, String> settings(SourceSite disk, Predicate<String> wanted, List<Diagnostic> mended) {
        Map<String, String> after = new HashMap<>();
        for (String name : disk.yamlFiles()) {
            if (wanted.test(name)) {
                mend(disk, name, mended).ifPresent(text -> after.put(name, text));
            }
        }
        return after;
    }

    /** Mends what the menu, the foot and the doors lead to; answers whether it has. */
    private static boolean linksOfSettings(
            SourceSite site, Predicate<String> wanted, Map<String, String> settings, List<Diagnostic> mended) {
        String name = site.settings().places().whole().file();
        List<Diagnostic> ready =
                MendedText.apart(LinkRepairs.ready(site, file -> file.equals(name) && wanted.test(name)));
        Optional<String> text = site.whole(name);
        if (ready.isEmpty() || text.isEmpty()) {
            return false;
        }
        settings.put(name, MendedText.repaired(name, text.get(), ready));
        mended.addAll(ready);
        return true;
    }

    /** Pages that are others when they are mended, by their paths. */
    private static Map<String, String> pages(SourceSite site, Predicate<String> wanted, List<Diagnostic> mended) {
        Map<String, String> after = new HashMap<>();
        Set<String> faulty = site.findings().stream()
                .filter(finding -> finding.repair().isPresent() || finding.code() == Code.WRONG_TYPE)
                .map(finding -> finding.span().file())
                .collect(Collectors.toSet());
        for (Page page : site.pages()) {
            if (faulty.contains(page.source()) && wanted.test(page.source())) {
                mend(site, page.source(), mended).ifPresent(text -> after.put(page.path(), text));
            }
        }
        return after;
    }

    private static Optional<String> mend(SourceSite site, String name, List<Diagnostic> mended) {
        return site.whole(name).flatMap(text -> {
            MendedText made = MendedText.of(site, name, text);
            mended.addAll(made.mended());
            return made.mended().isEmpty() ? Optional.empty() : Optional.of(made.text());
        });
    }

    /** What has become of each file that is on the disk. */
    private static List<SourceEdit> edits(SourceSite disk, SourceSite site, Map<String, String> settings) {
        Map<String, String> after = new HashMap<>(settings);
        site.pages().forEach(page -> site.whole(page.source()).ifPresent(text -> after.put(page.source(), text)));
        List<SourceEdit> edits = new ArrayList<>();
        after.forEach((name, text) -> disk.whole(name)
                .filter(before -> !before.equals(text))
                .ifPresent(before -> edits.add(
                        new SourceEdit(disk.place(name), disk.digest(name), LineChanges.between(name, before, text)))));
        return edits;
    }
}
