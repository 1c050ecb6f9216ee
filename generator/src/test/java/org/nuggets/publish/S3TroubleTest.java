package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.FaultyProxy.Fate;
import org.nuggets.publish.FaultyProxy.Fault;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.store.FileStore;

/** What hinders a store is told in words that say what to mend, or passes; the live site is whole, and no secret is told. */
class S3TroubleTest {

    private static final String HAS_OTHERS = "another-secret-altogether";
    private static final Pattern SIGNED_AT = Pattern.compile("(?i)\r\nx-amz-date: *([0-9TZ]+)");

    @TempDir
    private Path folder;

    /** A site that is live, and has changed since. */
    private PublishedSite site() throws IOException {
        PublishedSite site = new PublishedSite(folder, "s3");
        site.publish();
        return site.with("site/content/about.md", PublishedSite.page("About", "Later."));
    }

    private static PublishOutcome publish(PublishedSite site, Map<String, String> settings, Optional<Login> login)
            throws IOException {
        PublishRequest request = site.request(settings);
        return Publishing.publish(
                new PublishRequest(
                        request.build(),
                        request.target(),
                        request.settings(),
                        name -> login,
                        request.notes(),
                        request.now().plusSeconds(60)),
                PublishedSite.CARE,
                BuildCache.none(),
                stage -> {});
    }

    private void refused(Map<String, String> settings, Login login, String words) throws IOException {
        PublishedSite site = site();
        SortedMap<String, String> before = site.seen();
        assertThatThrownBy(() -> publish(site, settings, Optional.of(login)))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessage(words.replace("BUCKET", "bucket '" + site.bucket() + "'"))
                .satisfies(S3TroubleTest::noSecret);
        assertThat(site.seen()).isEqualTo(before);
    }

