package org.nuggets.importer;

import java.util.List;
import org.nuggets.importer.piece.Loss;

/**
 * What an import makes. Nothing of it is written yet.
 *
 * @param drafts the texts
 * @param sources the items that say what the texts rest on
 * @param files pictures and files beside them
 * @param refused what could not be read, each with what to do
 */
public record Imported(List<Draft> drafts, List<ImportedFile> sources, List<ImportedFile> files, List<String> refused) {

    public Imported {
        drafts = List.copyOf(drafts);
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /**
     * A text.
     *
     * @param from what it was made of
     * @param losses what of that could not be carried over
     */
    public record Draft(ImportedFile file, String from, List<Loss> losses) {

        public Draft {
            losses = List.copyOf(losses);
        }
    }
}
