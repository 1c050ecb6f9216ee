package org.nuggets.render.file;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.model.OutputFile;

/**
 * What nginx is told, inside the {@code server} block of a site. A server reads it once, and the site may change many times
 * before it is read again: so it names no more files than it must, and tells the others by the form of their address.
 */
public final class NginxInclude {

    /** How it begins. */
    public static final String OURS = "# Made by Nuggets";

    /** A digest before the ending. Of a file whose name has it by chance it is said that it may change. */
    private static final Pattern NAMED = Pattern.compile("-[0-9a-f]{12}\\.[A-Za-z0-9]+$");

    private static final Pattern PAGE = Pattern.compile("(?:/|\\.html)$");

    private NginxInclude() {}

    /**
     * The text for a site.
     *
     * @param home what its home page holds
     * @param base where it will be published
     * @param compressed whether compressed files stand beside others
     */
    public static String of(List<OutputFile> site, Optional<byte[]> home, Optional<URI> base, boolean compressed) {
        ResponseHeaders headers = ResponseHeaders.of(site, home);
        String root = base.map(URI::getPath).orElse("/");
        StringBuilder text = new StringBuilder(OURS)
                .append(" for nginx. Inside the server block of the site write the line\n")
                .append("#     include /path/of/this/file;\n")
                .append(
                        "# and say \"nginx -s reload\" when this file has changed. A location with an add_header of its own\n")
                .append("# takes over none of these.\n\n");
        types(text);
        if (compressed) {
            text.append("gzip_static on;\ngzip_vary on;\n");
        }
        text.append("error_page 404 ")
                .append(quoted(root + AddressPlan.NOT_FOUND.path()))
                .append(";\n\n");
        set("nuggets_cache", CacheRule.REVALIDATED.header(), text);
        when(NAMED.pattern(), "nuggets_cache", CacheRule.IMMUTABLE.header(), text);
        headers.others().stream()
                .filter(path -> NAMED.matcher(path).find())
                .forEach(path -> when(exactly(root + path), "nuggets_cache", CacheRule.REVALIDATED.header(), text));
        set("nuggets_policy", "", text);
        headers.policy().ifPresent(policy -> {
            when(PAGE.pattern(), "nuggets_policy", policy, text);
            headers.foreign().stream()
                    .filter(path -> PAGE.matcher(path).find())
                    .forEach(path -> when(exactly(root + path), "nuggets_policy", "", text));
        });
        set("nuggets_robots", "", text);
        if (headers.leavesRoomForPreviews()) {
            String below = exactly(root + AddressPlan.PREVIEWS).replaceFirst("\\$$", "");
            when(below, "nuggets_robots", ResponseHeaders.UNSEEN, text);
        }
        text.append('\n');
        say(ResponseHeaders.CACHE, "$nuggets_cache", text);
        say(ResponseHeaders.POLICY, "$nuggets_policy", text);
        say(ResponseHeaders.ROBOTS, "$nuggets_robots", text);
        ResponseHeaders.always().forEach((name, value) -> say(name, value, text));
        return text.toString();
    }

    /** All of them, since a table inside the block takes the place of nginx's own. */
    private static void types(StringBuilder text) {
        text.append("types {\n");
        MediaType.endings()
                .forEach((type, endings) -> text.append("    ")
                        .append(type)
                        .append(' ')
                        .append(String.join(" ", endings))
                        .append(";\n"));
        text.append("}\ndefault_type ").append(MediaType.OTHER).append(";\ncharset utf-8;\ncharset_types");
        MediaType.endings().keySet().stream()
                // Without being told, nginx has it among them.
                .filter(type -> MediaType.isText(type) && !type.equals("text/html"))
                .forEach(type -> text.append(' ').append(type));
        text.append(";\n\n");
    }

    private static void set(String variable, String value, StringBuilder text) {
        text.append("set $").append(variable).append(' ').append(quoted(value)).append(";\n");
    }

    private static void when(String address, String variable, String value, StringBuilder text) {
        text.append("if ($uri ~ \"").append(address).append("\") { ");
        set(variable, value, text);
        text.setLength(text.length() - 1);
        text.append(" }\n");
    }

    private static void say(String name, String value, StringBuilder text) {
        text.append("add_header ")
                .append(name)
                .append(' ')
                .append(quoted(value))
                .append(" always;\n");
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A pattern for one address, with each sign in it that could be one of nginx's or of patterns as a number. */
    private static String exactly(String path) {
        StringBuilder pattern = new StringBuilder("^");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '/' || c == '-')) {
                pattern.append(c);
            } else {
                pattern.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
            }
        }
        return pattern.append('$').toString();
    }
}
