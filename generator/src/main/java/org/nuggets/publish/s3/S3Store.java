package org.nuggets.publish.s3;

import static java.net.HttpURLConnection.HTTP_CONFLICT;
import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_NOT_IMPLEMENTED;
import static java.net.HttpURLConnection.HTTP_PRECON_FAILED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import org.nuggets.config.TargetConfig;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.store.FileStore;
import org.nuggets.publish.store.StoredFile;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The files of a bucket, or of what begins with a prefix in it. An object takes the place of another at once. */
public final class S3Store implements FileStore {

    /** Each waits for a store far away; it takes no more than it has at hand in memory. */
    private static final int LANES = 16;

    private final S3Client client;
    private final S3Place place;
    private final S3Trouble trouble;

    private S3Store(S3Client client, S3Place place, S3Trouble trouble) {
        this.client = client;
        this.place = place;
        this.trouble = trouble;
    }

    /**
     * Opens one; nothing is sent yet.
     *
     * @param target of kind {@code s3}
     * @param login the id of an access key and its secret; without it those are taken that Amazon's tools would take
     * @throws TargetRefusedException where a setting or the login is missing
     */
    public static S3Store open(TargetConfig target, Optional<Login> login, Patience patience) throws IOException {
        S3Place place = S3Place.of(target);
        return new S3Store(
                S3Connection.open(place, login, patience), place, new S3Trouble(place, login.isPresent(), patience));
    }

    @Override
    public String shown() {
        return place.shown();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        String key = place.key(path);
        try {
            return Optional.of(
                    client.getObject(get -> get.bucket(place.bucket()).key(key), S3Store::whole));
        } catch (SdkException e) {
            if (isAbsent(e)) {
                return Optional.empty();
            }
            throw trouble.told(e, "read", path);
        }
    }

    /** The JDK's connection takes one that was cut off for one that has ended. */
    private static byte[] whole(GetObjectResponse answer, InputStream body) {
        byte[] bytes;
        try (body) {
            bytes = body.readAllBytes();
        } catch (IOException broken) {
            throw RetryableException.create("the connection broke", broken);
        }
        if (answer.contentLength() != null && answer.contentLength() != bytes.length) {
            throw RetryableException.create("the connection broke");
        }
        return bytes;
    }

    @Override
    public boolean isThere(String path) throws IOException {
        String key = place.key(path);
        try {
            client.headObject(head -> head.bucket(place.bucket()).key(key));
            return true;
        } catch (SdkException e) {
            if (isAbsent(e)) {
                return false;
            }
            throw trouble.told(e, "read", path);
        }
    }

    @Override
    public void write(StoredFile file, byte[] bytes) throws IOException {
        try {
            client.putObject(put(file).build(), RequestBody.fromBytes(bytes));
        } catch (SdkException e) {
            throw trouble.told(e, "write", file.path());
        }
    }

    private PutObjectRequest.Builder put(StoredFile file) throws IOException {
        return PutObjectRequest.builder()
                .bucket(place.bucket())
                .key(place.key(file.path()))
                .contentType(file.mediaType().name())
                .cacheControl(file.cacheRule().header());
    }

    @Override
    public boolean writeNew(StoredFile file, byte[] bytes) throws IOException {
        // A store that does not know the condition would write over it.
        if (read(file.path()).isPresent()) {
            return false;
        }
        try {
            client.putObject(put(file).ifNoneMatch("*").build(), RequestBody.fromBytes(bytes));
            return true;
        } catch (SdkException e) {
            return switch (status(e)) {
                // The first attempt may have got there although its answer did not.
                case HTTP_CONFLICT, HTTP_PRECON_FAILED -> holds(file, bytes);
                case HTTP_NOT_IMPLEMENTED -> {
                    write(file, bytes);
                    yield holds(file, bytes);
                }
                default -> throw trouble.told(e, "write", file.path());
            };
        }
    }

    private boolean holds(StoredFile file, byte[] bytes) throws IOException {
        return read(file.path()).filter(there -> Arrays.equals(there, bytes)).isPresent();
    }

    @Override
    public long copy(String from, StoredFile to) throws IOException {
        String source = place.key(from);
        String key = place.key(to.path());
        try {
            client.copyObject(copy -> copy.sourceBucket(place.bucket())
                    .sourceKey(source)
                    .destinationBucket(place.bucket())
                    .destinationKey(key)
                    // Else it keeps those of the place that it comes from.
                    .metadataDirective(MetadataDirective.REPLACE)
                    .contentType(to.mediaType().name())
                    .cacheControl(to.cacheRule().header()));
            return 0;
        } catch (SdkException e) {
            if (isAbsent(e)) {
                throw new NoSuchFileException(from);
            }
            throw trouble.told(e, "write", to.path());
        }
    }

    @Override
    public void delete(String path) throws IOException {
        String key = place.key(path);
        try {
            client.deleteObject(delete -> delete.bucket(place.bucket()).key(key));
        } catch (SdkException e) {
            if (!isAbsent(e)) {
                throw trouble.told(e, "delete", path);
            }
        }
    }

    private static boolean isAbsent(SdkException e) {
        return status(e) == HTTP_NOT_FOUND && !S3Trouble.code(e).equals(S3Trouble.NO_BUCKET);
    }

    private static int status(SdkException e) {
        return e instanceof AwsServiceException answer ? answer.statusCode() : 0;
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public boolean replacesAtOnce() {
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
