package org.nuggets.publish;

import java.io.IOException;

/** The process of a test's S3 server, with libraries of its own: it ends with the one that started it, however that ends. */
final class S3ServerProcess {

    private S3ServerProcess() {}

    /**
     * Serves.
     *
     * @param arguments those of the server
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread parent = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever said.
                }
            } catch (IOException gone) {
                // As at its end.
            }
            Runtime.getRuntime().halt(0);
        });
        parent.setDaemon(true);
        parent.start();
        Class.forName("org.gaul.s3proxy.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
}
