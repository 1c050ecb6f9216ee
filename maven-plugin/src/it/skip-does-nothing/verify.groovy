assert new File(basedir, 'build.log').text.contains('[INFO] Skipped, as nuggets.skip says.')
assert !new File(basedir, 'target').exists()
