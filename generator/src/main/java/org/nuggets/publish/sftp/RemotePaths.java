package org.nuggets.publish.sftp;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Paths at the server. They are put together here and not there, so that {@code ..} leads out of a folder by its name, even
 * where that is a link.
 *
 * @param root the folder that readers are served from
 * @param area where publishing keeps its own things
 */
record RemotePaths(String root, String area) {

    private static final String HERE = ".";
    private static final String UP = "..";
    /** What is not whole yet. */
    private static final String PART = "part-";

    static RemotePaths of(SftpPlace place) {
        String written = place.path().replaceFirst("^~(/|$)", "");
        String root = normal(written);
        return new RemotePaths(root, normal(root + "/" + place.area()));
    }

    /** Where a file of the site, or of the area, stands. */
    String place(String path) {
        String place = normal(root + "/" + path);
        if (!isBelow(place, root) && !isBelow(place, area)) {
            throw new IllegalArgumentException("not a path below the site: '" + path + "'");
        }
        return place;
    }

    /** A name for a file that will be renamed to that place, so close to it that it is no other disk. */
    String part(String place, int number) {
        return isInArea(place) || isBelow(area, root)
                ? area + "/" + PART + number
                : normal(root + "/.nuggets-" + PART + number);
    }

    boolean isInArea(String place) {
        return isBelow(place, area);
    }

    /** Whether a folder may go when it is empty. */
    boolean mayGo(String folder) {
        return isBelow(folder, root);
    }

    static String folderOf(String place) {
        int slash = place.lastIndexOf('/');
        return slash < 0 ? HERE : slash == 0 ? "/" : place.substring(0, slash);
    }

    private static boolean isBelow(String path, String folder) {
        if (folder.equals(HERE)) {
            return !path.startsWith("/") && !path.equals(HERE) && !path.equals(UP) && !path.startsWith(UP + "/");
        }
        return path.startsWith(folder.equals("/") ? folder : folder + "/");
    }

    private static String normal(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.equals(UP) && !names.isEmpty() && !names.peekLast().equals(UP)) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(HERE)) {
                names.addLast(name);
            }
        }
        String joined = String.join("/", names);
        return path.startsWith("/") ? "/" + joined : joined.isEmpty() ? HERE : joined;
    }
}
