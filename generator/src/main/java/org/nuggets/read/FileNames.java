package org.nuggets.read;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names of files as Java understands them. On most systems a name is bytes, which Java reads by the locale: in another
 * than its own it is another name, and so would be the address of its page.
 *
 * @param encoding by which names are read
 * @param areBytes whether they are bytes at all
 */
record FileNames(Charset encoding, boolean areBytes) {

    /** What stands for bytes that are no letter. */
    private static final int NO_LETTER = 0xFFFD;

    /** Those of this machine, as it was started. */
    static FileNames ofThisMachine() {
        String named = System.getProperty("sun.jnu.encoding", "UTF-8");
        return new FileNames(
                Charset.isSupported(named) ? Charset.forName(named) : StandardCharsets.US_ASCII,
                File.separatorChar == '/');
    }

    /** Why the name of a file is not known for certain, and what to do; nothing where it is. */
    Optional<String> doubt(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean isPlain = name.chars().allMatch(c -> c < 0x80);
        if (isPlain || !areBytes || file.getFileSystem() != FileSystems.getDefault()) {
            return Optional.empty();
        }
        if (!encoding.equals(StandardCharsets.UTF_8)) {
            return Optional.of("names are read as " + encoding.name() + " here: run 'export LC_ALL=C.UTF-8', then the"
                    + " command again");
        }
        return name.indexOf(NO_LETTER) >= 0
                ? Optional.of("rename it: it is stored in an older way than UTF-8, in which most systems store names")
                : Optional.empty();
    }
}
