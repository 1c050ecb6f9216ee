package org.nuggets.publish.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.InvalidRemoteException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;

/** A branch of a repository elsewhere, and a small repository here that holds what of it was fetched. */
public final class RemoteBranch implements AutoCloseable {

    private static final int SECONDS = 60;
    private static final String FETCHED = "refs/remotes/target/site";

    private final String uri;
    private final String ref;
    private final String shown;
    private final Optional<Login> login;
    private final FetchedObjects fetched;
    private final Repository here;
    private final ObjectReader objects;
    private final int keep;
    private Optional<ObjectId> tip;
    /** Read once: each file of a release is looked up through them. */
    private @Nullable List<PublishCommit> commits;

    private RemoteBranch(String uri, String ref, String shown, Optional<Login> login, FetchedObjects fetched, int keep)
            throws IOException {
        this.uri = uri;
        this.ref = ref;
        this.shown = shown;
        this.login = login;
        this.fetched = fetched;
        this.here = fetched.repository();
        this.keep = keep;
        this.tip = fetch();
        this.objects = here.newObjectReader();
    }

    /**
     * Fetches it.
     *
     * @param uri of the repository: an address or a path
     * @param written the same as somebody has written it
     * @param kept where what was fetched is kept, made where it is absent; none where it goes when this is closed
     * @param keep how many releases of it are asked for
     */
    public static RemoteBranch open(
            String uri, String written, String branch, Optional<Login> login, Optional<Path> kept, int keep)
            throws IOException {
        String shown = "branch '" + branch + "' of '" + shown(written) + "'";
        FetchedObjects fetched = FetchedObjects.open(kept, shown);
        try {
            return new RemoteBranch(uri, Constants.R_HEADS + branch, shown, login, fetched, keep);
        } catch (IOException | RuntimeException e) {
            fetched.close();
            throw e;
        }
    }

    /** Without a name or a secret that somebody has written into it. */
    private static String shown(String uri) {
        return uri.replaceFirst("^([a-z+]+://)[^/@]*@", "$1");
    }

    String shown() {
        return shown;
    }

    ObjectReader objects() {
        return objects;
    }

    ObjectInserter inserter() {
        return here.newObjectInserter();
    }

    /**
     * What publishing committed, the latest first.
     *
     * @throws TargetRefusedException where the latest commit is somebody else's
     */
    List<PublishCommit> commits() throws IOException {
        if (commits == null) {
            commits = tip.isEmpty() ? List.of() : read(tip.get());
        }
        return commits;
    }

    private List<PublishCommit> read(ObjectId latest) throws IOException {
        List<PublishCommit> found = new ArrayList<>();
        try (RevWalk walk = new RevWalk(here)) {
            walk.setFirstParent(true);
            walk.markStart(walk.parseCommit(latest));
            for (RevCommit commit : walk) {
                Optional<PublishCommit> ours = PublishCommit.of(commit);
                if (ours.isEmpty() && found.isEmpty()) {
                    throw new TargetRefusedException("the latest commit on the " + shown + " ("
                            + commit.abbreviate(10).name() + ") is not one of publishing, and is not overwritten:"
                            + " choose a branch that holds nothing else, or take that commit back");
                }
                if (ours.isEmpty() || found.size() == depth()) {
                    break;
                }
                found.add(ours.get());
            }
        }
        return found;
    }

    /** Releases that were gone back to stand there twice. */
    private int depth() {
        return 2 * keep;
    }

    private Optional<ObjectId> fetch() throws IOException {
        try (Git git = new Git(here)) {
            Map<String, Ref> there = Git.lsRemoteRepository()
                    .setRemote(uri)
                    .setHeads(true)
                    .setTimeout(SECONDS)
                    .setCredentialsProvider(credentials())
                    .callAsMap();
            Ref remote = there.get(ref);
            if (remote == null) {
                return Optional.empty();
            }
            git.fetch()
                    .setRemote(uri)
                    .setRefSpecs(new RefSpec("+" + ref + ":" + FETCHED))
                    .setDepth(depth())
                    .setTimeout(SECONDS)
                    .setCredentialsProvider(credentials())
                    .call();
            return Optional.ofNullable(here.resolve(FETCHED));
        } catch (InvalidRemoteException absent) {
            // Without its cause, whose text may hold the address with a secret in it.
            throw new TargetRefusedException(
                    "there is no repository '" + shown(uri) + "': check 'repository' of the target");
        } catch (GitAPIException e) {
            throw GitTrouble.of(e, shown, login.isPresent());
        }
    }

    /**
     * Moves the branch, if it is where it was.
     *
     * @param before where it was
     */
    void push(ObjectId commit, Optional<PublishCommit> before) throws IOException {
        PushResult result = sent(commit, before);
        if (isLocked(result) && LeftLock.outwaited(uri, ref)) {
            result = sent(commit, before);
        }
        RemoteRefUpdate update = result.getRemoteUpdate(ref);
        switch (update.getStatus()) {
            case OK, UP_TO_DATE -> {
                tip = Optional.of(commit);
                commits = null;
            }
            case REJECTED_REMOTE_CHANGED, REJECTED_NONFASTFORWARD -> throw movedOn(shown);
            default ->
                throw new TargetRefusedException("the server did not take the " + shown + ": "
                        + Optional.ofNullable(update.getMessage())
                                .filter(message -> !message.isBlank())
                                .orElse(update.getStatus() + " " + result.getMessages())
                                .strip()
                        + (isLocked(result)
                                ? "; something else writes to it: try again, and where that does not help, delete '"
                                        + ref + ".lock' in that repository"
                                : ""));
        }
    }

    private static boolean isLocked(PushResult result) {
        return result.getRemoteUpdates().stream()
                .map(RemoteRefUpdate::getMessage)
                .anyMatch(message -> message != null && message.contains("lock"));
    }

    private PushResult sent(ObjectId commit, Optional<PublishCommit> before) throws IOException {
        try (Transport transport = Transport.open(here, new URIish(uri))) {
            transport.setTimeout(SECONDS);
            transport.setCredentialsProvider(credentials());
            RemoteRefUpdate update = new RemoteRefUpdate(
                    here,
                    commit.name(),
                    commit,
                    ref,
                    false,
                    null,
                    before.map(PublishCommit::id).orElse(ObjectId.zeroId()));
            return transport.push(NullProgressMonitor.INSTANCE, List.of(update));
        } catch (URISyntaxException wrong) {
            throw new TargetRefusedException("'" + shown(uri) + "' is no address of a repository");
        } catch (TransportException | MissingObjectException e) {
            throw GitTrouble.of(e, shown, login.isPresent());
        }
    }

    static TargetRefusedException movedOn(String shown) {
        return new TargetRefusedException(
                "another publish has changed the " + shown + " meanwhile: run the command again");
    }

    private @Nullable CredentialsProvider credentials() {
        return login.filter(known -> !known.secret().isEmpty())
                .map(known -> new UsernamePasswordCredentialsProvider(
                        known.user().isEmpty() ? "token" : known.user(), known.secret()))
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        objects.close();
        fetched.close();
    }
}
