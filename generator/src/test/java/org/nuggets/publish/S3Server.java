package org.nuggets.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nuggets.publish.place.Login;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real S3 server in a process of its own, one for all tests, and the eyes of who owns its buckets. */
final class S3Server {

    static final Login LOGIN = new Login("school-key", "a-secret-of-the-tests", Optional.empty());

    private static final Path CLASS_PATH = Path.of("s3-server/target/class-path");
    private static final int TRIES = 600;

    private final int port;
    private final S3Client client;

    private S3Server(int port) {
        this.port = port;
        this.client = S3Client.builder()
                .endpointOverride(URI.create(address()))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(LOGIN.user(), LOGIN.secret())))
                .build();
    }

    /** The one that runs until the tests end. */
    static S3Server running() {
        return Running.ONE;
    }

    private static final class Running {
        private static final S3Server ONE = start();
    }

    private static S3Server start() {
        try {
            if (!Files.exists(CLASS_PATH)) {
                throw new IllegalStateException("The S3 server for tests is not there: run"
                        + " 'mvn -pl generator/s3-server process-resources' first");
            }
            int port = freePort();
            Path settings = Files.createTempFile("s3-server", ".properties");
            Files.writeString(settings, """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    s3proxy.maximum-timeskew=7200
                    jclouds.provider=transient-nio2
                    """.formatted(port, LOGIN.user(), LOGIN.secret()));
            Path ours = Path.of(S3ServerProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                            "-cp",
                            ours
                                    + System.getProperty("path.separator")
                                    + Files.readString(CLASS_PATH).strip(),
                            S3ServerProcess.class.getName(),
                            "--properties",
                            settings.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            awaitAnswer(process, port);
            Files.delete(settings);
            return new S3Server(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void awaitAnswer(Process process, int port) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("the S3 server for tests does not start");
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void make(String bucket) {
        client.createBucket(make -> make.bucket(bucket));
    }

    List<String> keys(String bucket) {
        return client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    void delete(String bucket, String key) {
        client.deleteObject(delete -> delete.bucket(bucket).key(key));
    }

    Optional<byte[]> read(String bucket, String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray());
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        }
    }

    HeadObjectResponse headers(String bucket, String key) {
        return client.headObject(head -> head.bucket(bucket).key(key));
    }

    void write(String bucket, String key, String text) {
        client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text));
    }
}
