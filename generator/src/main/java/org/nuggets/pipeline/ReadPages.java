package org.nuggets.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.Page;
import org.nuggets.model.Prose;
import org.nuggets.model.SourceFile;

/**
 * Pages that were read, to be taken again where neither they nor the rules have changed.
 *
 * @param pages by the paths of their files
 */
record ReadPages(@Nullable Sources sources, Map<String, Checked<Page>> pages) {

    static final ReadPages NONE = new ReadPages(null, Map.of());

    /** The pages of sources, in their order; each holds its own prose, so that no cache is needed any more. */
    List<Checked<Page>> pages(Sources now, PageStage stage) {
        return now.pages().parallelStream()
                .map(file -> known(file, now).orElseGet(() -> held(stage.page(file))))
                .toList();
    }

    private static Checked<Page> held(Checked<Page> page) {
        Prose prose = page.value().draft().body().prose().held();
        return new Checked<>(page.value().with(prose), page.findings());
    }

    private Optional<Checked<Page>> known(SourceFile file, Sources now) {
        return Optional.ofNullable(sources)
                .filter(before -> before.rules().equals(now.rules()))
                .filter(before -> Optional.ofNullable(before.files().get(file.name()))
                        .map(SourceFile::digest)
                        .equals(Optional.of(file.digest())))
                .map(before -> pages.get(file.path()));
    }
}
