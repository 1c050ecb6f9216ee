package org.nuggets.publish.git;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.nuggets.config.TargetConfig;
import org.nuggets.publish.place.TargetRefusedException;

/** What hinders git, in words that say what to do. No secret is in them: an address is shown without one. */
final class GitTrouble {

    private GitTrouble() {}

    static TargetRefusedException of(Exception trouble, GitPlace place, boolean hasLogin) {
        String shown = place.shown();
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof TargetRefusedException told) {
                return told;
            }
            if (cause instanceof UnknownHostException || cause instanceof ConnectException) {
                return new TargetRefusedException(
                        "the " + shown + " cannot be reached: check the network, and " + place.setting());
            }
            if (cause instanceof SocketTimeoutException) {
                return new TargetRefusedException("the server of the " + shown + " does not answer: try again later");
            }
        }
        String said = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("not authorized") || said.contains("authentication") || said.contains("not permitted")) {
            return new TargetRefusedException(
                    hasLogin
                            ? "the " + shown + " does not take the login: check its user and password (or token), and"
                                    + " that it may write"
                            : "the " + shown + " needs a login: set " + TargetConfig.variable(place.target(), "USER")
                                    + " and "
                                    + TargetConfig.variable(place.target(), "PASSWORD")
                                    + " in the environment, or a server in Maven's settings.xml");
        }
        if (said.matches("(?s).*(not found|not be found|no such|not exist|not appear to be a git).*")) {
            return new TargetRefusedException("there is no repository for the " + shown
                    + ", or it may not be seen: check " + place.setting() + ", and its login");
        }
        return new TargetRefusedException("git could not reach the " + shown + ": "
                + String.valueOf(trouble.getMessage())
                        .replaceAll("://\\S*@", "://")
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip());
    }
}
