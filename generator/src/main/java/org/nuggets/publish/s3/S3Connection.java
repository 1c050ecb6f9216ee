package org.nuggets.publish.s3;

import java.util.Optional;
import org.nuggets.config.TargetConfig;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** The way to a storage, set so that stores other than Amazon's take it, too. */
final class S3Connection {

    private S3Connection() {}

    static S3Client open(S3Place place, Optional<Login> login, Patience patience) throws TargetRefusedException {
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(patience.connect())
                        .socketTimeout(patience.silence()))
                .overrideConfiguration(retries(patience))
                // Other stores refuse the checksums that the SDK sends by itself, and send none.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(place.endpoint().isPresent())
                        // Nor do all of them take a body in signed chunks, or say that they wait for it.
                        .chunkedEncodingEnabled(false)
                        .expectContinueEnabled(false)
                        .build())
                .region(region(place))
                .credentialsProvider(credentials(place, login));
        place.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static ClientOverrideConfiguration retries(Patience patience) {
        BackoffStrategy growing = BackoffStrategy.exponentialDelayHalfJitter(patience.pause(), patience.longestPause());
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(patience.attempt())
                .apiCallTimeout(patience.all())
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(patience.attempts())
                        .backoffStrategy(growing)
                        .throttlingBackoffStrategy(growing)
                        // Each file has its attempts, however many others needed theirs; the first that fails ends it
                        // all.
                        .circuitBreakerEnabled(false)
                        .build())
                .build();
    }

    private static Region region(S3Place place) throws TargetRefusedException {
        if (place.region().isPresent()) {
            return Region.of(place.region().get());
        }
        if (place.endpoint().isPresent()) {
            return Region.US_EAST_1;
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException none) {
            throw new TargetRefusedException(
                    "the target '" + place.target() + "' has no 'region': add the one where its"
                            + " bucket is, such as eu-central-1, or the 'endpoint' of a store that is not Amazon's");
        }
    }

    private static AwsCredentialsProvider credentials(S3Place place, Optional<Login> login)
            throws TargetRefusedException {
        if (login.isPresent()) {
            String user = login.get().user();
            String secret = login.get().secret();
            if (user.isBlank() || secret.isBlank()) {
                throw new TargetRefusedException("the login of the " + place.shown() + " is not whole: "
                        + TargetConfig.variable(place.target(), "USER") + " takes the id of an access key, and "
                        + TargetConfig.variable(place.target(), "PASSWORD") + " its secret");
            }
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(user.strip(), secret.strip()));
        }
        DefaultCredentialsProvider usual = DefaultCredentialsProvider.builder().build();
        try {
            usual.resolveCredentials();
            return usual;
        } catch (SdkClientException none) {
            usual.close();
            throw new TargetRefusedException("the " + place.shown() + " needs a login: set "
                    + TargetConfig.variable(place.target(), "USER") + " (the id of an access key) and "
                    + TargetConfig.variable(place.target(), "PASSWORD")
                    + " (its secret) in the environment, a server 'nuggets-" + place.target()
                    + "' in Maven's settings.xml, or what else Amazon's tools read, such as AWS_ACCESS_KEY_ID and"
                    + " AWS_SECRET_ACCESS_KEY");
        }
    }
}
