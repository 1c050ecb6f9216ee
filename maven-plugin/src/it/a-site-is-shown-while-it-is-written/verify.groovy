String seen = new File(basedir, 'seen.txt').text
assert seen.contains('A draft, and shown.')
assert seen.contains('Changed.')
assert seen.contains('name="nuggets-token"')
