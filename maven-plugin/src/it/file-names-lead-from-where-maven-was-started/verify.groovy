String log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] school/content/glossary/rain.md:2:1: error[unknown-field]')
