String log = new File(basedir, 'build.log').text
File live = new File(basedir, 'public/current')

assert log =~ /Live in the folder 'public' as \d{8}-\d{6}-[0-9a-f]{8}: \d+ added, 0 changed, 0 removed, 0 unchanged; /
assert log =~ /Live in the folder 'public' as \S+: 0 added, \d+ changed, 0 removed, \d+ unchanged; /
assert log.contains('error[dead-link]') && log.contains('1 error, 0 warnings in 1 page: nothing was published')
assert log.contains('Each of its files is as it was published.')
assert log.contains("Live in the folder 'public': ") : 'taken back'
assert !new File(live, 'glossary/rain/index.html').text.contains('Water that falls from the sky.') : 'promoted'
assert new File(basedir, 'public/releases').list().count { it.endsWith('.json') } == 3

assert log.contains("Live in the branch 'pages' of 'pages.git' as ")
assert log =~ /changed +\S+ k?B  glossary\/rain\/index\.html/
assert log.contains("Nothing was published: this is what would change in the branch 'pages' of 'pages.git': ")
assert new File(basedir, 'pages.git/refs/heads/pages').isFile()
assert log.contains("no place 'page' stands under 'publish' in ") && log.contains("did you mean 'pages'?")

assert new File(basedir, 'target/elsewhere/current/index.html').isFile()

assert log =~ /Beside the live site in the folder 'public' as preview 'pr-1'.*: \d+ files sent, /
assert log.contains("The preview 'pr-1' is gone from the folder 'public'.")
assert log.contains("there is no preview 'pr-1' in the folder 'public'")
assert !new File(basedir, 'public/previews/pr-1').exists()
String report = new File(basedir, 'target/changes.md').text
assert report.contains('- `/glossary/snow/`') && !report.contains('- `/glossary/rain/`\n\n')
