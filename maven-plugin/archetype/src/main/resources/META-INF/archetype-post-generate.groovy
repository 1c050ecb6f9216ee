// What stands in the names of the templates is done here as org.nuggets.edit.NewSite does it: of 'ci' the folder of one forge
// is taken, and a name that begins with 'dot-' is that of a hidden file.
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.Paths

Path site = Paths.get(request.outputDirectory, request.artifactId)
Path ci = site.resolve('ci')
String forge = request.properties['ci']
Path chosen = ci.resolve(forge)
boolean known = Files.isDirectory(chosen)

def place = { Path from, Path root ->
    String path = root.relativize(from).toString().replace('\\', '/').replaceAll('(^|/)dot-', '$1.')
    Path to = site.resolve(path)
    Files.createDirectories(to.parent)
    Files.move(from, to)
}
if (known) {
    chosen.toFile().eachFileRecurse(groovy.io.FileType.FILES) { place(it.toPath(), chosen) }
}
place(site.resolve('dot-gitignore'), site)
ci.toFile().deleteDir()
if (!known && forge != 'none') {
    throw new IllegalArgumentException("ci is github, gitlab, jenkins, forgejo or none, not '" + forge
            + "': the site was begun, without a file for it")
}
