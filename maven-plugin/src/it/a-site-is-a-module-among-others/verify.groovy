assert new File(basedir, 'public/current/about/index.html').isFile()
String log = new File(basedir, 'build.log').text
assert log =~ /Live in the folder '\.\.\/public' as /
assert log =~ /Live in the folder '\.\.\/public': /
