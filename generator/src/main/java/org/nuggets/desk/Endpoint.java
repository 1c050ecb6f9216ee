package org.nuggets.desk;

import java.io.IOException;

/**
 * Something that the desk answers.
 *
 * @param path below the desk's folder
 * @param ofPage whether it is about a page of the content, which it names by its path there
 */
record Endpoint(Kind kind, String path, boolean ofPage, Work work) {

    private static final int JSON_BYTES = 8 << 20;
    private static final int PICTURE_BYTES = 32 << 20;

    /** What kind of question it answers. */
    enum Kind {
        /** A page to look at. */
        PAGE("GET", "", 0),
        /** A file that a page of the desk loads. */
        FILE("GET", "", 0),
        READING("GET", "", 0),
        /** It changes nothing, but is asked with so much that it is sent like a change. */
        ASKING("POST", "application/json", JSON_BYTES),
        WRITING("POST", "application/json", JSON_BYTES),
        /** Bytes as they are, with their name in the address. */
        SENDING("POST", "application/octet-stream", PICTURE_BYTES);

        private final String method;
        private final String takes;
        private final int most;

        Kind(String method, String takes, int most) {
            this.method = method;
            this.takes = takes;
            this.most = most;
        }

        String method() {
            return method;
        }

        /** The media type of what is sent with it; empty where nothing is. */
        String takes() {
            return takes;
        }

        /** The most bytes that may be sent. */
        int most() {
            return most;
        }

        boolean isSent() {
            return method.equals("POST");
        }
    }

    /** What is done to answer. */
    @FunctionalInterface
    interface Work {
        Answer on(Asked asked) throws IOException;
    }

    static Endpoint page(String path, Work work) {
        return new Endpoint(Kind.PAGE, path, false, work);
    }

    static Endpoint file(String path, Work work) {
        return new Endpoint(Kind.FILE, path, false, work);
    }

    static Endpoint reading(String path, Work work) {
        return new Endpoint(Kind.READING, path, false, work);
    }

    static Endpoint writing(String path, Work work) {
        return new Endpoint(Kind.WRITING, path, false, work);
    }

    /** The same about a page of the content. */
    Endpoint aboutAPage() {
        return new Endpoint(kind, path, true, work);
    }
}
