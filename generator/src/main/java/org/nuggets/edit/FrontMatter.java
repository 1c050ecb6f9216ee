package org.nuggets.edit;

import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.yaml.FrontMatterFence;
import org.nuggets.parse.yaml.YamlReader;

/**
 * The front matter of a file, as it is read.
 *
 * @param fields its fields, and where they stand
 * @param end offset of the line that closes it; where there is none, of where it would stand
 * @param bodyStart offset of the text below
 * @param written whether the file has any
 * @param findings what is said of it
 */
record FrontMatter(YamlDocument fields, int end, int bodyStart, boolean written, List<Diagnostic> findings) {

    private static final YamlReader READER = new YamlReader();

    /** Of a file; nothing where it cannot be read. */
    static Optional<FrontMatter> of(SourceText source) {
        FrontMatterFence fence = FrontMatterFence.find(source);
        if (fence.kind() == FrontMatterFence.Kind.UNCLOSED) {
            return Optional.empty();
        }
        boolean written = fence.kind() == FrontMatterFence.Kind.CLOSED;
        Checked<Optional<YamlDocument>> read =
                READER.read(source, written ? fence.start() : 0, written ? fence.end() : 0, source.span(0, 0));
        return read.value()
                .map(fields -> new FrontMatter(fields, fence.end(), fence.bodyStart(), written, read.findings()));
    }
}
