package org.nuggets.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.ContentDigest;

/**
 * A change to one source, or a new one: the one way in which anything of ours changes what an author wrote. Whatever no
 * change names stays as it is, byte for byte.
 *
 * @param path the file
 * @param expected the digest of the file that the changes were made for; none of a file that is to be made
 * @param changes none of which reaches into another; at one place they follow each other in their order
 */
public record SourceEdit(Path path, Optional<ContentDigest> expected, List<TextChange> changes) {

    private static final String MARK = "\uFEFF";

    public SourceEdit {
        changes = List.copyOf(changes);
    }

    /** A new file. */
    public static SourceEdit adding(Path path, String text) {
        SourceSpan start = SourceSpan.startOf(path.toString());
        return new SourceEdit(path, Optional.empty(), List.of(new TextChange(start, text)));
    }

    /**
     * The text of the file afterwards.
     *
     * @param before its text now
     * @throws IllegalArgumentException where a change reaches into another
     */
    public String applied(String before) {
        SourceText source = new SourceText(path.toString(), before);
        String ending = source.text().contains("\r\n") ? "\r\n" : "\n";
        List<Placed> placed = new ArrayList<>();
        for (TextChange change : changes) {
            placed.add(new Placed(
                    source.offset(change.span().line(), change.span().column()),
                    source.offset(change.span().endLine(), change.span().endColumn()),
                    change.text().replace("\n", ending)));
        }
        placed.sort(Comparator.comparingInt(Placed::from));
        StringBuilder after = new StringBuilder(before.startsWith(MARK) ? MARK : "");
        int from = 0;
        for (Placed change : placed) {
            if (change.from < from || change.to < change.from) {
                throw new IllegalArgumentException("a change reaches into another: " + this);
            }
            after.append(source.text(), from, change.from).append(change.text);
            from = change.to;
        }
        return after.append(source.text(), from, source.text().length()).toString();
    }

    private record Placed(int from, int to, String text) {}
}
