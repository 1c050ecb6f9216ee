package org.nuggets.maven;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.preview.Preview;
import org.nuggets.preview.PreviewWords;

/**
 * Shows the site in a browser on this machine, drafts included, and anew with each change; and has the desk to write at,
 * below <code>/desk/</code>.
 */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends SiteMojo {

    /** Port of the address, <code>http://localhost:8080/</code>; 0 takes a free one. */
    @Parameter(property = "nuggets.port", defaultValue = "8080")
    private int port;

    /** Whether to open the editors' desk in the browser. */
    @Parameter(property = "nuggets.open", defaultValue = "false")
    private boolean open;

    @Override
    void run(BuildRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException {
        PreviewWords words = new PreviewWords(getLog()::info, false);
        try (Preview preview = Preview.start(request.withDrafts(), cache, port, words)) {
            words.startedIn(preview, open);
            new CountDownLatch(1).await();
        } catch (BindException refused) {
            throw new MojoFailureException(PreviewWords.refused(port, refused) + " with -Dnuggets.port");
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
