package org.nuggets.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A step of a path that Windows cannot hold, so that nobody there can check out, unpack or mend it.
 *
 * <p>Source: Microsoft's "Naming Files, Paths, and Namespaces".
 *
 * @param step the file or folder
 * @param reason to follow its name, such as "ends with a dot"
 */
public record WindowsName(String step, LocalText reason) {

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
    private static final int LONGEST_DEVICE = 4;
    private static final String FORBIDDEN = "<>:\"|?*\\";

    /** The same in English. */
    public String why() {
        return reason.in("en");
    }

    /** The first such step of a path with forward slashes, if it has one. */
    public static Optional<WindowsName> in(String path) {
        if (isPlain(path)) {
            return Optional.empty();
        }
        for (int from = 0; from <= path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            Optional<WindowsName> found = ofStep(path.substring(from, to));
            if (found.isPresent()) {
                return found;
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    /** Whether each step is of small letters, digits and hyphens, and as long as no device's name; so nearly all are. */
    private static boolean isPlain(String path) {
        int stem = 0;
        boolean dotted = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                if (stem <= LONGEST_DEVICE) {
                    return false;
                }
                stem = 0;
                dotted = false;
            } else if (c == '.') {
                dotted = true;
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') {
                stem += dotted ? 0 : 1;
            } else {
                return false;
            }
        }
        return (stem == 0 || stem > LONGEST_DEVICE) && !path.contains("./") && !path.endsWith(".");
    }

    private static Optional<WindowsName> ofStep(String step) {
        if (step.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < step.length(); i++) {
            char c = step.charAt(i);
            if (c < 0x20 || FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of(new WindowsName(
                        step,
                        c < 0x20
                                ? LocalText.of("holds a control character", "bevat een stuurteken")
                                : LocalText.of("holds the character '%s'", "bevat het teken '%s'", c)));
            }
        }
        char last = step.charAt(step.length() - 1);
        if (last == '.' || last == ' ') {
            return Optional.of(new WindowsName(
                    step,
                    last == '.'
                            ? LocalText.of("ends with a dot", "eindigt op een punt")
                            : LocalText.of("ends with a space", "eindigt op een spatie")));
        }
        return isDevice(step)
                ? Optional.of(new WindowsName(
                        step, LocalText.of("is the name of a device there", "is daar de naam van een apparaat")))
                : Optional.empty();
    }

    /** {@code con}, also with an ending, and {@code com1} to {@code lpt9}, also with the digits ¹, ² and ³. */
    private static boolean isDevice(String step) {
        int dot = step.indexOf('.');
        String name = (dot < 0 ? step : step.substring(0, dot)).stripTrailing().toLowerCase(Locale.ROOT);
        boolean numbered = name.length() == 4
                && (name.startsWith("com") || name.startsWith("lpt"))
                && "123456789¹²³".indexOf(name.charAt(3)) >= 0;
        return numbered || DEVICES.contains(name);
    }
}
