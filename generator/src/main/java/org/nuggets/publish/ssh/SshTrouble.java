package org.nuggets.publish.ssh;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.nuggets.publish.place.TargetRefusedException;

/** What hinders a connection, in words that say what to do. */
public final class SshTrouble {

    private static final List<Class<?>> UNKNOWN = List.of(UnknownHostException.class, UnresolvedAddressException.class);

    private static final List<Class<?>> UNREACHED = List.of(ConnectException.class, NoRouteToHostException.class);

    private static final List<Class<?>> SLOW = List.of(TimeoutException.class, SocketTimeoutException.class);

    private SshTrouble() {}

    /** What there is to say where no server was met at all; nothing where one was. */
    public static Optional<TargetRefusedException> unreached(IOException trouble, SshServer server) {
        if (isFor(trouble, UNKNOWN)) {
            return Optional.of(new TargetRefusedException(
                    "no server " + server.host() + " is known: check " + server.address() + ", and the network"));
        }
        if (isFor(trouble, UNREACHED)) {
            return Optional.of(new TargetRefusedException(server.shown() + " takes no connection at port "
                    + server.port() + ": check " + server.portToCheck() + ", and the network"));
        }
        return isFor(trouble, SLOW)
                ? Optional.of(new TargetRefusedException(server.shown() + " does not answer: check "
                        + server.portToCheck() + " (it must be one of SSH), or try again later"))
                : Optional.empty();
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
