package org.nuggets.write;

import java.util.ArrayList;
import java.util.List;

/** Paths below the output folder, with forward slashes. */
public final class OutputPath {

    private OutputPath() {}

    /** Whether a path names a file below the output folder and cannot climb out of it on any system. */
    public static boolean isPlain(String path) {
        if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            return false;
        }
        String[] names = path.split("/", -1);
        for (String name : names) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        // Where the writer keeps its own notes when it cannot keep them beside the output folder.
        return !names[0].equals(Workspace.INSIDE);
    }

    /** The folders on the way to a path, from the top: {@code a} and {@code a/b} for {@code a/b/c}. */
    static List<String> foldersOf(String path) {
        List<String> folders = new ArrayList<>();
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            folders.add(path.substring(0, i));
        }
        return folders;
    }
}
