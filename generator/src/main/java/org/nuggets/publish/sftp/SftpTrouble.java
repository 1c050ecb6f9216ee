package org.nuggets.publish.sftp;

import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_CONNECTION_LOST;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_NO_CONNECTION;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_PERMISSION_DENIED;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.NoSuchFileException;
import org.apache.sshd.sftp.common.SftpException;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.ssh.SshTrouble;

/** What hinders SFTP, in words that say what to do. No cause is kept: what a library says may hold what nobody should see. */
final class SftpTrouble {

    private SftpTrouble() {}

    /** Whether the same may work a little later, over another connection. */
    static boolean mayPass(IOException trouble) {
        if (trouble instanceof SftpException refused) {
            return refused.getStatus() == SSH_FX_NO_CONNECTION || refused.getStatus() == SSH_FX_CONNECTION_LOST;
        }
        return !(trouble instanceof TargetRefusedException || trouble instanceof NoSuchFileException)
                && !(trouble instanceof InterruptedIOException && !(trouble instanceof SocketTimeoutException));
    }

    /** In words, whatever it is. */
    static IOException told(IOException trouble, SftpPlace place, String path) {
        if (trouble instanceof TargetRefusedException || trouble instanceof NoSuchFileException) {
            return trouble;
        }
        if (trouble instanceof SftpException refused && !mayPass(trouble)) {
            return refused(refused, place, path);
        }
        return SshTrouble.unreached(trouble, place.server())
                .orElseGet(() -> new TargetRefusedException(
                        "the connection to " + place.server().shown()
                                + " breaks off again and again: check the network, then run this again"));
    }

    private static TargetRefusedException refused(SftpException refused, SftpPlace place, String path) {
        String where = "'" + path + "' in the " + place.shown();
        return new TargetRefusedException(
                refused.getStatus() == SSH_FX_PERMISSION_DENIED
                        ? where + " cannot be read or written: give the user of the target '"
                                + place.server().target() + "' the right to write there, or check "
                                + place.setting("path")
                        : where + " cannot be read or written (the server says: " + said(refused)
                                + "): check that there is room on the server, and that you may write there");
    }

    /** One line, without what a terminal would take for a command. */
    private static String said(SftpException refused) {
        return String.valueOf(refused.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }
}
