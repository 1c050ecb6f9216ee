package org.nuggets.preview;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.desk.Desk;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.LiveSite;

/**
 * A site that is shown while it is written. It lies in memory; a change of a source makes it anew, and the browsers that
 * show it are told. Search and related items follow when nothing has changed for a while, or when somebody searches.
 */
public final class Preview implements AutoCloseable {

    /** An editor writes a file in several steps within a millisecond or two. */
    private static final int SETTLED_MILLIS = 4;

    private static final int QUIET_MILLIS = 1000;

    /** Is told what happens, by other threads. */
    public interface Listener {

        /** The site has changed: browsers show it anew. */
        void changed(Set<Path> files, LiveSite site);

        /** The sources could not be read, which may pass: the site stays as it was. */
        void failed(Exception fault);
    }

    private final BuildRequest request;
    private final PreviewServer server;
    private final Listener listener;
    private final AtomicReference<Revision> current;
    private final BlockingQueue<Path> touched = new LinkedBlockingQueue<>();
    private final ExecutorService rebuilding = Executors.newSingleThreadExecutor(daemon("nuggets-rebuild"));
    private final ScheduledExecutorService indexing =
            Executors.newSingleThreadScheduledExecutor(daemon("nuggets-index"));
    private @Nullable SourceWatch watch;
    private @Nullable ScheduledFuture<?> planned;

    private Preview(BuildRequest request, PreviewServer server, Listener listener, LiveSite site) {
        this.request = request;
        this.server = server;
        this.listener = listener;
        this.current = new AtomicReference<>(Revision.first(site));
    }

    /**
     * Reads a site and begins to show it, on this machine only.
     *
     * @param cache what builds kept; needed no more when this returns
     * @param port where to; 0 for any that is free
     * @throws java.net.BindException where the port is taken
     */
    public static Preview start(BuildRequest request, BuildCache cache, int port, Listener listener)
            throws IOException {
        PreviewServer server = PreviewServer.at(port);
        try {
            BuildRequest served = request.publishedAt(server.address());
            Preview preview = new Preview(served, server, listener, LiveSite.of(served, cache));
            preview.follow(preview.site());
            preview.rebuilding.execute(preview::rebuild);
            server.show(
                    preview.current::get,
                    preview::indexed,
                    new Desk(server.address().getPort(), served, preview::site, listener::failed));
            return preview;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Where to look. */
    public URI address() {
        return server.address();
    }

    /** Where to write. */
    public URI desk() {
        return address().resolve(Desk.FOLDER);
    }

    /** The site as it is now. */
    public LiveSite site() {
        return current.get().site();
    }

    /** Follows the folders of a site, which its settings may have changed, and the links in them. */
    private synchronized void follow(LiveSite site) throws IOException {
        if (watch == null) {
            watch = SourceWatch.of(site.roots(), request.site(), touched::add);
        } else if (!watch.watches(site.roots())) {
            watch.close();
            watch = SourceWatch.of(site.roots(), request.site(), touched::add);
            // What has changed while nothing was watched.
            touched.add(request.site());
        }
    }

    private void rebuild() {
        // What has changed before it was watched.
        show(Set.of(), LiveSite::refreshed);
        try {
            while (true) {
                Set<Path> files = new HashSet<>(Set.of(touched.take()));
                for (Path more = next(); more != null; more = next()) {
                    files.add(more);
                }
                show(files, site -> site.changed(files));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Path next() throws InterruptedException {
        return touched.poll(SETTLED_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Reads a site again. */
    private interface Step {
        LiveSite of(LiveSite site) throws IOException;
    }

    private void show(Set<Path> files, Step step) {
        try {
            LiveSite before = site();
            LiveSite after = step.of(before);
            if (after != before) {
                Revision shown = current.updateAndGet(revision -> revision.next(after));
                server.tell(shown.number());
                plan();
                listener.changed(
                        files.stream()
                                .filter(file -> before.isSource(file) || after.isSource(file))
                                .collect(Collectors.toSet()),
                        after);
            }
            follow(after);
        } catch (IOException | RuntimeException e) {
            // Also a fault of ours: the next change may show what this one could not.
            listener.failed(e);
        }
    }

    /** Indexing takes both a while and a processor, so it waits for a pause. */
    private synchronized void plan() {
        if (planned != null) {
            planned.cancel(false);
        }
        planned = indexing.schedule(this::index, QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The site with a search index that knows its latest change. */
    private Revision indexed() {
        if (!current.get().isIndexed()) {
            try {
                indexing.submit(this::index).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return current.get();
    }

    private void index() {
        Revision now = current.get();
        if (!now.isIndexed()) {
            Revision done = now.ofItsOwnIndex();
            current.updateAndGet(revision -> revision.withIndexOf(done));
        }
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() throws IOException {
        rebuilding.shutdownNow();
        indexing.shutdownNow();
        server.close();
        synchronized (this) {
            if (watch != null) {
                watch.close();
            }
        }
    }
}
