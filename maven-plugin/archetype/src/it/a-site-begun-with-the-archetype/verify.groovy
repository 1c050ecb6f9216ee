import org.nuggets.edit.NewSite

File site = new File(basedir, 'hill-school')
Map<String, String> written = new TreeMap<>()
site.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    String path = site.toPath().relativize(file.toPath()).toString().replace('\\', '/')
    if (!path.startsWith('target/')) {
        written[path] = file.getText('UTF-8')
    }
}
assert written == new TreeMap<>(new NewSite('Hill', 'hill-school', NewSite.Forge.GITLAB).files()) :
        "the archetype writes what 'nuggets init' writes"

assert new File(site, 'target/site/nuggets/example-sharing-a-music-teacher/index.html').isFile()
String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] content/nuggets/example-sharing-a-music-teacher.md:4:1: note[example]')
assert log =~ /(?m)^\[INFO\] 3 pages to \d+ files .*; no problems$/
assert log.contains('Skipping artifact deployment')
assert log.contains("no place to publish to stands under 'publish' in ")
assert log =~ /Live in the branch 'pages' of '..\/pages.git' as \S+: \d+ added, 0 changed, 0 removed, 0 unchanged; /
assert new File(basedir, 'pages.git/refs/heads/pages').isFile()
assert !log.contains("Don't override") : 'each file is written once'
assert !log.substring(log.indexOf('Building hill-school')).contains('[WARNING]')
