String log = new File(basedir, 'build.log').text
File site = new File(basedir, 'target/site')

assert new File(site, 'glossary/rain/index.html').text.contains('href="../cloud/index.html"')
assert new File(site, 'glossary/cloud/index.html').text.contains('href="../rain/index.html#definition"')
assert new File(site, 'assets/styles/commons.css').isFile() : 'the theme came with the generator'

assert log =~ /(?m)^\[INFO\] 2 pages to \d+ files in \d+\.\d s: \d+ written, 0 unchanged, 0 removed; no problems$/
String page = new File(site, 'index.html').toPath().toRealPath().toUri()
assert page.startsWith('file:///')
assert log.contains('[INFO] Open ' + page)
new java.util.zip.ZipFile(new File(basedir, 'target/kit.zip')).withCloseable { kit ->
    assert kit.stream().anyMatch { it.name.endsWith('/search/manifest.js') }
}
assert log =~ /(?m)^\[INFO\] Kit: .*kit\.zip$/
assert !log.contains('SLF4J') && !log.contains('[WARNING]') : 'libraries that log say nothing'
