package org.nuggets.desk;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What this machine opens files and addresses with. No shell reads what is opened. */
public final class Desktop {

    private Desktop() {}

    /**
     * Opens a file of text in an editor.
     *
     * @return whether there was anything to open it with
     */
    static boolean opens(Path file) {
        return switch (system()) {
            case "windows" -> inWindows(file) || runs(List.of("notepad.exe", file.toString()));
            case "mac" -> runs(List.of("open", "-t", file.toString()));
            default -> hasScreen() && runs(List.of("xdg-open", file.toString()));
        };
    }

    /**
     * Opens an address in the browser.
     *
     * @return whether there is one
     */
    public static boolean opens(URI address) {
        return switch (system()) {
            case "windows" -> runs(List.of("rundll32", "url.dll,FileProtocolHandler", address.toString()));
            case "mac" -> runs(List.of("open", address.toString()));
            default -> hasScreen() && runs(List.of("xdg-open", address.toString()));
        };
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "other";
    }

    /** On a server there is nobody to see what opens. */
    private static boolean hasScreen() {
        return Optional.ofNullable(System.getenv("DISPLAY"))
                .or(() -> Optional.ofNullable(System.getenv("WAYLAND_DISPLAY")))
                .filter(screen -> !screen.isBlank())
                .isPresent();
    }

    private static boolean inWindows(Path file) {
        try {
            if (GraphicsEnvironment.isHeadless() || !java.awt.Desktop.isDesktopSupported()) {
                return false;
            }
            java.awt.Desktop.getDesktop().open(new File(file.toString()));
            return true;
        } catch (IOException | UnsupportedOperationException noProgramForIt) {
            return false;
        }
    }

    private static boolean runs(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
