package org.nuggets.pipeline;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Page;
import org.nuggets.model.SourceFile;
import org.nuggets.read.CommitDays;

/** Tells of pages that do not say themselves when they were last changed. */
record LastChanges(CommitDays days) {

    /** The page with that day, where git knows it, in the field that its type has for it. */
    Checked<Page> in(Checked<Page> checked, SourceFile file) {
        Page page = checked.value();
        Optional<String> field =
                page.type().roles().names(FieldRole.CHANGED).stream().findFirst();
        if (field.isEmpty() || page.text(FieldRole.CHANGED).isPresent()) {
            return checked;
        }
        return days.of(file)
                .filter(day -> isChange(day, page))
                .map(day -> new Checked<>(
                        page.with(page.fields().with(Map.of(field.get(), TextNode.valueOf(day.toString())))),
                        checked.findings()))
                .orElse(checked);
    }

    /** What was done until the day of publication, readers have never seen otherwise. */
    private static boolean isChange(LocalDate day, Page page) {
        return page.published().map(day::isAfter).orElse(true);
    }
}
