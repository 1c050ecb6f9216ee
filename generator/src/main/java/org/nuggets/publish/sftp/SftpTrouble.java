package org.nuggets.publish.sftp;

import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_CONNECTION_LOST;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_NO_CONNECTION;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_PERMISSION_DENIED;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.sftp.common.SftpException;
import org.nuggets.publish.place.TargetRefusedException;

/** What hinders SFTP, in words that say what to do. No cause is kept: what a library says may hold what nobody should see. */
final class SftpTrouble {

    private static final List<Class<?>> UNREACHED = List.of(
            UnknownHostException.class,
            UnresolvedAddressException.class,
            ConnectException.class,
            NoRouteToHostException.class);

    private SftpTrouble() {}

    /** Whether the same may work a little later, over another connection. */
    static boolean mayPass(IOException trouble) {
        if (trouble instanceof SftpException refused) {
            return refused.getStatus() == SSH_FX_NO_CONNECTION || refused.getStatus() == SSH_FX_CONNECTION_LOST;
        }
        return !(trouble instanceof TargetRefusedException || trouble instanceof NoSuchFileException)
                && !(trouble instanceof InterruptedIOException && !(trouble instanceof SocketTimeoutException));
    }

    /** What there is to say where no server was met at all; nothing where one was. */
    static Optional<TargetRefusedException> unreached(IOException trouble, SftpPlace place) {
        if (isFor(trouble, UNREACHED.subList(0, 2))) {
            return Optional.of(new TargetRefusedException(
                    "no server " + place.host() + " is known: check " + place.setting("host") + ", and the network"));
        }
        if (isFor(trouble, UNREACHED)) {
            return Optional.of(new TargetRefusedException(place.server() + " takes no connection at port "
                    + place.port() + ": check " + place.setting("host") + ", its 'port', and the network"));
        }
        return isSlow(trouble)
                ? Optional.of(
                        new TargetRefusedException(place.server() + " does not answer: check " + place.setting("host")
                                + " and its 'port', which" + " must be that of SFTP, or try again later"))
                : Optional.empty();
    }

    /** In words, whatever it is. */
    static IOException told(IOException trouble, SftpPlace place, String path) {
        if (trouble instanceof TargetRefusedException || trouble instanceof NoSuchFileException) {
            return trouble;
        }
        if (trouble instanceof SftpException refused && !mayPass(trouble)) {
            return refused(refused, place, path);
        }
        return unreached(trouble, place)
                .orElseGet(() -> new TargetRefusedException("the connection to " + place.server()
                        + " breaks off again and again: check the network, then run this again"));
    }

    private static TargetRefusedException refused(SftpException refused, SftpPlace place, String path) {
        String where = "'" + path + "' in the " + place.shown();
        return new TargetRefusedException(
                refused.getStatus() == SSH_FX_PERMISSION_DENIED
                        ? where + " cannot be read or written: give the user of the target '" + place.target()
                                + "' the right to write there, or check " + place.setting("path")
                        : where + " cannot be read or written (the server says: " + said(refused)
                                + "): check that there is room on the server, and that you may write there");
    }

    /** One line, without what a terminal would take for a command. */
    private static String said(SftpException refused) {
        return String.valueOf(refused.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private static boolean isSlow(IOException trouble) {
        return isFor(trouble, List.of(TimeoutException.class, SocketTimeoutException.class));
    }

    private static boolean isFor(Throwable trouble, List<Class<?>> reasons) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (reasons.stream().anyMatch(cause.getClass()::equals)) {
                return true;
            }
        }
        return false;
    }
}
