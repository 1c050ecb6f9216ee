package org.nuggets.media;

/** Drawing without a screen: else Java would ask for the one of whoever has one. */
final class HeadlessDrawing {

    private static final String HEADLESS = "java.awt.headless";

    private HeadlessDrawing() {}

    static void use() {
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true");
        }
    }
}
