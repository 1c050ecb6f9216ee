package org.nuggets.publish.git;

import java.io.IOException;
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
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;

/** A branch of a repository elsewhere, and a small repository here that holds what of it was fetched. */
public final class RemoteBranch implements AutoCloseable {

    private static final String FETCHED = "refs/remotes/target/site";

    private final GitPlace place;
    private final String ref;
    private final String shown;
    private final GitAccess access;
    private final FetchedObjects fetched;
    private final Repository here;
    private final ObjectReader objects;
    private final int keep;
    private Optional<ObjectId> tip;
    /** Read once: each file of a release is looked up through them. */
    private @Nullable List<PublishCommit> commits;

    private RemoteBranch(GitPlace place, GitAccess access, FetchedObjects fetched, int keep) throws IOException {
        this.place = place;
        this.ref = Constants.R_HEADS + place.branch();
        this.shown = place.shown();
        this.access = access;
        this.fetched = fetched;
        this.here = fetched.repository();
        this.keep = keep;
        this.tip = fetch();
        this.objects = here.newObjectReader();
    }

    /**
     * Fetches it.
     *
     * @param login none where it needs none; where it is reached by SSH, for the user's own keys
     * @param ssh the folder where ssh keeps the user's keys and known hosts
     * @param kept where what was fetched is kept, made where it is absent; none where it goes when this is closed
     * @param keep how many releases of it are asked for
     */
    public static RemoteBranch open(GitPlace place, Optional<Login> login, Path ssh, Optional<Path> kept, int keep)
            throws IOException {
        GitAccess access = GitAccess.to(place, login, ssh);
        try {
            FetchedObjects fetched = FetchedObjects.open(kept, place.shown());
            try {
                return new RemoteBranch(place, access, fetched, keep);
            } catch (IOException | RuntimeException e) {
                fetched.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            access.close();
            throw e;
        }
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
                    .setRemote(place.uri())
                    .setHeads(true)
                    .setTransportConfigCallback(access)
                    .callAsMap();
            Ref remote = there.get(ref);
            if (remote == null) {
                return Optional.empty();
            }
            git.fetch()
                    .setRemote(place.uri())
                    .setRefSpecs(new RefSpec("+" + ref + ":" + FETCHED))
                    .setDepth(depth())
                    .setTransportConfigCallback(access)
                    .call();
            return Optional.ofNullable(here.resolve(FETCHED));
        } catch (InvalidRemoteException absent) {
            // Without its cause, whose text may hold the address with a secret in it.
            throw new TargetRefusedException(
                    "there is no repository '" + place.repository() + "': check " + place.setting());
        } catch (GitAPIException e) {
            throw GitTrouble.of(e, place, access.hasLogin());
        }
    }

    /**
     * Moves the branch, if it is where it was.
     *
     * @param before where it was
     */
    void push(ObjectId commit, Optional<PublishCommit> before) throws IOException {
        PushResult result = sent(commit, before);
        if (isLocked(result) && LeftLock.outwaited(place.uri(), ref)) {
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
        try (Transport transport = Transport.open(here, place.address())) {
            access.configure(transport);
            RemoteRefUpdate update = new RemoteRefUpdate(
                    here,
                    commit.name(),
                    commit,
                    ref,
                    false,
                    null,
                    before.map(PublishCommit::id).orElse(ObjectId.zeroId()));
            return transport.push(NullProgressMonitor.INSTANCE, List.of(update));
        } catch (TransportException | MissingObjectException e) {
            throw GitTrouble.of(e, place, access.hasLogin());
        }
    }

    static TargetRefusedException movedOn(String shown) {
        return new TargetRefusedException(
                "another publish has changed the " + shown + " meanwhile: run the command again");
    }

    @Override
    public void close() throws IOException {
        objects.close();
        access.close();
        fetched.close();
    }
}
