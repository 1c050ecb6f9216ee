String log = new File(basedir, 'build.log').text

assert log.contains('[INFO] no problems in 1 page')
assert log.contains('[ERROR] mistaken/glossary/rain.md:12:12: error[dead-link]')
assert log.contains('1 error, 0 warnings in 1 page')
assert !new File(basedir, 'target').exists()
