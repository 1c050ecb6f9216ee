package org.nuggets.link;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;

/**
 * Writes an address anew when what it leads to, or what it stands in, gets another place: as its author wrote it but for
 * the steps that are others now.
 *
 * @param from the source that the address stands in, before and after, by its path below the content folder
 * @param to the file that it leads to
 */
public record Readdressing(Ends<String> from, Ends<Named> to) {

    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern ENCODED_LETTER = Pattern.compile("%[89A-Fa-f][0-9A-Fa-f]");
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:md|markdown)$");
    private static final Pattern INDEX = Pattern.compile("(?i)(?:index|readme)\\.md");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

    /** Something before and after. */
    public record Ends<T>(T before, T after) {}

    /**
     * What a file is called.
     *
     * @param path below the content folder
     * @param route its address, where it is a page
     * @param key its name, where it is a page
     */
    public record Named(String path, Optional<Route> route, Optional<PageKey> key) {}

    /** In what an address stands, which decides what signs it may hold. */
    public enum Around {
        /** The round brackets of Markdown. */
        BRACKETS(" ()<>\"`"),
        /** The angle brackets of Markdown. */
        ANGLES("<>\"`"),
        /** An attribute of HTML, or nothing that is known. */
        MARKUP(" <>\"'`"),
        /** Nobody knows where: it can stand in each of them. */
        ANYWHERE(" ()<>\"'`[]{},"),
        /** A value of YAML, which has quotes where it needs them. */
        VALUE("");

        private final String encoded;

        Around(String encoded) {
            this.encoded = encoded;
        }
    }

    /** A path as it can be written wherever a link stands. */
    static String written(String path) {
        String address = Stream.of(path.split("/", -1))
                .map(step -> encoded(step, "", Around.ANYWHERE))
                .collect(Collectors.joining("/"));
        return WrittenAddress.SCHEME.matcher(address).matches() ? "./" + address : address;
    }

    /**
     * The address as it is to be written.
     *
     * @param written as it stands in the source
     * @return nothing where it can stay as it is, for it leads there still
     */
    public Optional<String> of(String written, Around around) {
        WrittenAddress form = WrittenAddress.of(written);
        int end = written.length();
        for (char sign : new char[] {'?', '#'}) {
            int at = written.indexOf(sign);
            end = at < 0 ? end : Math.min(end, at);
        }
        String path = written.substring(0, end);
        Optional<String> now = form instanceof WrittenAddress.WithScheme address
                ? reference(address)
                : form instanceof WrittenAddress.SitePath
                        ? sitePath(path, around)
                        : form instanceof WrittenAddress.SourcePath
                                ? Optional.of(sourcePath(path, around))
                                : Optional.empty();
        String rest = written.substring(end);
        boolean whole = form instanceof WrittenAddress.WithScheme;
        return now.map(address -> whole ? address : address + rest).filter(address -> !address.equals(written));
    }

    /** A reference such as {@code role:secondee}, or {@code secondee} alone. */
    public Optional<String> ofReference(String written) {
        String before = to.before().key().map(PageKey::id).orElse("");
        String after = to.after().key().map(PageKey::id).orElse("");
        return !before.isEmpty() && !before.equals(after) && written.endsWith(before)
                ? Optional.of(written.substring(0, written.length() - before.length()) + after)
                : Optional.empty();
    }

    private Optional<String> reference(WrittenAddress.WithScheme address) {
        int hash = address.rest().indexOf('#');
        String id = hash < 0 ? address.rest() : address.rest().substring(0, hash);
        return ofReference(address.scheme() + ":" + id)
                .map(now -> now + (hash < 0 ? "" : address.rest().substring(hash)));
    }

    private Optional<String> sitePath(String path, Around around) {
        String steps = path.replaceFirst("^/", "");
        String clean = composed(ContentPath.decoded(steps));
        String bare = clean.replaceFirst("(?:^|(?<=/))index\\.html$", "").replaceFirst("/$", "");
        Optional<String> route = to.before().route().map(one -> one.path().replaceFirst("/$", ""));
        if (route.filter(bare::equals).isPresent()) {
            String now = to.after().route().orElseThrow().path().replaceFirst("/$", "");
            return Optional.of("/" + inSteps(steps, bare, now, around));
        }
        if (clean.replaceFirst("/$", "").equals(to.before().path())) {
            return Optional.of(
                    "/" + inSteps(steps, to.before().path(), to.after().path(), around));
        }
        String stem = ENDING.matcher(to.before().path()).replaceFirst("");
        if (bare.equals(stem)) {
            String now = ENDING.matcher(to.after().path()).replaceFirst("");
            return Optional.of("/" + inSteps(steps, stem, now, around));
        }
        String name = ContentPath.name(to.before().path());
        String folder = ContentPath.folderOf(to.before().path());
        if (INDEX.matcher(name).matches() && bare.equals(folder)) {
            boolean still = INDEX.matcher(ContentPath.name(to.after().path())).matches();
            String now =
                    still ? ContentPath.folderOf(to.after().path()) : to.after().path();
            return Optional.of("/" + inSteps(steps, folder, now, around));
        }
        // An earlier address, which leads on as it did.
        return Optional.empty();
    }

    /** Other steps in place of those that are others; what follows them stays. */
    private static String inSteps(String written, String before, String after, Around around) {
        String[] old = before.split("/");
        String[] now = after.split("/");
        List<String> steps = new ArrayList<>(Arrays.asList(written.split("/", -1)));
        String tail = String.join("/", steps.subList(Math.min(old.length, steps.size()), steps.size()));
        List<String> put = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            boolean same = old.length == now.length && i < steps.size() && old[i].equals(now[i]);
            put.add(same ? steps.get(i) : encoded(now[i], written, around));
        }
        boolean goesOn = steps.size() > old.length;
        return String.join("/", put) + (goesOn ? "/" + tail : "");
    }

    private String sourcePath(String path, Around around) {
        String folder = ContentPath.folderOf(from.before());
        List<String> steps = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        Deque<Integer> origins = new ArrayDeque<>();
        for (String step : folder.split("/")) {
            if (!step.isEmpty()) {
                origins.addLast(-1);
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            String step = ContentPath.decoded(steps.get(i));
            if (step.equals("..") && !origins.isEmpty()) {
                origins.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                origins.addLast(i);
            }
        }
        String old = ContentPath.joined(folder, ContentPath.decoded(path)).orElse("");
        boolean implied = !old.equals(to.before().path());
        boolean still = INDEX.matcher(ContentPath.name(to.after().path())).matches();
        String now = implied && still
                ? ContentPath.folderOf(to.after().path())
                : to.after().path();
        String[] nowSteps = now.split("/");
        String[] oldSteps = old.split("/");
        Integer[] origin = origins.toArray(new Integer[0]);
        if (nowSteps.length == oldSteps.length && origin.length == oldSteps.length) {
            for (int i = 0; i < nowSteps.length; i++) {
                if (!nowSteps[i].equals(oldSteps[i]) && origin[i] >= 0) {
                    steps.set(origin[i], encoded(nowSteps[i], path, around));
                }
            }
        }
        String candidate = String.join("/", steps);
        String here = ContentPath.folderOf(from.after());
        return ContentPath.joined(here, ContentPath.decoded(candidate))
                        .filter(composed(now)::equals)
                        .isPresent()
                ? candidate
                : anew(path, here, now, around);
    }

    private static String anew(String path, String folder, String to, Around around) {
        StringBuilder address = new StringBuilder();
        String relative = to.isEmpty() ? "../".repeat(folder.split("/").length) : ContentPath.relative(folder, to);
        for (String step : relative.split("/")) {
            address.append(address.isEmpty() ? "" : "/").append(step.equals("..") ? step : encoded(step, path, around));
        }
        boolean dotted = path.startsWith("./") && !relative.startsWith("../");
        boolean schemed = WrittenAddress.SCHEME.matcher(address).matches();
        return (dotted || schemed || address.isEmpty() ? "./" : "") + address + (path.endsWith("/") ? "/" : "");
    }

    /** A step as it can stand there, in the way that its author writes such signs. */
    private static String encoded(String step, String like, Around around) {
        boolean letters = ENCODED_LETTER.matcher(like).find();
        boolean spaces = ENCODED.matcher(like).find();
        boolean entity = around != Around.VALUE && ENTITY.matcher(step).find();
        StringBuilder encoded = new StringBuilder();
        step.codePoints().forEach(sign -> {
            boolean must = sign < 0x20
                    || "%#?\\".indexOf(sign) >= 0
                    || around.encoded.indexOf(sign) >= 0
                    || (sign == '&' && entity)
                    || (sign == ' ' && spaces)
                    || (sign >= 0x80 && letters);
            String letter = Character.toString(sign);
            encoded.append(must ? percents(letter) : letter);
        });
        return encoded.toString();
    }

    private static String percents(String letter) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : letter.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
        }
        return encoded.toString();
    }

    private static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
