package org.nuggets.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures that do something in a browser, each of which calls its own address elsewhere when it does. */
final class SvgTricks {

    private static final Path TEXT = Path.of("src", "test", "resources", "svg", "tricks.txt");
    private static final String MARK = "=== ";
    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"200\" height=\"200\">";
    private static final String SCRIPT = PICTURE + "<text>é</text><script>RUN</script></svg>";

    private SvgTricks() {}

    /**
     * All of them, by the name of their file.
     *
     * @param elsewhere an address that must not be called, without a slash at its end
     */
    static Map<String, byte[]> calling(String elsewhere) {
        Map<String, byte[]> tricks = new LinkedHashMap<>();
        StringBuilder trick = new StringBuilder();
        String name = "";
        for (String line : lines()) {
            if (line.startsWith(MARK)) {
                put(name, trick.toString(), StandardCharsets.UTF_8, elsewhere, tricks);
                name = line.substring(MARK.length()).replaceAll("[^a-z]+", "-");
                trick.setLength(0);
            } else {
                trick.append(line).append('\n');
            }
        }
        put(name, trick.toString(), StandardCharsets.UTF_8, elsewhere, tricks);
        put("in-utf-16", "\uFEFF" + SCRIPT, StandardCharsets.UTF_16LE, elsewhere, tricks);
        put("in-utf-16-the-other-way", "\uFEFF" + SCRIPT, StandardCharsets.UTF_16BE, elsewhere, tricks);
        put("in-utf-8-with-a-mark", "\uFEFF" + SCRIPT, StandardCharsets.UTF_8, elsewhere, tricks);
        put("in-utf-16-as-told", told("utf-16le"), StandardCharsets.UTF_16LE, elsewhere, tricks);
        for (String told : List.of("iso-8859-1", "windows-1252", "shift_jis", "gb18030", "euc-kr", "koi8-r")) {
            put("in-" + told.replace('_', '-'), told(told), StandardCharsets.ISO_8859_1, elsewhere, tricks);
        }
        String hidden = told("utf-7").replace("<script>", "+ADw-script+AD4-").replace("</script>", "+ADw-/script+AD4-");
        put("in-utf-7", hidden, StandardCharsets.ISO_8859_1, elsewhere, tricks);
        String japanese = told("iso-2022-jp").replace("<script>", "\u001b(B<script>");
        put("in-iso-2022-jp", japanese, StandardCharsets.ISO_8859_1, elsewhere, tricks);
        return tricks;
    }

    private static String told(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + SCRIPT.replace("é", "");
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(String name, String text, Charset charset, String elsewhere, Map<String, byte[]> tricks) {
        if (name.isEmpty()) {
            return;
        }
        String call = elsewhere + "/" + name;
        String whole = text.matches(
                        "(?s)\uFEFF?\\s*<(\\?xml|!DOCTYPE|svg xmlns|html|s:svg|script xmlns=\"http://www.w3.org/2000).*")
                ? text
                : PICTURE + text.strip() + "</svg>";
        String picture = whole.replace("RUN", "fetch('{call}')")
                .replace("{call}", call)
                .replace("{host}", call.substring("http://".length()));
        if (tricks.put(name + ".svg", picture.getBytes(charset)) != null) {
            throw new IllegalArgumentException("two tricks are called '" + name + "'");
        }
    }
}
