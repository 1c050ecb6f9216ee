// What stands in the names of the templates is done here as org.nuggets.edit.NewSite does it: of 'ci' the folder of one forge
// is taken, and a name that begins with 'dot-' is that of a hidden file.
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.Paths

Path site = Paths.get(request.outputDirectory, request.artifactId)
Path ci = site.resolve('ci')
String forge = request.properties['ci']

def place = { Path from, Path root ->
    String path = root.relativize(from).toString().replace('\\', '/').replaceAll('(^|/)dot-', '$1.')
    Path to = site.resolve(path)
    Files.createDirectories(to.parent)
    Files.move(from, to)
}
if (forge != 'none') {
    Path chosen = ci.resolve(forge)
    if (!Files.isDirectory(chosen)) {
        throw new IllegalArgumentException("ci is github, gitlab, jenkins, forgejo or none, not '" + forge + "'")
    }
    chosen.toFile().eachFileRecurse(groovy.io.FileType.FILES) { place(it.toPath(), chosen) }
}
place(site.resolve('dot-gitignore'), site)
ci.toFile().deleteDir()
