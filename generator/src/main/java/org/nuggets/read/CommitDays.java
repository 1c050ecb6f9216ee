package org.nuggets.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.Digest;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SourceFile;

/**
 * The days on which the files of a folder were last changed, by the git history of it.
 *
 * <p>Nothing is said rather than something false: of a file that is not as it was committed, of one that git does not know,
 * and of any file in a shallow clone, whose oldest commit looks as if it had made all of them.
 */
public final class CommitDays {

    private static final CommitDays NONE = new CommitDays("", new Lazy<>(Map::of));

    private final String state;
    private final Lazy<Map<String, CommitHistory.Last>> days;

    private CommitDays(String state, Lazy<Map<String, CommitHistory.Last>> days) {
        this.state = state;
        this.days = days;
    }

    /**
     * Those of a folder's files. The history is read when the first is asked for, and only where nobody has read it since
     * the last commit.
     *
     * @param kept what was read before
     */
    public static CommitDays of(Path folder, CacheStore kept) {
        try {
            return GitFolder.around(folder)
                    .map(git -> of(git.state(), git.root(), folder, kept))
                    .orElse(NONE);
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    private static CommitDays of(String state, Path root, Path folder, CacheStore kept) {
        Fingerprint key = Digest.quick()
                .add("commit days 1")
                .add(state)
                .add(root.relativize(folder.toAbsolutePath().normalize()).toString())
                .fingerprint();
        kept.needed(key);
        return new CommitDays(
                state,
                new Lazy<>(() -> kept.get(key).map(CommitHistory::read).orElseGet(() -> {
                    Map<String, CommitHistory.Last> days = CommitHistory.of(root, folder);
                    kept.put(key, CommitHistory.bytes(days));
                    return days;
                })));
    }

    /** Of no file anything. */
    public static CommitDays none() {
        return NONE;
    }

    /** What decides all of them beside the files; empty where nothing is known. */
    public String state() {
        return state;
    }

    /** The day on which a file was last changed, if it is as it was committed then. */
    public Optional<LocalDate> of(SourceFile file) {
        if (state.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(days.get().get(file.path()))
                .filter(last -> isSame(file.bytes(), last.content()))
                .map(CommitHistory.Last::day);
    }

    /** Git may have other ends of lines than the folder. */
    private static boolean isSame(byte[] now, String committed) {
        return blob(now).equals(committed) || blob(withUnixLines(now)).equals(committed);
    }

    /** The name that git has for what a file holds. */
    private static String blob(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] withUnixLines(byte[] bytes) {
        byte[] lines = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean windows = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (!windows) {
                lines[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(lines, length);
    }
}
