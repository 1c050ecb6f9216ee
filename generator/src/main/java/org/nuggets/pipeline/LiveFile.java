package org.nuggets.pipeline;

import java.util.List;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OutputFile;

/**
 * A file of the finished site, made when it was asked for.
 *
 * @param findings of the template that makes it
 */
public record LiveFile(OutputFile file, List<Diagnostic> findings) {}
