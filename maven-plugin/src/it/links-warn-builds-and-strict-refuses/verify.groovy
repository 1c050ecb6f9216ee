String log = new File(basedir, 'build.log').text

assert log.contains("[WARNING] content/index.md:3:8: warning[dead-link]")
assert log.contains('links: warn in site.yml: 1 dead link is not stopping this build')
assert new File(basedir, 'target/site/index.html').isFile()

assert log.contains('0 errors, 1 warning in 1 page: nothing was written')
assert !new File(basedir, 'target/strict').exists()
