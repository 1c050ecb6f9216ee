package org.nuggets.render.format;

import java.util.stream.Stream;
import org.nuggets.model.AddressSource;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PublishedFiles;

/** Files that are made from all others, such as a list of their digests. Of several such formats none sees another's. */
public interface AfterFormat extends AddressSource {

    /**
     * The files of this kind.
     *
     * @param site every other file of the site, by path
     */
    Stream<OutputFile> outputs(PublishedFiles site);
}
