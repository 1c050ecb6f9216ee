package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.edit.FrontMatterEdit;
import org.nuggets.edit.SourceEdit;
import org.nuggets.model.Bytes;
import org.nuggets.model.Page;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Status;
import org.nuggets.pipeline.LiveSite;

/** What a page that is on its way still lacks: what would be found wrong with it if readers got it. */
final class AsPublished {

    private AsPublished() {}

    static boolean isOnItsWay(Page page) {
        return page.status() == Status.DRAFT || page.status() == Status.REVIEW;
    }

    /** What each of some pages lacks, by the name of its source. */
    static Map<String, List<Diagnostic>> lacking(LiveSite site, List<Page> pages) {
        Map<SourceFile, Bytes> published = new HashMap<>();
        for (Page page : pages) {
            site.sources()
                    .page(page.path())
                    .ifPresent(file -> published(new String(file.bytes(), UTF_8))
                            .ifPresent(text -> published.put(file, Bytes.of(text.getBytes(UTF_8)))));
        }
        Map<String, List<Diagnostic>> lacking = new TreeMap<>();
        published.keySet().forEach(file -> lacking.put(file.name(), new ArrayList<>()));
        site.as(published).findings().stream()
                .filter(Diagnostic::isProblem)
                .filter(finding -> lacking.containsKey(finding.span().file()))
                .forEach(finding -> lacking.get(finding.span().file()).add(finding));
        return lacking;
    }

    /** A file with the word that readers get it; nothing where its fields cannot be read. */
    static Optional<String> published(String text) {
        return FrontMatterEdit.changes(text, Map.of("status", TextNode.valueOf("published")))
                .map(changes -> new SourceEdit(Path.of(""), Optional.empty(), changes).applied(text));
    }
}
