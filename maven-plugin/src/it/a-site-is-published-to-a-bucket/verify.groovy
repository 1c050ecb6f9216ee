String log = new File(basedir, 'build.log').text
File live = new File(basedir, 'store/site')

assert log =~ /Live in the bucket 'site'[^:]* as \d{8}-\d{6}-[0-9a-f]{8}: \d+ added, 0 changed, 0 removed, 0 unchanged; /
assert log.contains('error[dead-link]') && log.contains(': nothing was published')
assert log =~ /removed +\S+ k?B  about\/index\.html/
assert log.contains('of the live pages and files, more than the 5 % that \'deletes\' of the target allows')
assert log =~ /Live in the bucket 'site'[^:]* as \S+: \d+ added, \d+ changed, \d+ removed, \d+ unchanged; /
assert log =~ /Beside the live site in the bucket 'site'[^:]* as preview 'pr-1': /
assert log.contains('Each of its files is as it was published.')
assert !log.contains('open-sesame-5521')
assert log.contains('A publish or a rollback was broken off') : 'killed'
assert new File(live, 'index.html').text.contains('Welcome for the third time.') : 'completed'
assert new File(live, 'about/index.html').text.contains('What this has become.') : 'completed'
assert new File(live, 'previews/pr-1/about/index.html').isFile()
assert !new File(live, 'previews/pr-1/404.html').exists()
