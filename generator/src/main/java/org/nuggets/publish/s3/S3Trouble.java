package org.nuggets.publish.s3;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_INTERNAL_ERROR;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.nuggets.config.TargetConfig;
import org.nuggets.publish.place.TargetRefusedException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What hinders a store, in words that say what to do. Of what the store itself says only its code is shown: it repeats what
 * it was sent.
 *
 * @param hasLogin whether a login was given; else it is one that Amazon's tools would take
 */
record S3Trouble(S3Place place, boolean hasLogin, Patience patience) {

    static final String NO_BUCKET = "NoSuchBucket";

    private static final int TOO_MANY = 429;
    private static final int NO_ROOM = 507;

    /** What the store calls it; empty where it does not say. */
    static String code(SdkException e) {
        if (!(e instanceof AwsServiceException answer)) {
            return "";
        }
        AwsErrorDetails details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    /** @param doing what was to be done with a file, such as {@code read} */
    TargetRefusedException told(SdkException e, String doing, String path) {
        return new TargetRefusedException(
                e instanceof AwsServiceException answer ? answered(answer, doing, path) : unanswered(e, doing, path));
    }

    private String answered(AwsServiceException answer, String doing, String path) {
        String code = code(answer);
        return switch (code) {
            case "InvalidAccessKeyId", "UnrecognizedClientException" ->
                "the " + place.shown() + " does not know the access key: check " + user() + inMaven();
            case "SignatureDoesNotMatch" ->
                "the " + place.shown() + " does not take the secret of the access key: check " + secret() + inMaven();
            case "ExpiredToken", "InvalidToken", "TokenRefreshRequired" ->
                "the login of the " + place.shown() + " has expired: get a new one, and set " + user() + " and "
                        + secret();
            case NO_BUCKET, "InvalidBucketName" ->
                "there is no bucket '" + place.bucket() + "' at " + store()
                        + ": make it, or check 'bucket' of the target '" + place.target() + "'";
            case "PermanentRedirect",
                    "TemporaryRedirect",
                    "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException" ->
                "the " + place.shown() + " is in another region: set 'region' of the target '" + place.target()
                        + "' to the one where it is";
            case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" ->
                "the clock of this machine and that of the " + place.shown() + " are too far apart: set this one right";
            default -> answered(answer.statusCode(), code, doing, path);
        };
    }

    private String answered(int status, String code, String doing, String path) {
        String said = code.isEmpty() ? "it answers " + status : "it answers " + status + ", " + code;
        if (status == NO_ROOM || code.contains("Quota")) {
            return "the " + place.shown() + " is full (" + said + "): make room there";
        }
        if (status == HTTP_UNAUTHORIZED || status == HTTP_FORBIDDEN) {
            return "the login of the " + place.shown() + " may not " + doing + " '" + path + "' there (" + said
                    + "): give " + user() + " the right to list the bucket, and to read, write and delete its files";
        }
        if (status == TOO_MANY || status >= HTTP_INTERNAL_ERROR) {
            return "the " + place.shown() + " is out of order or busy (" + said + ", " + patience.attempts()
                    + " times in a row): try again later";
        }
        return "the " + place.shown() + " does not let '" + path + "' be " + done(doing) + " (" + said
                + "): check 'bucket', 'endpoint' and 'region' of the target '" + place.target() + "'";
    }

    private static String done(String doing) {
        return switch (doing) {
            case "write" -> "written";
            case "delete" -> "deleted";
            default -> doing;
        };
    }

    private String unanswered(SdkException e, String doing, String path) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpRetryException) {
                // So the JDK's connection tells of 401.
                return answered(HTTP_UNAUTHORIZED, "", doing, path);
            }
            if (cause instanceof UnknownHostException) {
                return "there is no server " + store() + ": check the network, and " + whereTo();
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return "the server " + store() + " cannot be reached: check the network, and " + whereTo();
            }
            if (cause instanceof SSLException) {
                return "the server " + store() + " does not prove who it is, or speaks no TLS: check " + whereTo();
            }
            if (cause instanceof SocketTimeoutException
                    || cause instanceof ApiCallTimeoutException
                    || cause instanceof ApiCallAttemptTimeoutException) {
                return "the server " + store() + " does not answer in time: check the network, and try again later";
            }
            if (cause instanceof IOException) {
                return broken();
            }
        }
        return broken();
    }

    private String broken() {
        return "the connection to " + store() + " broke " + patience.attempts()
                + " times in a row: check the network, and try again later";
    }

    private String store() {
        return place.endpoint().map(URI::toString).orElse("Amazon S3");
    }

    private String whereTo() {
        return "'" + (place.endpoint().isPresent() ? "endpoint" : "region") + "' of the target '" + place.target()
                + "'";
    }

    private String user() {
        return hasLogin ? TargetConfig.variable(place.target(), "USER") : "AWS_ACCESS_KEY_ID (or ~/.aws)";
    }

    private String inMaven() {
        return hasLogin ? ", or the server 'nuggets-" + place.target() + "' in Maven's settings.xml" : "";
    }

    private String secret() {
        return hasLogin ? TargetConfig.variable(place.target(), "PASSWORD") : "AWS_SECRET_ACCESS_KEY (or ~/.aws)";
    }
}