    private static void noSecret(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(S3Server.LOGIN.secret(), HAS_OTHERS);
        }
    }

    @Test
    void aKeyThatNobodyKnows() throws IOException {
        refused(
                Map.of(),
                new Login("nobody", HAS_OTHERS, Optional.empty()),
                "the BUCKET does not know the access key: check NUGGETS_S3_USER, or the server 'nuggets-s3' in"
                        + " Maven's settings.xml");
    }

    @Test
    void aSecretOfAnotherKey() throws IOException {
        refused(
                Map.of(),
                new Login(S3Server.LOGIN.user(), HAS_OTHERS, Optional.empty()),
                "the BUCKET does not take the secret of the access key: check NUGGETS_S3_PASSWORD, or the server"
                        + " 'nuggets-s3' in Maven's settings.xml");
    }

    @Test
    void halfALogin() throws IOException {
        refused(
                Map.of(),
                new Login("", S3Server.LOGIN.secret(), Optional.empty()),
                "the login of the BUCKET is not whole: NUGGETS_S3_USER takes the id of an access key, and"
                        + " NUGGETS_S3_PASSWORD its secret");
    }

    @Test
    void noLogin() throws IOException {
        assumeThat(System.getenv()).doesNotContainKeys("AWS_ACCESS_KEY_ID", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
        Map<String, String> nowhere = Map.of(
                "aws.disableEc2Metadata", "true",
                "aws.sharedCredentialsFile", folder.resolve("none").toString(),
                "aws.configFile", folder.resolve("none").toString());
        nowhere.forEach(System::setProperty);
        try {
            PublishedSite site = site();
            assertThatThrownBy(() -> publish(site, Map.of(), Optional.empty()))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage("the bucket '" + site.bucket() + "' needs a login: set NUGGETS_S3_USER (the id of an"
                            + " access key) and NUGGETS_S3_PASSWORD (its secret) in the environment, a server"
                            + " 'nuggets-s3' in Maven's settings.xml, or what else Amazon's tools read, such as"
                            + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        } finally {
            nowhere.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void aBucketThatIsNotThere() throws IOException {
        refused(
                Map.of("bucket", "elsewhere"),
                S3Server.LOGIN,
                "there is no bucket 'elsewhere' at " + S3Server.running().address()
                        + ": make it, or check 'bucket' of the target 's3'");
    }

    @Test
    void aLedgerThatWasCutOff() throws IOException {
        PublishedSite site = site();
        SortedMap<String, String> before = site.seen();
        S3Server.running().write(site.bucket(), ".nuggets/releases.json", "{\"format\":1,\"live\":\"20");

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("'.nuggets/releases.json' in the bucket '" + site.bucket() + "' is damaged");
        assertThat(site.seen()).isEqualTo(before);
    }

    @Test
    void aLoginThatMayReadAndNotWrite() throws IOException {
        PublishedSite site = site();
        SortedMap<String, String> before = site.seen();
        try (FaultyProxy proxy =
                proxy(request -> only(request.startsWith("PUT"), new Fault.Answer(403, "AccessDenied")))) {
            assertThatThrownBy(() -> publish(site, Map.of("endpoint", proxy.address()), Optional.of(S3Server.LOGIN)))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage("the login of the bucket '" + site.bucket()
                            + "' may not write '.nuggets/lock' there (it answers 403, AccessDenied): give"
                            + " NUGGETS_S3_USER the right to list the bucket, and to read, write and delete its files");
        }
        assertThat(site.seen()).isEqualTo(before);
    }

    @Test
    void aStoreThatIsBusyBrokenAndTornInTurnIsPublishedToAllTheSame() throws IOException {
        PublishedSite site = site();
        Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
        try (FaultyProxy proxy = proxy(request -> {
            if (!request.contains("/about/index.html")
                    && !request.startsWith("GET /" + site.bucket() + "/.nuggets/m")) {
                return Optional.empty();
            }
            String what = request.substring(0, request.indexOf("\r\n"));
            return switch (tries.computeIfAbsent(what, one -> new AtomicInteger())
                    .getAndIncrement()) {
                case 0 -> Optional.of(new Fault.Answer(500, "InternalError"));
                case 1 -> Optional.of(new Fault.Answer(503, "SlowDown"));
                case 2 -> Optional.of(new Fault.Answer(429, "TooManyRequests"));
                case 3 -> Optional.of(request.startsWith("PUT") ? new Fault.CutRequest() : new Fault.CutAnswer());
                default -> Optional.empty();
            };
        })) {
            publish(site, Map.of("endpoint", proxy.address()), Optional.of(S3Server.LOGIN));
        }
        assertThat(tries)
                .hasSizeGreaterThan(1)
                .allSatisfy((what, count) -> assertThat(count.get()).as(what).isGreaterThanOrEqualTo(5));
        assertThat(site.seen().get("about/index.html")).contains("Later.");
    }

    @Test
    void aConnectionThatIsCutWhileAPageTravelsLeavesTheOldOne() throws IOException {
        PublishedSite site = site();
        SortedMap<String, String> before = site.seen();
        try (FaultyProxy proxy = proxy(request ->
                only(request.startsWith("PUT /" + site.bucket() + "/about/index.html"), new Fault.CutRequest()))) {
            assertThatThrownBy(() -> publish(site, Map.of("endpoint", proxy.address()), Optional.of(S3Server.LOGIN)))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage("the connection to " + proxy.address()
                            + " broke 6 times in a row: check the network, and try again later");
        }
        assertThat(site.seen().get("about/index.html")).isEqualTo(before.get("about/index.html"));
        assertThat(site.publish().release()).isNotNull();
        assertThat(site.seen().get("about/index.html")).contains("Later.");
    }

    @ParameterizedTest
    @CsvSource({"500,InternalError", "503,SlowDown", "429,TooManyRequests"})
    void aStoreThatIsOutOfOrderForGood(int status, String code) throws IOException {
        try (FaultyProxy proxy = proxy(request -> Optional.of(new Fault.Answer(status, code)));
                FileStore store = store(proxy.address())) {
            assertThatThrownBy(() -> store.read("index.html"))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage("the bucket 'school' is out of order or busy (it answers " + status + ", " + code
                            + ", 5 times in a row): try again later");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatIsCutOffIsAskedForAgain(boolean once) throws IOException {
        String bucket = S3StoreTest.made(folder);
        AtomicInteger asked = new AtomicInteger();
        try (FaultyProxy proxy = proxy(request -> only(
                        request.startsWith("GET") && (asked.getAndIncrement() == 0 || !once), new Fault.CutAnswer()));
                FileStore store = S3StoreTest.open(bucket, Map.of("endpoint", proxy.address()))) {
            store.write(S3StoreTest.file("page.html"), S3StoreTest.bytes("A page of some length."));
            if (once) {
                assertThat(store.read("page.html")).hasValue(S3StoreTest.bytes("A page of some length."));
            } else {
                assertThatThrownBy(() -> store.read("page.html"))
                        .hasMessage("the connection to " + proxy.address()
                                + " broke 5 times in a row: check the network, and try again later");
            }
        }
    }

    @Test
    void aServerThatSaysNothing() throws IOException {
        try (FaultyProxy proxy = proxy(request -> Optional.of(new Fault.Silence()));
                FileStore store = store(proxy.address())) {
            assertThatThrownBy(() -> store.read("index.html"))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage("the server " + proxy.address()
                            + " does not answer in time: check the network, and try again later");
        }
    }

    @Test
    void noServerAtAll() throws IOException {
        String nobody = "http://127.0.0.1:" + S3Server.freePort();
        try (FileStore store = store(nobody)) {
            assertThatThrownBy(() -> store.read("index.html"))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage("the server " + nobody
                            + " cannot be reached: check the network, and 'endpoint' of the target 'live'");
        }
        try (FileStore store = store("http://nowhere.invalid")) {
            assertThatThrownBy(() -> store.read("index.html"))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage("there is no server http://nowhere.invalid: check the network, and 'endpoint' of the"
                            + " target 'live'");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            301 | PermanentRedirect           | the bucket 'school' is in another region: set 'region' of the target 'live' to the one where it is
            400 | AuthorizationHeaderMalformed | the bucket 'school' is in another region: set 'region' of the target 'live' to the one where it is
            400 | ExpiredToken                | the login of the bucket 'school' has expired: get a new one, and set NUGGETS_LIVE_USER and NUGGETS_LIVE_PASSWORD
            403 | RequestTimeTooSkewed        | the clock of this machine and that of the bucket 'school' are too far apart: set this one right
            403 | QuotaExceeded               | the bucket 'school' is full (it answers 403, QuotaExceeded): make room there
            400 | EntityTooLarge              | the bucket 'school' does not let 'index.html' be read (it answers 400, EntityTooLarge): check 'bucket', 'endpoint' and 'region' of the target 'live'
            401 | Unauthorized                | the login of the bucket 'school' may not read 'index.html' there (it answers 401, Unauthorized): give NUGGETS_LIVE_USER the right to list the bucket, and to read, write and delete its files
            """)
    void whatElseAStoreMayAnswer(int status, String code, String words) throws IOException {
        try (FaultyProxy proxy = proxy(request -> Optional.of(new Fault.Answer(status, code)));
                FileStore store = store(proxy.address())) {
            assertThatThrownBy(() -> store.read("index.html"))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage(words);
        }
    }

    @Test
    void aLoginThatIsNotAskedForAgain() throws IOException {
        try (FaultyProxy proxy = proxy(request -> Optional.of(new Fault.Answer(401, "Unauthorized")));
                FileStore store = store(proxy.address())) {
            assertThatThrownBy(() -> store.write(S3StoreTest.file("page.html"), S3StoreTest.bytes("A page.")))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessageContaining(
                            "the login of the bucket 'school' may not write 'page.html' there (it answers 401");
        }
    }

    @Test
    void aClockThatIsAnHourOffIsSetRightByTheStores() throws IOException {
        String bucket = S3StoreTest.made(folder);
        AtomicInteger skewed = new AtomicInteger();
        try (FaultyProxy proxy = proxy(request -> {
                    Instant there = Instant.now().plus(Duration.ofHours(1));
                    boolean isOff =
                            Duration.between(signedAt(request), there).abs().toMinutes() > 15;
                    skewed.addAndGet(isOff ? 1 : 0);
                    String date = DateTimeFormatter.RFC_1123_DATE_TIME
                            .withLocale(Locale.ROOT)
                            .format(there.atZone(ZoneOffset.UTC));
                    return only(isOff, new Fault.Answer(403, "RequestTimeTooSkewed", "Date: " + date + "\r\n"));
                });
                FileStore store = S3StoreTest.open(bucket, Map.of("endpoint", proxy.address()))) {
            store.write(S3StoreTest.file("page.html"), S3StoreTest.bytes("A page."));
            assertThat(store.read("page.html")).hasValue(S3StoreTest.bytes("A page."));
        }
        // It is told once, and keeps to it.
        assertThat(skewed).hasValue(1);
    }

    private static Instant signedAt(String request) {
        Matcher date = SIGNED_AT.matcher(request);
        assertThat(date.find()).isTrue();
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").parse(date.group(1), Instant::from);
    }

    @Test
    void settingsThatAreNone() {
        for (Map<String, String> wrong :
                List.of(Map.of("endpoint", "s3.example.org"), Map.of("prefix", "../other"), Map.of("bucket", " "))) {
            assertThatThrownBy(() -> S3StoreTest.open("school", wrong))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessageContaining("the target 'live'")
                    .hasMessageContaining("'" + wrong.keySet().iterator().next() + "'");
        }
    }

    private static FaultyProxy proxy(Fate fate) throws IOException {
        return new FaultyProxy(S3Server.running().port(), fate);
    }

    private static FileStore store(String endpoint) throws IOException {
        return S3StoreTest.open("school", Map.of("endpoint", endpoint));
    }

    private static Optional<Fault> only(boolean when, Fault fault) {
        return when ? Optional.of(fault) : Optional.empty();
    }
}
