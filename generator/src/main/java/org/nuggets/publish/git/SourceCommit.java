package org.nuggets.publish.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The commit that a folder of sources is at. */
public final class SourceCommit {

    private SourceCommit() {}

    /** In 40 hexadecimal digits; nothing where the folder is in no repository, or there is no commit yet. */
    public static Optional<String> of(Path folder) {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.build()) {
            return Optional.ofNullable(repository.resolve(Constants.HEAD)).map(AnyObjectId::name);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
