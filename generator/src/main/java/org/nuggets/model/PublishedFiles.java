package org.nuggets.model;

import java.util.List;

/** The files of a finished site, with what is told of each. */
public interface PublishedFiles {

    /** All of them, by path. */
    List<OutputFile> files();

    /** What is told of a file. Of one whose bytes are as in an earlier build, the digest is known and not made again. */
    PublishedFile facts(OutputFile file);

    /** What a file holds, wherever that is. */
    byte[] bytes(OutputFile file);
}
