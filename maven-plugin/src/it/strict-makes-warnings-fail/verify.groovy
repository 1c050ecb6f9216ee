String log = new File(basedir, 'build.log').text

assert log.contains("[WARNING] content/glossary/rain.md:10:1: warning[missing-heading]: the heading 'Definition' is missing")
assert new File(basedir, 'target/site/glossary/rain/index.html').isFile()

assert log.contains('0 errors, 1 warning in 1 page: nothing was written')
assert !new File(basedir, 'target/strict').exists()
