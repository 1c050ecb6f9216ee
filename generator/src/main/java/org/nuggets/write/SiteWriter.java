package org.nuggets.write;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.nuggets.diagnostic.*;
import org.nuggets.model.*;

public final class SiteWriter {
    public static Checked<Optional<WriteReport>> write(List<OutputFile> files, Path out, String shown)
            throws IOException {
        int n = 0;
        for (OutputFile f : files) {
            Path p = out.resolve(f.path());
            Files.createDirectories(p.getParent());
            if (f.content() instanceof OutputFile.Made m) Files.write(p, m.bytes());
            n++;
        }
        return Checked.of(Optional.of(new WriteReport(n, 0, 0)));
    }
}
