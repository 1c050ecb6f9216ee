package org.nuggets.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.LocalText;
import org.nuggets.pipeline.SourceSite;

/**
 * Another name for an item, a file or a folder, with every link to it written anew.
 *
 * @param change what does it
 * @param rewritten where another name of it stands from then on
 * @param ledOn the addresses that readers have, and where they lead from then on
 */
public record Renaming(SourceChange change, List<SourceSpan> rewritten, SortedMap<String, String> ledOn) {

    public Renaming {
        rewritten = List.copyOf(rewritten);
    }

    /**
     * What is to be done.
     *
     * @param renaming nothing where it cannot be done
     * @param message why it cannot
     */
    public record Plan(Optional<Renaming> renaming, LocalText message) {

        static Plan refused(LocalText message) {
            return new Plan(Optional.empty(), message);
        }
    }

    /**
     * Looks what it takes to call something by another name.
     *
     * @param from {@code type:id} for an item in all of its languages, or the path of a file or a folder
     * @param to the same in the same form, a new id alone, or a new path
     */
    public static Plan of(SourceSite site, String from, String to) throws IOException {
        NamedSource named = NamedSource.of(site, from);
        if (named instanceof NamedSource.Nothing nothing) {
            return Plan.refused(new LocalText(Map.of("en", nothing.message())));
        }
        try {
            NewPlaces places = NewPlaces.of(site, named, to);
            return places.moves().isEmpty() && places.ids().isEmpty()
                    ? Plan.refused(NewPlaces.SAME_NAME)
                    : plan(site, places);
        } catch (NewPlaces.Impossible told) {
            return Plan.refused(told.said());
        }
    }

    private static Plan plan(SourceSite site, NewPlaces places) {
        PlannedMoves planned = PlannedMoves.of(site, places);
        if (!planned.refusal().isEmpty()) {
            return Plan.refused(planned.refusal());
        }
        SourceFiles files = SourceFiles.of(site);
        List<FileMove> moves = new ArrayList<>(places.others());
        places.moves()
                .forEach((path, to) -> moves.add(new FileMove(files.place(site, path), site.place(site.name(to)))));
        SourceChange change = new SourceChange(planned.texts().edits(), moves, List.of());
        return new Plan(Optional.of(new Renaming(change, planned.rewritten(), planned.ledOn())), LocalText.NONE);
    }

    /** The text of a stretch. */
    static String text(SourceText source, SourceSpan span) {
        return source.text()
                .substring(source.offset(span.line(), span.column()), source.offset(span.endLine(), span.endColumn()));
    }
}
